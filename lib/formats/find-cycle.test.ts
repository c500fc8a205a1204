import { describe, expect, it } from "vitest";
import { findCycle } from "./find-cycle";

const graph = (steps: Record<string, string[]>) => new Map(Object.entries(steps));

describe("a cycle", () => {
  it("is not found where there is nothing, nor in a chain, a diamond or a step to nowhere", () => {
    expect(findCycle(graph({}))).toBeNull();
    expect(findCycle(graph({ a: ["b"], b: ["c"], c: [] }))).toBeNull();
    expect(findCycle(graph({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] }))).toBeNull();
    expect(findCycle(graph({ a: ["nowhere"] }))).toBeNull();
  });

  it("is found in a step to itself, and behind a way that leads into it", () => {
    expect(findCycle(graph({ a: ["a"] }))).toEqual(["a", "a"]);
    expect(findCycle(graph({ a: ["b"], b: ["c"], c: ["d", "b"], d: [] }))).toEqual(["b", "c", "b"]);
  });

  it("is found at the end of a hundred thousand steps", () => {
    const long = new Map(Array.from({ length: 100_000 }, (_, at) => [`r${at}`, [`r${(at + 1) % 100_000}`]]));
    expect(findCycle(long)).toHaveLength(100_001);
  });
});
