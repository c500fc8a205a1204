import type { SceneEdge, SceneNode } from "./scene";
import type { Point } from "./view-state";

/**
 * The geometry of drawn lines, equal to what cytoscape 3.34 computes for `curve-style: unbundled-bezier` with
 * `edge-distances: node-position`, one control point at weight 0.5, and for loops. So labels that are placed here sit where
 * cytoscape draws them, and a figure shows what the screen shows.
 */
export type Outline = Pick<SceneNode, "shape" | "x" | "y" | "width" | "height">;
export type Head = SceneEdge["head"];

/** Corner radius of rounded rectangles, px. */
export const CORNER = 8;
/** cytoscape's `arrow-scale`, the same for all heads. */
export const HEAD_SCALE = 1.1;

/** A curve of one quadratic Bézier piece, or for a loop two that meet halfway between the control points. */
export interface Curve {
  readonly start: Point;
  readonly controls: readonly [Point] | readonly [Point, Point];
  readonly end: Point;
  /** Tip of the head; `end` stops a little before it. */
  readonly tip: Point;
  /** The same at the start. */
  readonly tailTip: Point;
}

/** Returns the length of a head along its line in px, as cytoscape sizes it for a line of this width. */
export function headLength(head: Head, width: number): number {
  const size = Math.max((width * 13.37) ** 0.9, 29) * HEAD_SCALE;
  if (head === "none") return 0;
  if (head === "tee") return 0.1 * size;
  return (head === "triangle-cross" ? 0.4 : 0.3) * size + (head === "triangle-cross" ? width : 0);
}

/** Returns where the ray from `from` to the middle of the shape meets its outline; the middle itself from inside. */
export function outlinePoint(shape: Outline, from: Point): Point {
  const dx = from.x - shape.x;
  const dy = from.y - shape.y;
  const halfWidth = shape.width / 2;
  const halfHeight = shape.height / 2;
  if (isInside(shape, from)) return { x: shape.x, y: shape.y };
  if (shape.shape === "ellipse") {
    const length = Math.hypot(dx / halfWidth, dy / halfHeight);
    return { x: shape.x + dx / length, y: shape.y + dy / length };
  }
  const scale = Math.min(halfWidth / Math.abs(dx), halfHeight / Math.abs(dy));
  const hit = { x: dx * scale, y: dy * scale };
  if (shape.shape === "round-rectangle") {
    const radius = Math.min(CORNER, halfWidth, halfHeight);
    const corner = { x: Math.sign(dx) * (halfWidth - radius), y: Math.sign(dy) * (halfHeight - radius) };
    if (Math.abs(hit.x) > halfWidth - radius && Math.abs(hit.y) > halfHeight - radius) {
      const length = Math.hypot(dx, dy);
      const along = (corner.x * dx + corner.y * dy) / length;
      const reach =
        along + Math.sqrt(Math.max(0, radius ** 2 - (Math.hypot(corner.x, corner.y) ** 2 - along ** 2)));
      return { x: shape.x + (dx / length) * reach, y: shape.y + (dy / length) * reach };
    }
  }
  return { x: shape.x + hit.x, y: shape.y + hit.y };
}

function isInside(shape: Outline, point: Point): boolean {
  const dx = Math.abs(point.x - shape.x) / (shape.width / 2);
  const dy = Math.abs(point.y - shape.y) / (shape.height / 2);
  return shape.shape === "ellipse" ? dx * dx + dy * dy <= 1 : Math.max(dx, dy) <= 1;
}

/** Returns the control point that cytoscape takes for a bend: that far to the right of the way from source to target. */
export function controlPoint(source: Point, target: Point, bend: number): Point {
  const length = Math.hypot(target.x - source.x, target.y - source.y) || 1;
  return {
    x: (source.x + target.x) / 2 - ((target.y - source.y) / length) * bend,
    y: (source.y + target.y) / 2 + ((target.x - source.x) / length) * bend,
  };
}

/**
 * Returns the bend nearest to the wanted one whose control point lies outside both shapes. From a control point inside a
 * shape cytoscape finds no end point and draws nothing.
 */
export function drawableBend(source: Outline, target: Outline, bend: number): number {
  const step = bend < 0 ? -6 : 6;
  let drawable = bend;
  for (let i = 0; i < 60; i++) {
    const control = controlPoint(source, target, drawable);
    if (!isInside(source, control) && !isInside(target, control)) break;
    drawable += step;
  }
  return drawable;
}

/** Returns the curve from the outline of one shape to that of another, shortened for its head. */
export function curveBetween(
  source: Outline,
  target: Outline,
  bend: number,
  head: Head,
  width: number,
  tail: Head = "none",
): Curve {
  return fitted(source, target, [controlPoint(source, target, bend)], head, width, tail);
}

/** Returns a loop above a shape, as cytoscape draws it with `loop-direction: 0deg` and this sweep (degrees) and distance. */
export function loopAt(shape: Outline, distance: number, sweep: number, head: Head, width: number): Curve {
  const half = (sweep / 2) * (Math.PI / 180);
  const at = (angle: number) => ({
    x: shape.x + Math.cos(angle) * 1.4 * distance,
    y: shape.y + Math.sin(angle) * 1.4 * distance,
  });
  return fitted(shape, shape, [at(-Math.PI / 2 - half), at(-Math.PI / 2 + half)], head, width);
}

function fitted(
  source: Outline,
  target: Outline,
  controls: Curve["controls"],
  head: Head,
  width: number,
  tail: Head = "none",
): Curve {
  const last = controls.at(-1)!;
  const meets = outlinePoint(target, last);
  const leaves = outlinePoint(source, controls[0]);
  return {
    start: back(leaves, controls[0], gapOf(tail, width)),
    controls,
    end: back(meets, last, gapOf(head, width)),
    tip: back(meets, last, head === "tee" ? 1 : 0),
    tailTip: back(leaves, controls[0], tail === "tee" ? 1 : 0),
  };
}

/** How far before the tip of its head a line stops, px. */
function gapOf(head: Head, width: number): number {
  if (head === "triangle" || head === "triangle-cross") return 2 * width * HEAD_SCALE;
  return { none: 0, tee: 1, diamond: width * HEAD_SCALE }[head];
}

function back(point: Point, towards: Point, amount: number): Point {
  const length = Math.hypot(point.x - towards.x, point.y - towards.y);
  const part = length === 0 ? 0 : Math.max((length - amount) / length, 0.00001);
  return { x: towards.x + (point.x - towards.x) * part, y: towards.y + (point.y - towards.y) * part };
}

/** Returns the quadratic pieces of a curve: start, control, end. */
export function piecesOf(
  curve: Pick<Curve, "start" | "controls" | "end">,
): readonly (readonly [Point, Point, Point])[] {
  const [first, second] = curve.controls;
  if (second === undefined) return [[curve.start, first, curve.end]];
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  return [
    [curve.start, first, middle],
    [middle, second, curve.end],
  ];
}

/** Returns the point at `t` from 0 (start) to 1 (end); 0.5 is where cytoscape puts the label. */
export function pointAt(curve: Pick<Curve, "start" | "controls" | "end">, t: number): Point {
  if (curve.controls.length === 1) return quadraticAt(curve.start, curve.controls[0], curve.end, t);
  const pieces = piecesOf(curve);
  const place = Math.min(t * pieces.length, pieces.length - 1e-9);
  return quadraticAt(...pieces[Math.floor(place)]!, place % 1);
}

function quadraticAt(start: Point, control: Point, end: Point, t: number): Point {
  const a = (1 - t) * (1 - t);
  const b = 2 * (1 - t) * t;
  const c = t * t;
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}
