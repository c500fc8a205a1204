import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "./boxes";
import { placeActors } from "./place-actors";

const pane = { width: 820, height: 640 };
const size = { width: 80, height: 36 };
const sizesOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, size]));
const boxAt = ({ x, y }: { x: number; y: number }) => ({ x: x - 40, y: y - 18, ...size });

describe("placeActors", () => {
  it("places nobody for nobody, and the map still goes there and back", () => {
    const { positions, toPane, toLayout } = placeActors({ layout: {}, sizes: {}, pane });
    expect(positions).toEqual({});
    expect(toLayout(toPane({ x: 3, y: 4 }))).toEqual({ x: 3, y: 4 });
  });

  it("puts one actor in the middle, wherever its layout has it", () => {
    const { positions } = placeActors({ layout: { a: { x: 9000, y: -40 } }, sizes: sizesOf(["a"]), pane });
    expect(positions.a).toEqual({ x: 410, y: 320 });
  });

  it("does not drive two actors apart to the ends of a wide screen", () => {
    const layout = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } };
    const { positions } = placeActors({
      layout,
      sizes: sizesOf(["a", "b"]),
      pane: { width: 3000, height: 900 },
    });
    const way = positions.b!.x - positions.a!.x;
    expect(way).toBeGreaterThan(200);
    expect(way).toBeLessThan(500);
    expect(positions.a!.y).toBe(450);
  });

  it("fills the pane, and stretches one axis no more than 2.2 times the other", () => {
    const square = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 100, y: 100 }, d: { x: 0, y: 100 } };
    const wide = placeActors({
      layout: square,
      sizes: sizesOf(["a", "b", "c", "d"]),
      pane: { width: 900, height: 200 },
    });
    const x = wide.positions.b!.x - wide.positions.a!.x;
    const y = wide.positions.d!.y - wide.positions.a!.y;
    expect(x / y).toBeCloseTo(2.2);
    const even = placeActors({ layout: square, sizes: sizesOf(["a", "b", "c", "d"]), pane });
    expect(even.positions.a!.x).toBeCloseTo(60);
    expect(even.positions.b!.x).toBeCloseTo(760);
  });

  it("keeps actors on one line where their layout is one", () => {
    const layout = { a: { x: 0, y: 0 }, b: { x: 0, y: 50 }, c: { x: 0, y: 90 } };
    const { positions } = placeActors({ layout, sizes: sizesOf(["a", "b", "c"]), pane });
    expect(new Set(Object.values(positions).map(({ x }) => x))).toEqual(new Set([410]));
  });

  it("grows over the rim of too small a pane sooner than let actors overlap", () => {
    const ids = Array.from({ length: 16 }, (_, i) => `n${i}`);
    const layout = Object.fromEntries(
      ids.map((id, i) => [id, { x: (i % 4) * 10, y: Math.floor(i / 4) * 10 }]),
    );
    const { positions } = placeActors({ layout, sizes: sizesOf(ids), pane: { width: 300, height: 150 } });
    const boxes = Object.values(positions).map(boxAt);
    expect(boxes.some((a, i) => boxes.some((b, j) => i < j && overlaps(a, b)))).toBe(false);
  });

  it("moves nobody else when one actor is moved by hand, or others join that are not of the base", () => {
    const layout = { a: { x: 0, y: 0 }, b: { x: 100, y: 40 }, c: { x: 50, y: 100 } };
    const before = placeActors({ layout, sizes: sizesOf(["a", "b", "c"]), pane });
    const moved = placeActors({
      layout,
      sizes: sizesOf(["a", "b", "c"]),
      pane,
      moved: { c: { x: 400, y: 10 } },
    });
    expect(moved.positions).toEqual({ ...before.positions, c: before.toPane({ x: 400, y: 10 }) });
    const joined = placeActors({
      layout: { ...layout, far: { x: 900, y: 900 } },
      sizes: sizesOf(["a", "b", "c", "far"]),
      pane,
      base: ["a", "b", "c"],
    });
    expect(joined.positions).toMatchObject(before.positions);
  });

  it("gives actors without a place rows of their own under the others", () => {
    const ids = ["a", "b", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];
    const { positions } = placeActors({
      layout: { a: { x: 0, y: 0 }, b: { x: 10, y: 0 } },
      sizes: sizesOf(ids),
      pane,
    });
    const boxes = ids.map((id) => boxAt(positions[id]!));
    expect(boxes.some((a, i) => boxes.some((b, j) => i < j && overlaps(a, b)))).toBe(false);
    for (const id of ids.slice(2)) expect(positions[id]!.y).toBeGreaterThan(positions.a!.y + 36);
  });

  it("keeps a crowd apart and in the pane as far as there is room, and whoever joins it moves nobody", () => {
    const ids = Array.from({ length: 25 }, (_, n) => `n${n}`);
    // All but two crowd the middle of a wide layout.
    const layout = Object.fromEntries(
      ids.map((id, n) => [
        id,
        n < 2
          ? { x: n === 0 ? -200 : 200, y: n === 0 ? -150 : 150 }
          : { x: ((n % 5) - 2) * 30, y: (Math.floor(n / 5) - 2) * 20 },
      ]),
    );
    const before = placeActors({ layout, sizes: sizesOf(ids), pane });
    const boxes = ids.map((id) => boxAt(before.positions[id]!));
    expect(boxes.some((a, i) => boxes.some((b, j) => i < j && overlaps(a, b)))).toBe(false);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(-0.08 * pane.width);
      expect(y).toBeGreaterThanOrEqual(-0.08 * pane.height);
      expect(x + width).toBeLessThanOrEqual(1.08 * pane.width);
      expect(y + height).toBeLessThanOrEqual(1.08 * pane.height);
    }
    const joined = placeActors({
      layout: { ...layout, z: { x: 6, y: 6 } },
      sizes: sizesOf([...ids, "z"]),
      pane,
      base: ids,
    });
    expect(joined.positions).toMatchObject(before.positions);
    expect(boxes.some((box) => overlaps(box, boxAt(joined.positions.z!)))).toBe(false);
  });

  it("is not misled by an actor called constructor", () => {
    const { positions } = placeActors({ layout: {}, sizes: sizesOf(["constructor"]), pane });
    expect(positions.constructor).toEqual({ x: 410, y: 320 });
  });

  it("gives the same places again, inside the pane, and the way back for each", () => {
    const point = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
        const layout = Object.fromEntries(points.map((at, i) => [`n${i}`, at]));
        const input = { layout, sizes: sizesOf(Object.keys(layout)), pane };
        const { positions, toLayout } = placeActors(input);
        expect(placeActors(input).positions).toEqual(positions);
        for (const [id, at] of Object.entries(positions)) {
          expect(toLayout(at).x).toBeCloseTo(layout[id]!.x, 6);
          expect(toLayout(at).y).toBeCloseTo(layout[id]!.y, 6);
        }
      }),
    );
  });
});
