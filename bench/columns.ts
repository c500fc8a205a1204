import { applyFilter } from "@/lib/claims/apply-filter";
import { type ClaimFilter, EVERYTHING } from "@/lib/claims/claim-filter";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { accountCounts } from "@/lib/claims/facet-counts";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";
import { SEED, syntheticTable } from "./synthetic-table";

/**
 * Size × budget in milliseconds. A toggle has 50 ms until it is painted, and drawing needs most of that: at the size that a
 * browser gets whole the pass over the columns may take half of it. Two million is told, not promised.
 */
const SIZES: readonly { claims: number; budgetMs: number | null }[] = [
  { claims: 8, budgetMs: 1 },
  { claims: 188_000, budgetMs: 25 },
  { claims: 2_000_000, budgetMs: null },
];

/** Returns how long one full pass takes: filter, lines with their origins, all facet counts, and the first 300 lines made. */
export async function benchColumns(): Promise<Result[]> {
  const results: Result[] = [];
  for (const { claims, budgetMs } of SIZES) {
    const table = syntheticTable(claims);
    const names = {
      actorIds: Array.from({ length: table.actorCount }, (_, index) => `a${index}`),
      relationIds: Array.from({ length: table.relationCount }, (_, index) => `r${index}`),
    };
    const filters = sampleFilters(table);
    let round = 0;
    const rounds = claims > 1_000_000 ? 8 : 40;
    const times = await timesOf(
      () => {
        const result = applyFilter(table, names, filters[round++ % filters.length] ?? EVERYTHING);
        for (const position of result.shown.subarray(0, 300)) result.line(position);
      },
      { rounds, warmUps: filters.length },
    );
    results.push({
      name: `filter, facets and lines of ${claims.toLocaleString("en")} claims`,
      unit: "ms",
      value: median(times),
      budget: budgetMs,
      how: `median of ${rounds} over ${filters.length} filters, p95 ${percentile95(times).toFixed(1)} ms, seed ${SEED}`,
    });
    results.push(await benchAccounts(table, filters));
  }
  return results;
}

/** Who says so, counted when its section is opened: no budget, as nothing waits for it that was there before. */
async function benchAccounts(table: ClaimTable, filters: readonly ClaimFilter[]): Promise<Result> {
  let round = 0;
  const times = await timesOf(
    () => {
      // A result keeps its counts, so each round needs one of its own.
      accountCounts(table, { filter: filters[round++ % filters.length] ?? EVERYTHING });
    },
    { rounds: filters.length, warmUps: 2 },
  );
  return {
    name: `who says so, in ${table.claimCount.toLocaleString("en")} claims`,
    unit: "ms",
    value: median(times),
    budget: null,
    how: `median over ${filters.length} filters, p95 ${percentile95(times).toFixed(1)} ms, seed ${SEED}`,
  };
}

/** What people do: all, one relation type less, only one, an account, two windows, two origins. */
function sampleFilters(table: ClaimTable): ClaimFilter[] {
  const mask = (length: number, on: (index: number) => boolean) =>
    Uint8Array.from({ length }, (_, index) => (on(index) ? 1 : 0));
  return [
    EVERYTHING,
    { ...EVERYTHING, relations: mask(table.relationCount, (index) => index !== 1) },
    { ...EVERYTHING, relations: mask(table.relationCount, (index) => index === 1) },
    { ...EVERYTHING, accounts: mask(table.actorCount, (index) => index % 7 === 0) },
    { ...EVERYTHING, withoutAccounts: mask(table.actorCount, (index) => index < 3) },
    { ...EVERYTHING, happened: { fromDay: 16_000, toDay: 17_500 }, undated: false },
    { ...EVERYTHING, asKnownOnDay: 17_000 },
    { ...EVERYTHING, minOrigins: 2 },
  ];
}
