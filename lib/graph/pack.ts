import { type ActorBox, BOX_GAP } from "./boxes";

/** Free space between parts that are not connected, layout units. */
const PART_GAP = 80;
/** Rows become about this many times as wide as they are high together: screens are wider than high. */
const ASPECT = 1.6;

/**
 * Moves parts as wholes into rows: the tallest first, each row under the one before, the first under the anchored boxes, or
 * around (0, 0) where there are none. Parts must be free of overlaps in themselves.
 */
export function packBelow(parts: readonly (readonly ActorBox[])[], anchored: readonly ActorBox[]): void {
  if (parts.length === 0) return;
  const blocks = parts.map((boxes) => ({ boxes, ...extentOf(boxes) }));
  blocks.sort((a, b) => b.height - a.height || b.width - a.width);
  const area = blocks.reduce((sum, { width, height }) => sum + (width + PART_GAP) * (height + PART_GAP), 0);
  const anchor = extentOf(anchored);
  const rowWidth = Math.max(Math.sqrt(area * ASPECT), anchor.width, blocks[0].width);
  const left = anchored.length > 0 ? anchor.left : 0;
  let x = left;
  let y = anchored.length > 0 ? anchor.top + anchor.height + PART_GAP : 0;
  let rowHeight = 0;
  for (const block of blocks) {
    if (x > left && x - left + block.width > rowWidth) {
      x = left;
      y += rowHeight + PART_GAP;
      rowHeight = 0;
    }
    shift(block.boxes, x - block.left, y - block.top);
    x += block.width + PART_GAP;
    rowHeight = Math.max(rowHeight, block.height);
  }
  if (anchored.length > 0) return;
  const whole = extentOf(parts.flat());
  shift(parts.flat(), -whole.left - whole.width / 2, -whole.top - whole.height / 2);
}

/** Whole numbers keep distances, so that what did not overlap still does not. */
function shift(boxes: readonly ActorBox[], dx: number, dy: number): void {
  for (const box of boxes) {
    box.x += Math.round(dx);
    box.y += Math.round(dy);
  }
}

/** Outer bounds with half a gap around, so that blocks side by side keep a whole one. */
function extentOf(boxes: readonly ActorBox[]): { left: number; top: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - (width + BOX_GAP) / 2);
    right = Math.max(right, x + (width + BOX_GAP) / 2);
    top = Math.min(top, y - (height + BOX_GAP) / 2);
    bottom = Math.max(bottom, y + (height + BOX_GAP) / 2);
  }
  return boxes.length === 0
    ? { left: 0, top: 0, width: 0, height: 0 }
    : { left, top, width: right - left, height: bottom - top };
}
