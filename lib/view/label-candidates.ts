import { contains, isWithin, overlaps } from "./boxes";
import { pointAt } from "./curve";
import { LABEL_GAP, type LabelRequest, type LabelSurroundings } from "./label-request";
import { LABEL, labelSize } from "./label-text";
import type { SampledCurve } from "./sampled-curve";
import type { Box, SceneLabel } from "./scene";

/** A place that a label could take. Lower cost is better. */
export interface LabelCandidate extends SceneLabel {
  readonly cost: number;
}

/** Places along the curve, the middle first. */
const ALONG = [0.5, 0.42, 0.58, 0.36, 0.64, 0.3, 0.7, 0.24, 0.76, 0.19, 0.81, 0.14, 0.86];
const ALONG_FOR_COUNTS = ALONG.slice(0, 7);
const ON_THE_LINE = [0];
/** Offsets across it, px: never so far that the line leaves the label. */
const ACROSS = [0, -4, 4, -8, 8];

/** What is given up for what, in one unit: about the unease of a label 10 px off its best place. */
const COST = {
  /** From the middle of the curve to its end. */
  along: 12,
  /** For each px across. */
  across: 0.25,
  /** A later setting of the words, such as two rows. */
  setting: 1.5,
  /** A curve of somebody else under the label: it seems to name that one. */
  overCurve: 14,
  overHead: 30,
  /** Where the line begins. */
  overOwnTail: 12,
  /** All of its own curve under the label; nothing up to the share that is free of charge. */
  hidesCurve: 40,
  hidesFreely: 0.72,
} as const;

type Size = Pick<Box, "width" | "height">;

/** Returns the places a label could take that touch no node and stay in the frame, the best first; ties in order of trial. */
export function labelCandidates(
  request: LabelRequest,
  around: LabelSurroundings,
  curves: readonly SampledCurve[],
): LabelCandidate[] {
  const middle = pointAt(request.curve, 0.5);
  const own = curves.find((curve) => curve.id === request.id);
  const sizes = request.settings.map(labelSize);
  const reach = reachOf(request.curve, sizes);
  const others = curves.filter(({ id, box }) => id !== request.id && overlaps(reach, box));
  const nodes = around.nodes.filter((node) => overlaps(reach, node, LABEL_GAP));
  const found: LabelCandidate[] = [];
  for (const [rank, text] of request.settings.entries()) {
    const { width, height } = sizes[rank]!;
    for (const t of request.isCount ? ALONG_FOR_COUNTS : ALONG) {
      const on = pointAt(request.curve, t);
      const normal = normalAt(request, t);
      for (const across of request.isCount ? ON_THE_LINE : ACROSS) {
        if (Math.abs(across) > height / 2 - LABEL.padding) continue;
        const x = on.x + normal.x * across - width / 2;
        const y = on.y + normal.y * across - height / 2 + LABEL.drop;
        const box = { x, y, width, height };
        if (around.frame !== null && !isWithin(box, around.frame)) continue;
        if (nodes.some((node) => overlaps(box, node, LABEL_GAP))) continue;
        // Without its head a line has lost who did it to whom, which is worse than having no label.
        if (own?.head && overlaps(box, own.head)) continue;
        const cost =
          COST.along * Math.abs(t - 0.5) * 2 +
          COST.across * Math.abs(across) +
          COST.setting * rank +
          ownCost(box, own) +
          othersCost(box, others);
        found.push({ ...box, text, dx: x + width / 2 - middle.x, dy: y + height / 2 - middle.y, cost });
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

function ownCost(box: Box, own: SampledCurve | undefined): number {
  if (own === undefined) return 0;
  const hidden = own.points.filter((point) => contains(box, point)).length / own.points.length;
  const tail = contains(box, own.points[0]!) ? COST.overOwnTail : 0;
  return tail + COST.hidesCurve * Math.max(0, hidden - COST.hidesFreely);
}

/** Where every label of these sizes on this curve lies: a curve stays between its ends and its control points. */
function reachOf({ start, controls, end }: LabelRequest["curve"], sizes: readonly Size[]): Box {
  const points = [start, ...controls, end];
  const across = Math.max(...ACROSS) + Math.abs(LABEL.drop);
  const width = Math.max(0, ...sizes.map((size) => size.width)) / 2 + across;
  const height = Math.max(0, ...sizes.map((size) => size.height)) / 2 + across;
  const x = Math.min(...points.map((point) => point.x)) - width;
  const y = Math.min(...points.map((point) => point.y)) - height;
  return {
    x,
    y,
    width: Math.max(...points.map((point) => point.x)) + width - x,
    height: Math.max(...points.map((point) => point.y)) + height - y,
  };
}

function othersCost(box: Box, others: readonly SampledCurve[]): number {
  let cost = 0;
  for (const curve of others) {
    if (!overlaps(box, curve.box)) continue;
    if (curve.points.some((point) => contains(box, point))) cost += COST.overCurve;
    if (curve.head !== null && overlaps(box, curve.head)) cost += COST.overHead;
  }
  return cost;
}

function normalAt(request: LabelRequest, t: number): { x: number; y: number } {
  const before = pointAt(request.curve, Math.max(0, t - 0.02));
  const after = pointAt(request.curve, Math.min(1, t + 0.02));
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  return { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
}
