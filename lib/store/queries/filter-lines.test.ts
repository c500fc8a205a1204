import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { applyFilter } from "@/lib/claims/apply-filter";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { ClaimFilter } from "@/lib/claims/claim-filter";
import { type NamedFilter, NOTHING_NAMED } from "@/lib/claims/named-filter";
import { rowsMatching } from "@/lib/claims/rows-matching";
import { type ClaimWorld, claimWorlds, filtersFor } from "@/lib/claims/test-claims";
import type { Bundle } from "@/lib/domain/bundle";
import { CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { lineId } from "@/lib/domain/line-ends";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, reading } from "../database";
import { loadExplorer } from "../load-explorer";
import { saveBundle } from "../save-bundle";
import { forgetDossiers } from "../test-store";
import { filterLines } from "./filter-lines";
import { linesOfColumns, linesOfDatabase } from "./list-lines";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

const everyLine = { from: 0, limit: 1_000 };
const words = fc.constantFrom(null, null, "actor 1", "war", "met", "attacked the talks", "nothing of this");

/** A world, a filter over its columns, and the words of a search. */
const tried = claimWorlds.chain((world) =>
  fc.tuple(fc.constant(world), fc.array(fc.tuple(filtersFor(world), words), { minLength: 8, maxLength: 8 })),
);

const ids = (all: readonly { id: string }[], mask: Uint8Array | null) =>
  mask && all.filter((_, at) => mask[at] === 1).map(({ id }) => id);
const codes = <T extends string>(all: readonly T[], mask: Uint8Array | null) =>
  mask && all.filter((_, at) => mask[at] === 1);

function named(world: ClaimWorld, filter: ClaimFilter, text: string | null): NamedFilter {
  const reports = ids(world.reports, filter.reports);
  return {
    ...filter,
    relations: ids(world.relationTypes, filter.relations),
    stances: codes(STANCES, filter.stances),
    speeches: codes(SPEECHES, filter.speeches),
    statuses: codes(CLAIM_STATUSES, filter.statuses),
    reports: reports && { not: false, ids: reports },
    accounts: ids(world.actors, filter.accounts),
    withoutAccounts: ids(world.actors, filter.withoutAccounts),
    hiddenActors: ids(world.actors, filter.hiddenActors),
    words: text,
  };
}

describe("a filter over the database", () => {
  it("leaves nothing of a dossier that is not there, or has no claims", async () => {
    const found = await reading((database) => filterLines(database, "grain", NOTHING_NAMED, everyLine));
    expect([found.lines, found.total]).toEqual([[], 0]);
    await saveBundle(testBundle((bundle) => Object.assign(bundle, { claims: [] })));
    expect(await linesOfDatabase("grain", NOTHING_NAMED, everyLine)).toEqual({
      lines: [],
      total: 0,
      next: null,
    });
  });

  it("leaves the lines and claims that it leaves over columns, for any claims and any filter", async () => {
    let shown = 0;
    let dropped = 0;
    await fc.assert(
      fc.asyncProperty(tried, async ([world, filters]) => {
        await forgetDossiers();
        const bundle: Bundle = { ...testBundle(), ...world };
        await saveBundle(bundle);
        const table = buildClaimTable(world, world.claims);
        const names = {
          actorIds: world.actors.map(({ id }) => id),
          relationIds: world.relationTypes.map(({ id }) => id),
        };
        for (const [drawn, text] of filters) {
          const filter = { ...drawn, rows: text === null ? null : rowsMatching(table, world, text) };
          const result = applyFilter(table, names, filter);
          const expected = Array.from(result.shown, result.line).map(({ id, rows }) => [id, rows.length]);
          const found = await reading((database) =>
            filterLines(database, "grain", named(world, filter, text), everyLine),
          );
          expect(found.lines.map((line) => [lineId(line), line.claimCount])).toEqual(expected);
          expect(found.total).toBe(expected.length);
          shown += expected.length;
          dropped += result.totalLines - expected.length;
        }
      }),
      { numRuns: 60 },
    );
    // Filters that leave all or nothing would show nothing.
    expect(Math.min(shown, dropped)).toBeGreaterThan(100);
  });

  it("says of each line what the columns say, page by page", async () => {
    await fc.assert(
      fc.asyncProperty(tried, async ([world, filters]) => {
        await forgetDossiers();
        await saveBundle({ ...testBundle(), ...world });
        const explorer = await loadExplorer("grain");
        for (const [drawn, text] of filters.slice(0, 3)) {
          const filter = {
            ...drawn,
            rows: text === null ? null : rowsMatching(explorer!.table, world, text),
          };
          const page = { from: 1, limit: 2 };
          expect(await linesOfDatabase("grain", named(world, filter, text), page)).toEqual(
            linesOfColumns(explorer!, filter, page),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it("leaves out all but some reports, and those reports", async () => {
    await saveBundle(
      testBundle((bundle) => {
        bundle.reports.push({ ...bundle.reports[0]!, id: "other" });
        bundle.claims.push(testClaim({ id: "c2", report: "other", object: "averia", subject: "brunmark" }));
      }),
    );
    const of = async (not: boolean) => {
      const filter = { ...NOTHING_NAMED, reports: { not, ids: ["other"] } };
      return (await linesOfDatabase("grain", filter, everyLine))?.lines.length;
    };
    expect([await of(false), await of(true)]).toEqual([1, 1]);
  });
});
