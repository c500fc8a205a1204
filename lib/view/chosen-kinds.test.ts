import { expect, it } from "vitest";
import type { SurveyedActor } from "@/lib/domain/table-survey";
import { choicesBeside, withChosenKinds } from "./chosen-kinds";

const actor = (name: string, kind: SurveyedActor["kind"], claims: number): SurveyedActor => ({
  ...{ name, kind, claims, how: "guessed" },
});

const FOUND = {
  kinds: [
    { kind: "group", actors: 3, examples: ["Averia", "Cadia"] },
    { kind: "outlet", actors: 2, examples: ["The Beacon"] },
    { kind: "person", actors: 1, examples: ["Jane Roe"] },
  ],
  actors: [actor("Averia", "group", 9), actor("Cadia", "group", 4), actor("Jane Roe", "person", 1)],
} as const;

it("nothing decided leaves what was found as it is", () => {
  expect(withChosenKinds(FOUND, new Map())).toEqual(FOUND);
});

it("an actor that was decided on counts among its new kind, with its name, and a kind without actors is gone", () => {
  const { kinds, actors } = withChosenKinds(
    FOUND,
    new Map([
      ["Averia", "state"],
      ["Jane Roe", "group"],
    ]),
  );
  expect(actors).toEqual([
    { name: "Averia", kind: "state", claims: 9, how: "chosen" },
    FOUND.actors[1],
    { name: "Jane Roe", kind: "group", claims: 1, how: "chosen" },
  ]);
  expect(kinds).toEqual([
    { kind: "group", actors: 3, examples: ["Cadia", "Jane Roe"] },
    { kind: "outlet", actors: 2, examples: ["The Beacon"] },
    { kind: "state", actors: 1, examples: ["Averia"] },
  ]);
});

it("a decision on an actor that was not named changes no number", () => {
  expect(withChosenKinds(FOUND, new Map([["Nobody", "state"]])).kinds.map(({ actors }) => actors)).toEqual([
    3, 2, 1,
  ]);
});

it("a decision on an actor that was not named is told apart, in the order of the decisions, and no other is", () => {
  const chosen = new Map([
    ["Nobody", "state"],
    ["Averia", "state"],
    ["averia", "person"],
  ] as const);
  expect(choicesBeside(FOUND, chosen)).toEqual([
    { name: "Nobody", kind: "state" },
    { name: "averia", kind: "person" },
  ]);
  expect(choicesBeside({ actors: [] }, chosen)).toHaveLength(3);
  expect(choicesBeside(FOUND, new Map())).toEqual([]);
});
