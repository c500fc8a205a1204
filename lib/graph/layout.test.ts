import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ActorBox, hasNoOverlap } from "./boxes";
import { type LayoutInput, layoutActors } from "./layout";

/** A graph from a linear congruential generator: the same for the same seed, on every machine. */
function randomInput(count: number, lineCount: number, seed: number): LayoutInput {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    actors: Array.from({ length: count }, (_, at) => ({
      id: `a${at}`,
      width: 60 + next(140),
      height: 32 + next(40),
    })),
    lines: Array.from({ length: lineCount }, (_, at) => ({
      id: `l${at}`,
      subject: `a${next(count)}`,
      object: `a${next(count)}`,
    })),
  };
}

function boxesOf(input: LayoutInput, positions: ReturnType<typeof layoutActors>): ActorBox[] {
  return input.actors.map((actor) => ({ ...actor, ...positions[actor.id] }));
}

const actor = (id: string) => ({ id, width: 120, height: 40 });

describe("layoutActors", () => {
  it("gives no positions without actors", () => {
    expect(layoutActors({ actors: [], lines: [] })).toEqual({});
  });

  it("puts one actor in the middle", () => {
    expect(layoutActors({ actors: [actor("a")], lines: [] })).toEqual({ a: { x: 0, y: 0 } });
  });

  it("puts two connected actors side by side at the usual distance, the first on the left", () => {
    const { a, b } = layoutActors({
      actors: [actor("a"), actor("b")],
      lines: [{ id: "l", subject: "a", object: "b" }],
    });
    expect(Math.abs(a.y - b.y)).toBeLessThanOrEqual(1);
    expect(b.x - a.x).toBeGreaterThanOrEqual(219);
    expect(b.x - a.x).toBeLessThanOrEqual(221);
  });

  it.each([
    [25, 40],
    [25, 300],
    [100, 150],
    [100, 12],
    [300, 900],
    [300, 100],
    [1000, 9000],
  ])("leaves no two of %i boxes with %i lines overlapping", (count, lines) => {
    const input = randomInput(count, lines, count + lines);
    expect(hasNoOverlap(boxesOf(input, layoutActors(input)))).toBe(true);
  });

  it("gives the same positions for the same input", () => {
    const input = randomInput(100, 180, 7);
    expect(layoutActors(input)).toEqual(layoutActors(structuredClone(input)));
  });

  it("keeps placed actors exactly where they are, and overlaps nobody with them", () => {
    const input = randomInput(60, 80, 3);
    const before = layoutActors({ ...input, actors: input.actors.slice(0, 30), lines: [] });
    const placed = Object.fromEntries(
      Object.entries(before).map(([id, { x, y }]) => [id, { x: x + 0.25, y }]),
    );
    const after = layoutActors({ ...input, placed });
    for (const [id, point] of Object.entries(placed)) expect(after[id]).toEqual(point);
    expect(hasNoOverlap(boxesOf(input, after))).toBe(true);
  });

  it("puts an actor who joins about the usual distance from the neighbour", () => {
    const placed = { a: { x: 0, y: 0 }, b: { x: 220, y: 0 } };
    const { c } = layoutActors({
      actors: ["a", "b", "c"].map(actor),
      lines: [{ id: "l", subject: "c", object: "a" }],
      placed,
    });
    expect(Math.hypot(c.x, c.y)).toBeGreaterThan(150);
    expect(Math.hypot(c.x, c.y)).toBeLessThan(300);
  });

  it("survives JSON: there is no negative zero around an actor at the middle", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const positions = layoutActors({
      actors: ids.map(actor),
      lines: ids.slice(1).map((id) => ({ id: `l${id}`, subject: "a", object: id })),
      placed: { a: { x: 0, y: 0 } },
    });
    expect(positions).toEqual(JSON.parse(JSON.stringify(positions)));
  });

  it("has whole or placed numbers only, whatever the lines", () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.nat({ max: 30 }), fc.nat(), (count, lines, seed) => {
        const input = randomInput(count + 1, lines, seed);
        const positions = layoutActors(input);
        expect(positions).toEqual(JSON.parse(JSON.stringify(positions)));
        for (const { x, y } of Object.values(positions)) expect([x, y].every(Number.isInteger)).toBe(true);
        expect(hasNoOverlap(boxesOf(input, positions))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
