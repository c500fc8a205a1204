import type { Core } from "cytoscape";

/** The parts of cytoscape's canvas renderer that are touched. Private; looked at in 3.34.4. */
interface TextureCaches {
  readonly lblTxrCache: { getElement: (...given: unknown[]) => unknown };
  readonly lyrTxrCache: { getLayers: (elements: ArrayLike<unknown>, ...rest: unknown[]) => unknown };
}

/** Above this many elements, speed while panning is worth more than sharp letters. */
const DRAWN_DIRECTLY_UP_TO = 150;

/**
 * Makes cytoscape set the words of small drawings straight on the canvas. By itself it keeps them as pictures, puts those at
 * fractions of a pixel, and so smears every other label. 13 labels: 54 frames a second panning, as before; 900 lines would
 * fall from 46 to 29, so large drawings keep the pictures. Does nothing where the renderer is built otherwise.
 */
export function keepTextCrisp(cy: Core): void {
  const { data } = (cy as unknown as { renderer(): { data?: Partial<TextureCaches> } }).renderer();
  const labels = data?.lblTxrCache;
  const layers = data?.lyrTxrCache;
  if (!labels || !layers) return;
  const isSmall = () => cy.elements().length <= DRAWN_DIRECTLY_UP_TO;
  const getElement = labels.getElement.bind(labels);
  const getLayers = layers.getLayers.bind(layers);
  // Null is what both answer before a picture is made; the renderer then draws directly.
  labels.getElement = (...given) => (isSmall() ? null : getElement(...given));
  layers.getLayers = (elements, ...rest) => (isSmall() ? null : getLayers(elements, ...rest));
}
