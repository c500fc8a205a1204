import type { Placement } from "@/lib/view/place-actors";
import type { Box, Scene } from "@/lib/view/scene";
import type { Camera, Point } from "@/lib/view/view-state";
import type { PaneSize } from "./use-pane-size";

/** Which part of a drawing a pane shows, as cytoscape says it: px of the pane = px of the drawing × zoom + pan. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

/** What a drawing takes, with its curves and without, px of the drawing. */
export type DrawingBounds = Pick<Scene, "bounds" | "actorBounds">;

/** Free space around a drawing that is larger than its pane, and around what is brought into sight, px. */
const RIM = 16;
/** At this zoom names have just the size below which they are hidden. */
const LEGIBLE = 12 / 14;

/** Returns the viewport with the camera's point in the middle of the pane. */
export function viewportOf(camera: Camera, placement: Placement, { width, height }: PaneSize): Viewport {
  const at = placement.toPane(camera);
  const { zoom } = camera;
  return { zoom, pan: { x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom } };
}

/** Returns the camera of a viewport, rounded as a link writes it. */
export function cameraOf({ zoom, pan }: Viewport, placement: Placement, { width, height }: PaneSize): Camera {
  const middle = placement.toLayout({ x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom });
  return { zoom: round(zoom, 3), x: round(middle.x, 1), y: round(middle.y, 1) };
}

/**
 * Actual size where the drawing fits its pane, so that text has its right size; else as large as fits and can be read. What does
 * not fit then is cut off at its curves first: actors are in sight as long as there is room for all of them.
 */
export function restingViewport({ bounds, actorBounds }: DrawingBounds, size: PaneSize): Viewport {
  const all = wholeViewport(bounds, size);
  if (all.zoom >= LEGIBLE) return all;
  const { zoom, pan } = around(bounds, size, LEGIBLE);
  const across = wayAmong(actorBounds.x * zoom + pan.x, actorBounds.width * zoom, size.width);
  const down = wayAmong(actorBounds.y * zoom + pan.y, actorBounds.height * zoom, size.height);
  return { zoom, pan: { x: pan.x + across, y: pan.y + down } };
}

/** Returns the shortest way that brings a stretch within a room, in the middle where it is larger, px. */
function wayAmong(start: number, length: number, room: number): number {
  const rim = Math.min(RIM, (room - length) / 2);
  return Math.max(rim - start, 0) + Math.min(room - rim - (start + length), 0);
}

/** All of the drawing, however small; at its actual size where it fits. */
export function wholeViewport(bounds: Box, size: PaneSize): Viewport {
  const inside =
    bounds.x >= 0 &&
    bounds.y >= 0 &&
    bounds.x + bounds.width <= size.width &&
    bounds.y + bounds.height <= size.height;
  if (inside || bounds.width === 0) return { zoom: 1, pan: { x: 0, y: 0 } };
  const fits = Math.min((size.width - 2 * RIM) / bounds.width, (size.height - 2 * RIM) / bounds.height);
  return around(bounds, size, Math.min(1, fits));
}

/** Returns the shortest way in px that brings a box of the drawing into sight, its upper left corner first; null where it is. */
export function wayIntoSight(box: Box, { zoom, pan }: Viewport, size: PaneSize): Point | null {
  const x = wayInside(box.x * zoom + pan.x, box.width * zoom, size.width);
  const y = wayInside(box.y * zoom + pan.y, box.height * zoom, size.height);
  return x === 0 && y === 0 ? null : { x, y };
}

function wayInside(start: number, length: number, room: number): number {
  if (start >= 0 && start + length <= room) return 0;
  const fromEnd = start + length + RIM > room ? room - RIM - (start + length) : 0;
  return start + fromEnd < RIM ? RIM - start : fromEnd;
}

/** Whether two placements put everything at the same points. */
export function samePlacement(a: Placement, b: Placement): boolean {
  const ids = Object.keys(a.positions);
  return (
    ids.length === Object.keys(b.positions).length &&
    ids.every((id) => Object.hasOwn(b.positions, id) && samePoint(a.positions[id], b.positions[id])) &&
    [0, 1].every((at) => samePoint(a.toPane({ x: at, y: at }), b.toPane({ x: at, y: at })))
  );
}

/** Whether two cameras are the same. */
export function sameCamera(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && samePoint(a, b);
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

function around(bounds: Box, size: PaneSize, zoom: number): Viewport {
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  return { zoom, pan: { x: size.width / 2 - middle.x * zoom, y: size.height / 2 - middle.y * zoom } };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
