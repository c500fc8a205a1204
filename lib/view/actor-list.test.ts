import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { claimsOfActors, originsOfActors } from "@/lib/claims/table-tallies";
import { type ClaimWorld, claimWorlds } from "@/lib/claims/test-claims";
import { ACTOR_SORTS, actorSort, sortActors } from "./actor-list";
import { everythingOf } from "./explore";
import { TEST_DOSSIER } from "./test-dossier";
import { SORTS } from "./view-state";

function dossierOf(world: ClaimWorld) {
  const data = { ...TEST_DOSSIER, ...world, dossier: { ...TEST_DOSSIER.dossier, layout: {} } };
  return { data, result: everythingOf(data, buildClaimTable(world, world.claims)) };
}

/** Odd actors are in group 1, the fourth was not looked at, the others are in group 2. */
const groups = {
  group: (actor: number) => (actor === 4 ? null : actor % 2 === 1 ? 1 : 2),
  betweenness: (actor: number) => (actor === 4 ? null : actor / 10),
};

describe("the table of actors", () => {
  it("is empty where no line is shown", () => {
    const [world] = fc.sample(claimWorlds, 1);
    const { data, result } = dossierOf({ ...world!, claims: [] });
    for (const sort of ACTOR_SORTS) expect(sortActors(data, result, sort, null)).toHaveLength(0);
  });

  it("is by lines where a link asks for an order that actors do not have", () => {
    expect(SORTS.filter((sort) => actorSort(sort) === "lines")).toEqual([
      ...["order", "happened", "reported", "relation", "subject", "object", "lines"],
    ]);
  });

  it("has every actor with a shown line once, in the order asked for, ties by lines and then the dossier's", () => {
    fc.assert(
      fc.property(claimWorlds, fc.constantFrom(...ACTOR_SORTS), (world, sort) => {
        const { data, result } = dossierOf(world);
        const order = [...sortActors(data, result, sort, groups)];
        const shown = [...result.linesOfActor.keys()].filter((actor) => result.linesOfActor[actor]! > 0);
        expect([...order].sort((a, b) => a - b)).toEqual(shown);
        const last = Number.MAX_SAFE_INTEGER;
        const keys = {
          lines: () => 0,
          name: (actor: number) => data.actors[actor]!.name,
          kind: (actor: number) => data.actors[actor]!.kind,
          claims: (actor: number) => -claimsOfActors(result)[actor]!,
          origins: (actor: number) => -originsOfActors(result)[actor]!,
          community: (actor: number) => groups.group(actor) ?? last,
          betweenness: (actor: number) => -(groups.betweenness(actor) ?? -last),
        };
        const key = keys[sort];
        const before = (a: number, b: number) => {
          const [one, other] = [key(a), key(b)];
          if (one !== other) return one < other;
          const lines = result.linesOfActor[a]! - result.linesOfActor[b]!;
          return lines === 0 ? a < b : lines > 0;
        };
        for (const [place, actor] of order.slice(1).entries())
          expect(before(order[place]!, actor)).toBe(true);
      }),
    );
  });
});
