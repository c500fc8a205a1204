import { pointAt } from "./curve";
import { DISPUTE_SIGN } from "./edge-look";
import type { LabelSurroundings } from "./label-request";
import { LABEL, labelSize } from "./label-text";
import { placeLabels } from "./place-labels";
import type { SceneEdge, SceneLabel } from "./scene";

/** Opaque ground around a sign that stands alone, px. */
export const SIGN_PADDING = 1;

/**
 * Returns a place for the sign of each of these edges that is shown, disputed and without words, by edge id: where there is
 * no room or no budget for words, a reader still sees that reports speak against each other. A sign that finds no free place
 * stands in the middle of its line, whatever is there. None for edges with words.
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
  const placed = placeLabels(requests, around);
  return new Map(unsigned.map((edge) => [edge.id, placed.get(edge.id) ?? inTheMiddle(edge)]));
}

/** Whether a label is the sign alone. */
export function isSign(label: SceneLabel | null): boolean {
  return label !== null && label.text.length === 1 && label.text[0] === DISPUTE_SIGN;
}

/** Its ground is drawn as small as {@link SIGN_PADDING} makes it: a line may be no longer than the sign is wide. */
function inTheMiddle(edge: SceneEdge): SceneLabel {
  const text = [DISPUTE_SIGN];
  const size = labelSize(text);
  const width = size.width - 2 * (LABEL.padding - SIGN_PADDING);
  const height = size.height - 2 * (LABEL.padding - SIGN_PADDING);
  const { x, y } = pointAt(edge, 0.5);
  return { x: x - width / 2, y: y - height / 2, width, height, text, dx: 0, dy: 0 };
}
