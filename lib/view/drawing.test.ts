import { expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { linesBetween, restingPlan } from "./drawing";

const { data, result: everything } = loadForTest("tests/fixtures/many.json");
const actors = (count: number) => Array.from({ length: count }, (_, at) => at);

it("gives nothing between nobody", () => {
  expect(linesBetween([], everything)).toEqual([]);
});

it("gives the very same lines for the same actors, whichever list names them", () => {
  const lines = linesBetween(actors(12), everything);
  expect(lines.length).toBeGreaterThan(0);
  expect(linesBetween(actors(12), everything)).toBe(lines);
  expect(restingPlan(linesBetween(actors(12), everything), data, actors(12))).toBe(
    restingPlan(lines, data, actors(12)),
  );
});

it("keeps what is asked for again through any number of other drawings, and makes no line of it anew", () => {
  const lines = linesBetween(actors(12), everything);
  for (let count = 13; count < 40; count += 1) {
    const more = linesBetween(actors(count), everything);
    expect(linesBetween(actors(12), everything)).toBe(lines);
    const ids = new Set(lines.map(({ id }) => id));
    expect(more.filter(({ id }) => ids.has(id))).toEqual(lines);
    for (const line of more.filter(({ id }) => ids.has(id))) expect(lines).toContain(line);
  }
});
