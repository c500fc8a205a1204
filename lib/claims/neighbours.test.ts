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

it("puts the neighbour with most independent origins first, and ties in the order of the dossier", () => {
  const strong = { ...result.line(0), origins: { asserts: 3, denies: 0, disputes: 0 } };
  const target = position("israel");
  const line = (at: number) => {
    const own = result.line(at);
    return own.object === target ? { ...own, origins: strong.origins } : own;
  };
  expect(names(neighboursOf({ ...result, line })(position("hamas")))).toEqual([
    "israel",
    "hezbollah",
    "iran",
  ]);
});
