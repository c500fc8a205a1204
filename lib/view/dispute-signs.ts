import { isWithin, overlaps } from "./boxes";
import { pointAt } from "./curve";
import { DISPUTE_SIGN } from "./edge-look";
import { LABEL_GAP, type LabelSurroundings } from "./label-request";
import { LABEL, labelSize } from "./label-text";
import { placeLabels } from "./place-labels";
import type { Box, SceneEdge, SceneLabel } from "./scene";

/** Opaque ground around a sign that stands alone, px. */
export const SIGN_PADDING = 1;

/**
 * Returns a place for the sign of each of these edges that is shown, disputed and without words, by edge id: where there is
 * no room or no budget for words, a reader still sees that reports speak against each other. A sign that finds no free place
 * stands on its line over whatever words are there. None for edges with words.
 */
export function placeSigns(
  edges: readonly SceneEdge[],
  around: LabelSurroundings,
): ReadonlyMap<string, SceneLabel> {
  const unsigned = edges.filter(
    ({ id, hidden, status }) => !hidden && status === "disputed" && !around.fixed.has(id),
  );
  const requests = unsigned.map((edge) => ({
    id: edge.id,
    curve: edge,
    head: edge.head,
    width: edge.width,
    settings: [[DISPUTE_SIGN]],
  }));
  const signs = new Map(placeLabels(requests, around));
  for (const edge of unsigned) {
    if (!signs.has(edge.id)) signs.set(edge.id, onTheLine(edge, around, [...signs.values()]));
  }
  return signs;
}

/** Whether a label is the sign alone. */
export function isSign(label: SceneLabel | null): boolean {
  return label !== null && label.text.length === 1 && label.text[0] === DISPUTE_SIGN;
}

/** Places along the curve, the middle first. */
const ALONG = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.14, 0.86, 0.08, 0.92];

/**
 * The place nearest to the middle that keeps its distance from actors and that no edge of the pane cuts, off other words and
 * signs where there is one, else over them; the middle where there is none. Its ground is as small as {@link SIGN_PADDING} makes it: a line may be no longer
 * than a sign is wide.
 */
function onTheLine(
  edge: SceneEdge,
  { nodes, frame, fixed }: LabelSurroundings,
  signs: readonly Box[],
): SceneLabel {
  const text = [DISPUTE_SIGN];
  const size = labelSize(text);
  const width = size.width - 2 * (LABEL.padding - SIGN_PADDING);
  const height = size.height - 2 * (LABEL.padding - SIGN_PADDING);
  const middle = pointAt(edge, 0.5);
  const places = ALONG.map((t) => {
    const { x, y } = pointAt(edge, t);
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    return { ...box, text, dx: x - middle.x, dy: y - middle.y };
  });
  const isFree = (box: Box) =>
    (frame === null || isWithin(box, frame)) && !nodes.some((node) => overlaps(box, node, LABEL_GAP));
  const isOff = (box: Box) => !nodes.some((node) => overlaps(box, node));
  const clear = places.filter(isFree);
  // Close to an actor is better than over one.
  const free = clear.length > 0 ? clear : places.filter(isOff);
  const others = [...fixed.values(), ...signs];
  return free.find((box) => !others.some((other) => overlaps(box, other))) ?? free[0] ?? places[0]!;
}
