import { expect, it } from "vitest";
import { ringLayout } from "./ring-layout";
import { spreadOut } from "./spread";

const crowd = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `a${n}`,
    x: n < count / 2 ? n : 1000 + n,
    y: ((n * 7) % count) ** 2,
    width: 100,
    height: 36,
  }));

it("leaves few boxes where they are", () => {
  const boxes = crowd(12);
  spreadOut(boxes);
  expect(boxes).toEqual(crowd(12));
  spreadOut([]);
});

it("keeps the order of many on each axis, and leaves none piled up", () => {
  const before = crowd(40);
  const boxes = crowd(40);
  spreadOut(boxes);
  for (const axis of ["x", "y"] as const) {
    const order = (of: typeof boxes) => [...of].sort((a, b) => a[axis] - b[axis]).map(({ id }) => id);
    expect(order(boxes)).toEqual(order(before));
    const places = boxes.map((box) => box[axis]).sort((a, b) => a - b);
    expect(Math.min(...places.slice(1).map((at, n) => at - places[n]!))).toBeGreaterThan(3);
  }
});

it("puts actors on a ring at once, nobody on anybody's place", () => {
  expect(ringLayout([])).toEqual({});
  const places = Object.values(ringLayout(crowd(25).map(({ id }) => id)));
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(25);
});
