import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFilter } from "./apply-filter";
import { buildClaimTable } from "./build-claim-table";
import { EVERYTHING } from "./claim-filter";
import { lineIndex } from "./line-index";
import { pairIndex } from "./pair-index";
import { claimsOfActors, originsOfActors, pairTally } from "./table-tallies";
import { type ClaimWorld, claimWorlds } from "./test-claims";

function shown(world: ClaimWorld, minOrigins = 0) {
  const table = buildClaimTable(world, world.claims);
  const names = {
    actorIds: world.actors.map(({ id }) => id),
    relationIds: world.relationTypes.map(({ id }) => id),
  };
  return { table, result: applyFilter(table, names, { ...EVERYTHING, minOrigins }) };
}

describe("tallies of actors and pairs", () => {
  it("are nothing where nothing is shown", () => {
    const [world] = fc.sample(claimWorlds, 1);
    const { result } = shown({ ...world, claims: [] });
    expect(claimsOfActors(result).every((count) => count === 0)).toBe(true);
    expect(originsOfActors(result).every((count) => count === 0)).toBe(true);
    expect(pairTally(result).pairs).toHaveLength(0);
  });

  it("count the claims of shown lines, one to itself once, as a look at every claim would", () => {
    fc.assert(
      fc.property(claimWorlds, fc.constantFrom(0, 2), (world, minOrigins) => {
        const { table, result } = shown(world, minOrigins);
        const rows = [...result.rows()];
        const claims = claimsOfActors(result);
        for (let actor = 0; actor < table.actorCount; actor++)
          expect(claims[actor]).toBe(
            rows.filter((row) => table.subject[row] === actor || table.object[row] === actor).length,
          );
        const { pairs, lines, claims: ofPairs } = pairTally(result);
        const { pairOfLine } = pairIndex(table);
        const { lineOfRow } = lineIndex(table);
        for (const pair of pairs) {
          expect(lines[pair]).toBe([...result.shown].filter((line) => pairOfLine[line] === pair).length);
          expect(ofPairs[pair]).toBe(rows.filter((row) => pairOfLine[lineOfRow[row]] === pair).length);
        }
        expect(pairs.reduce((sum, pair) => sum + lines[pair], 0)).toBe(result.shown.length);
      }),
    );
  });

  it("count no more origins of an actor than it has claims, and some where a line of it is asserted", () => {
    fc.assert(
      fc.property(claimWorlds, (world) => {
        const { table, result } = shown(world);
        const [claims, origins] = [claimsOfActors(result), originsOfActors(result)];
        for (let actor = 0; actor < table.actorCount; actor++)
          expect(origins[actor]).toBeLessThanOrEqual(claims[actor]);
        for (const position of result.shown) {
          const { subject, origins: own } = result.line(position);
          if (own.asserts > 0) expect(origins[subject]).toBeGreaterThan(0);
        }
      }),
    );
  });
});
