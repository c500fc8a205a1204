import { describe, expect, it } from "vitest";
import { findGroups } from "./actor-groups";

/** Two triangles, 0 1 2 and 3 4 5, joined by one line between 2 and 3; actor 6 has no line. */
const TRIANGLES = {
  actors: 7,
  pairs: Uint32Array.of(0, 1, 4, 1, 2, 4, 0, 2, 4, 3, 4, 4, 4, 5, 4, 3, 5, 4, 2, 3, 1),
};

describe("groups of actors", () => {
  it("are none without actors, and one each without lines", () => {
    expect(findGroups({ actors: 0, pairs: new Uint32Array() })).toEqual({
      group: new Uint32Array(),
      betweenness: new Float64Array(),
    });
    const { group, betweenness } = findGroups({ actors: 3, pairs: new Uint32Array() });
    expect([...group]).toEqual([0, 1, 2]);
    expect([...betweenness]).toEqual([0, 0, 0]);
  });

  it("are of actors with many lines among them, the largest first, ties by the first actor", () => {
    expect([...findGroups(TRIANGLES).group]).toEqual([0, 0, 0, 1, 1, 1, 2]);
    const larger = { actors: 7, pairs: Uint32Array.of(...TRIANGLES.pairs, 5, 6, 9) };
    expect([...findGroups(larger).group]).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });

  it("are the same for the same lines, and for more of them", () => {
    expect(findGroups(TRIANGLES)).toEqual(findGroups(TRIANGLES));
    // A ring with chords has no obvious parts, so another random order would part it otherwise.
    const ring: number[] = [];
    for (let at = 0; at < 60; at++) ring.push(at, (at + 1) % 60, 1, at, (at + 7) % 60, 1);
    const input = { actors: 60, pairs: Uint32Array.from(ring) };
    expect(findGroups(input)).toEqual(findGroups(input));
  });

  it("give betweenness to those by whom the others are connected", () => {
    const { betweenness } = findGroups(TRIANGLES);
    // By 2 lead the six shortest connections from 0 and 1 to 3, 4 and 5, of 15 between two of the other six.
    expect(betweenness[2]).toBeCloseTo(6 / 15);
    expect(betweenness[3]).toBeCloseTo(6 / 15);
    for (const actor of [0, 1, 4, 5, 6]) expect(betweenness[actor]).toBe(0);
  });

  it("do not count how many lines a connection has towards betweenness", () => {
    const heavy = { ...TRIANGLES, pairs: TRIANGLES.pairs.map((value, at) => (at % 3 === 2 ? 9 : value)) };
    expect(findGroups(heavy).betweenness).toEqual(findGroups(TRIANGLES).betweenness);
  });

  it("tell of their steps before each", () => {
    const steps: string[] = [];
    findGroups(TRIANGLES, (step) => steps.push(step));
    expect(steps).toEqual(["groups", "betweenness"]);
  });
});
