import { controlPoint, type Outline, outlinePoint, pointAt } from "./curve";
import type { Point } from "./view-state";

/**
 * Middle distance of two parallel curves, px: enough for one label above another, and more where the curves run upright or
 * the nodes are near.
 */
const SPACING = { flat: 31, upright: 40, near: 36, crowd: 13 } as const;
/** Between nodes nearer than this, px, labels take two rows and curves more room. */
const NEAR = 190;
/** Curves keep this far from the nodes they pass, px. */
const CLEARANCE = 10;
/** Offsets of a whole fan that are tried, px at its middle, the nearest first. */
const DETOURS = [0, 30, -30, 42, -42, 55, -55, 80, -80, 110, -110, 145, -145, 185, -185, 230, -230];
/** Where lines are many they pass under an actor sooner than they go a long way round. */
const DETOURS_OF_CROWD = [0, 20, -20, 36, -36, 52, -52, 70, -70];
const SAMPLES = 16;

/**
 * Returns the bend of each step of a fan (see `Bundle`), from `from` to `to`.
 *
 * The fan lies around the straight line, or beside it where some other node stands in the way: the nearest offset whose
 * curves pass all nodes, or the one that touches fewest. Where lines are many (`isCrowd`) they have no words at rest, and lie
 * closer. Deterministic; the filter has no part in it.
 */
export function routeBundle(
  from: Outline,
  to: Outline,
  steps: readonly number[],
  others: readonly Outline[],
  isCrowd = false,
): number[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const spacing = isCrowd ? SPACING.crowd : spacingBetween(from, to, length, steps.length);
  const rows = steps.map((step) => step * spacing);
  const detours = isCrowd ? DETOURS_OF_CROWD : DETOURS;
  const widest = Math.max(0, ...rows.map(Math.abs)) + Math.max(...detours);
  const near = others.filter((other) => isNearWay(other, from, to, length, widest));
  let best = { touched: Number.POSITIVE_INFINITY, bends: [] as number[] };
  for (const detour of detours) {
    if (detour !== 0 && Math.abs(detour) > length * (isCrowd ? 0.32 : 0.8)) continue;
    // A quadratic curve lies half as far out at its middle as its control point does.
    const bends = rows.map((row) => 2 * (detour + row));
    const touched = near.length === 0 ? 0 : countTouched(from, to, bends, near, best.touched);
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

/** How many nodes the curves of a fan run into, a node once for each; gives up at `enough`. */
function countTouched(
  from: Outline,
  to: Outline,
  bends: readonly number[],
  others: readonly Outline[],
  enough: number,
): number {
  let touched = 0;
  for (const bend of bends) {
    const control = controlPoint(from, to, bend);
    const curve = {
      start: outlinePoint(from, control),
      controls: [control] as const,
      end: outlinePoint(to, control),
    };
    const points: Point[] = [];
    for (let i = 1; i < SAMPLES; i++) points.push(pointAt(curve, i / SAMPLES));
    for (const other of others) {
      if (points.some((point) => isNear(other, point))) touched++;
      if (touched >= enough) return touched;
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

/** Whether a node stands so near to the way that some detour of the fan could touch it. */
function isNearWay(box: Outline, a: Point, b: Point, length: number, reach: number): boolean {
  const size = Math.hypot(box.width, box.height) / 2 + CLEARANCE;
  const along = ((box.x - a.x) * (b.x - a.x) + (box.y - a.y) * (b.y - a.y)) / (length || 1);
  const across = ((box.x - a.x) * (b.y - a.y) - (box.y - a.y) * (b.x - a.x)) / (length || 1);
  return along > -size && along < length + size && Math.abs(across) < reach + size;
}
