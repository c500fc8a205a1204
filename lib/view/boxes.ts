import type { Box, SceneNode } from "./scene";
import type { Point } from "./view-state";

/** Whether a point lies in a box. */
export function contains(box: Box, point: Point): boolean {
  return point.x > box.x && point.x < box.x + box.width && point.y > box.y && point.y < box.y + box.height;
}

/** Whether two boxes overlap, or come nearer to each other than `gap`. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** Whether a box lies in a frame; touching its rim is inside. */
export function isWithin(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}

/** The boxes of a node and of a name beside it, which nothing may cover. */
export function boxesOf(node: SceneNode): Box[] {
  const { x, y, width, height, nameBox } = node;
  const body = { x: x - width / 2, y: y - height / 2, width, height };
  return nameBox ? [body, { ...nameBox, x: x + nameBox.x, y: y + nameBox.y }] : [body];
}
