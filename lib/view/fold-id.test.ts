import { expect, it } from "vitest";
import { foldId, parseFoldId } from "./fold-id";

it("reads the id of a fold that it has written, with and without a status", () => {
  for (const status of [null, "disputed"] as const) {
    const fold = { from: "iran", family: "friction", to: "hamas", status } as const;
    expect(parseFoldId(foldId(fold))).toEqual(fold);
  }
});

it("reads nothing else as a fold: a line, an actor, another family, another status, one part more", () => {
  for (const id of [
    ...["", "iran", "iran.supports.hamas", "fold.iran.friction"],
    ...["fold.iran.love.hamas", "fold.iran.friction.hamas.maybe", "fold.iran.friction.hamas.disputed.x"],
    ...["fold.Iran.friction.hamas", "role.iran.friction.hamas"],
  ])
    expect(parseFoldId(id), id).toBeNull();
});
