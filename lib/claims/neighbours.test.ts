import { expect, it } from "vitest";
import { neighboursOf } from "./neighbours";
import { loadForTest } from "./test-load";

const { data, result } = loadForTest("data/tehran-meeting.json");
const position = (id: string) => data.actors.findIndex((actor) => actor.id === id);
const names = (positions: readonly number[]) => positions.map((at) => data.actors[at].id);

it("finds none for an actor without lines", () => {
  expect(neighboursOf(result)(position("voz"))).toEqual([]);
});

it("finds each actor that shares a line once, in either direction, and never the actor itself", () => {
  expect(names(neighboursOf(result)(position("hamas"))).sort()).toEqual(["hezbollah", "iran", "israel"]);
  expect(names(neighboursOf(result)(position("israel")))).toEqual(["hamas"]);
});

it("puts the neighbour with most independent origins first, then those with most lines", () => {
  const target = position("israel");
  const strongest = (at: number) => (result.line(at).object === target ? 3 : result.strongest(at));
  expect(names(neighboursOf({ ...result, strongest })(position("hamas")))).toEqual([
    "israel",
    "iran",
    "hezbollah",
  ]);
});

it("knows of each line what its strongest side is", () => {
  for (const at of result.shown) {
    const { asserts, denies, disputes } = result.line(at).origins;
    expect(result.strongest(at)).toBe(Math.max(asserts, denies, disputes));
  }
});
