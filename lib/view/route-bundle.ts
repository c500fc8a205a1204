import { controlPoint, type Outline, outlinePoint, pointAt } from "./curve";
import type { Point } from "./view-state";

/** Middle distance of two parallel curves, px: enough for one label above another, and more where the curves run upright. */
const SPACING = { flat: 31, upright: 40, near: 36 } as const;
/** Between nodes nearer than this, px, labels take two rows and curves more room. */
const NEAR = 190;
/** Curves keep this far from the nodes they pass, px. */
const CLEARANCE = 10;
/** Offsets of a whole fan that are tried, px at its middle, the nearest first. */
const DETOURS = [0, 30, -30, 55, -55, 80, -80, 110, -110, 145, -145, 185, -185, 230, -230];

/**
 * Returns the bend of each step of a fan (see `Bundle`), from `from` to `to`.
 *
 * The fan lies around the straight line, or beside it where some other node stands in the way: the nearest offset whose
 * curves pass all nodes, or the one that touches fewest. Deterministic; the filter has no part in it.
 */
export function routeBundle(
  from: Outline,
  to: Outline,
  steps: readonly number[],
  others: readonly Outline[],
): number[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const spacing = spacingBetween(from, to, length, steps.length);
  const near = others.filter((other) => distanceToSegment(other, from, to) < 330);
  let best = { touched: Number.POSITIVE_INFINITY, bends: [] as number[] };
  for (const detour of DETOURS) {
    if (Math.abs(detour) > length * 0.8) continue;
    // A quadratic curve lies half as far out at its middle as its control point does.
    const bends = steps.map((step) => 2 * (detour + step * spacing));
    const touched = bends.reduce((sum, bend) => sum + countTouched(from, to, bend, near), 0);
    if (touched < best.touched) best = { touched, bends };
    if (touched === 0) break;
  }
  return best.bends;
}

function spacingBetween(from: Outline, to: Outline, length: number, count: number): number {
  const upright = length === 0 ? 0 : Math.abs(to.y - from.y) / length;
  const gap = length - (from.width + to.width) / 2;
  const flat = gap < NEAR ? SPACING.near : SPACING.flat;
  const wanted = flat + (SPACING.upright - flat) * upright;
  // A wide fan between near nodes would bulge into rings.
  return count < 2 ? wanted : Math.min(wanted, Math.max(26, (length * 0.9) / (count - 1)));
}

function countTouched(from: Outline, to: Outline, bend: number, others: readonly Outline[]): number {
  const control = controlPoint(from, to, bend);
  const curve = {
    start: outlinePoint(from, control),
    controls: [control] as const,
    end: outlinePoint(to, control),
  };
  let touched = 0;
  for (const other of others) {
    for (let i = 1; i < 16; i++) {
      if (isNear(other, pointAt(curve, i / 16))) {
        touched++;
        break;
      }
    }
  }
  return touched;
}

function isNear(box: Outline, point: Point): boolean {
  return (
    Math.abs(point.x - box.x) < box.width / 2 + CLEARANCE &&
    Math.abs(point.y - box.y) < box.height / 2 + CLEARANCE
  );
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1;
  const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * (b.x - a.x), point.y - a.y - t * (b.y - a.y));
}
