import { headLength, pointAt } from "./curve";
import type { DrawnCurve } from "./label-request";
import type { Box } from "./scene";

/** A curve as points, and the part of it that its head covers. */
export interface SampledCurve {
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly head: Box | null;
  readonly box: Box;
}

const SAMPLES = 40;

/** Returns a curve as 41 points from start to end, with the boxes around it and around its head. */
export function sampleCurve({ id, curve, head, width }: DrawnCurve): SampledCurve {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => pointAt(curve, i / SAMPLES));
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const length = headLength(head, width);
  const reach = Math.max(length, 5) + 3;
  return {
    id,
    points,
    head:
      head === "none"
        ? null
        : { x: curve.tip.x - reach, y: curve.tip.y - reach, width: 2 * reach, height: 2 * reach },
    box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
  };
}
