import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { claimWorlds } from "@/lib/claims/test-claims";
import { findGroups } from "@/lib/graph/actor-groups";
import { actorGroups, groupedActors, groupInput } from "./actor-groups";
import { everythingOf } from "./explore";
import { TEST_DOSSIER } from "./test-dossier";

describe("what groups are looked for among", () => {
  it("is everybody with a shown line, those with most first", () => {
    expect([...groupedActors({ linesOfActor: Uint32Array.of(0, 3, 5, 0, 3) })]).toEqual([2, 1, 4]);
    expect(groupedActors({ linesOfActor: new Uint32Array(4) })).toHaveLength(0);
  });

  it("is a thousand of more, and nothing is told of the others", () => {
    const linesOfActor = Uint32Array.from({ length: 1_500 }, (_, actor) => 1 + (actor % 3));
    const actors = groupedActors({ linesOfActor });
    expect(actors).toHaveLength(1_000);
    expect(Math.min(...Array.from(actors, (actor) => linesOfActor[actor]!))).toBe(2);
    const found = actorGroups(actors, {
      group: new Uint32Array(1_000),
      betweenness: new Float64Array(1_000).fill(0.5),
    });
    expect([found.group(2), found.betweenness(2), found.groups]).toEqual([1, 0.5, 1]);
    expect([found.group(0), found.betweenness(0)]).toEqual([null, null]);
  });

  it("has each pair of them once with its lines, and no actor with itself", () => {
    fc.assert(
      fc.property(claimWorlds, (world) => {
        const data = { ...TEST_DOSSIER, ...world, dossier: { ...TEST_DOSSIER.dossier, layout: {} } };
        const result = everythingOf(data, buildClaimTable(world, world.claims));
        const actors = groupedActors(result);
        const { pairs } = groupInput(result, actors);
        const names = new Set<string>();
        let lines = 0;
        for (let at = 0; at < pairs.length; at += 3) {
          names.add([pairs[at]!, pairs[at + 1]!].sort((a, b) => a - b).join());
          expect(pairs[at]).not.toBe(pairs[at + 1]);
          lines += pairs[at + 2]!;
        }
        expect(names.size).toBe(pairs.length / 3);
        const apart = Array.from(result.shown, result.line).filter((line) => line.subject !== line.object);
        expect(lines).toBe(apart.length);
        const groups = actorGroups(actors, findGroups(groupInput(result, actors)));
        for (const actor of actors) expect(groups.group(actor)).toBeGreaterThan(0);
      }),
    );
  });
});
