import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { pairIndex } from "@/lib/claims/pair-index";
import { type ClaimWorld, claimWorlds } from "@/lib/claims/test-claims";
import { everythingOf, filterView } from "./explore";
import { PAIR_SORTS, pairRow, sortPairs } from "./pair-list";
import { TEST_DOSSIER } from "./test-dossier";
import { DEFAULT_VIEW } from "./view-state";

function dossierOf(world: ClaimWorld) {
  const data = { ...TEST_DOSSIER, ...world, dossier: { ...TEST_DOSSIER.dossier, layout: {} } };
  const table = buildClaimTable(world, world.claims);
  return { data, table, result: everythingOf(data, table) };
}

describe("the table of pairs", () => {
  it("is empty where no line is shown", () => {
    const [world] = fc.sample(claimWorlds, 1);
    const { data, result } = dossierOf({ ...world!, claims: [] });
    for (const sort of PAIR_SORTS) expect(sortPairs(data, result, sort)).toHaveLength(0);
  });

  it("has every line in one row, whose families add up, whatever the order and the filter", () => {
    fc.assert(
      fc.property(claimWorlds, fc.constantFrom(...PAIR_SORTS), fc.constantFrom(0, 2), (world, sort, o) => {
        const { data, table } = dossierOf(world);
        const result = filterView(data, table, { ...DEFAULT_VIEW, o });
        const rows = [...sortPairs(data, result, sort)].map((pair) => pairRow(data, result, pair));
        expect(rows.reduce((sum, { lines }) => sum + lines, 0)).toBe(result.shown.length);
        expect(rows.reduce((sum, { claims }) => sum + claims, 0)).toBe(result.rows().length);
        for (const { one, other, lines, families, disputed } of rows) {
          const between = Array.from(result.shown, result.line).filter(
            ({ subject, object }) => [subject, object].sort((a, b) => a - b).join() === `${one},${other}`,
          );
          expect(lines).toBe(between.length);
          expect(families.reduce((sum, family) => sum + family.lines, 0)).toBe(lines);
          expect(disputed).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });

  it("goes from many to few, and names by the alphabet", () => {
    fc.assert(
      fc.property(claimWorlds, fc.constantFrom(...PAIR_SORTS), (world, sort) => {
        const { data, result } = dossierOf(world);
        const { one, other } = pairIndex(result.table);
        const keys = [...sortPairs(data, result, sort)].map((pair) => {
          const row = pairRow(data, result, pair);
          if (sort === "lines") return -row.lines;
          if (sort === "claims") return -row.claims;
          return data.actors[(sort === "subject" ? one : other)[pair]!]!.name;
        });
        for (const [at, key] of keys.slice(1).entries()) expect(keys[at]! <= key).toBe(true);
      }),
    );
  });
});
