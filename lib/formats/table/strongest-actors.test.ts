import fc from "fast-check";
import { expect, it } from "vitest";
import type { SurveyedActor } from "@/lib/domain/table-survey";
import { strongestActors } from "./strongest-actors";

const actor = (name: string, claims: number): SurveyedActor => ({
  ...{ name, claims, how: "guessed", kind: "group" },
});

it("of nobody names nobody", () => {
  expect(strongestActors([])).toEqual([]);
});

it("names the strongest first, of equals those that came first", () => {
  const all = [actor("a", 1), actor("b", 3), actor("c", 1), actor("d", 2), actor("e", 1)];
  expect(strongestActors(all, 3).map(({ name }) => name)).toEqual(["b", "d", "a"]);
  expect(strongestActors(all, 9).map(({ name }) => name)).toEqual(["b", "d", "a", "c", "e"]);
});

it("names whom a whole sort would name", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), fc.integer({ min: 1, max: 20 }), (counts, most) => {
      const all = counts.map((claims, at) => actor(String(at), claims + 1));
      const sorted = all.toSorted((one, other) => other.claims - one.claims).slice(0, most);
      expect(strongestActors(all, most)).toEqual(sorted);
    }),
  );
});
