import { expect, it } from "vitest";
import { removeOverlaps } from "./remove-overlaps";

const crowd = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `b${at}`, x: 50, y: 50, width: 30, height: 10 }));
const isInside = ({ x, y, width, height }: ReturnType<typeof crowd>[number]) =>
  x - width / 2 >= 0 && x + width / 2 <= 100 && y - height / 2 >= 0 && y + height / 2 <= 100;
const within = { x: 50, y: 50, width: 100, height: 100 };

it("no box moves nowhere", () => {
  const none: ReturnType<typeof crowd> = [];
  removeOverlaps(none, new Set(), { within });
  expect(none).toEqual([]);
});

it("boxes on one spot stand apart, and within the room as long as there is some", () => {
  const boxes = crowd(12);
  removeOverlaps(boxes, new Set(), { gap: 2, within });
  for (const [at, a] of boxes.entries())
    for (const b of boxes.slice(at + 1))
      expect(Math.abs(a.x - b.x) >= 32 || Math.abs(a.y - b.y) >= 12, `${a.id} and ${b.id}`).toBe(true);
  expect(boxes.filter((box) => !isInside(box))).toEqual([]);
});

it("boxes for which there is no room stand apart all the same, beyond it", () => {
  const boxes = crowd(40);
  removeOverlaps(boxes, new Set(), { gap: 2, within });
  expect(boxes.filter((box) => !isInside(box)).length).toBeGreaterThan(0);
  expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(40);
});
