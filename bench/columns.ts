import { applyFilter } from "@/lib/claims/apply-filter";
import { type ClaimFilter, EVERYTHING } from "@/lib/claims/claim-filter";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { accountCounts, reportCounts, stanceCounts } from "@/lib/claims/facet-counts";
import { histogramOf } from "@/lib/claims/histogram";
import { lineIndex } from "@/lib/claims/line-index";
import { lineTotals } from "@/lib/claims/line-tally";
import { CLAIM_STATUSES } from "@/lib/domain/codes";
import { LineList } from "@/lib/view/line-list";
import type { EventDossier } from "./event-tables";
import { median, percentile95, type Times, timesOf } from "./measure";
import type { Result } from "./result";

/** Lines that a drawing and the top of a list show: what is made of a result beside its counts. */
const DRAWN = 300;
const ROUNDS = 5;

/** Milliseconds that a toggle may take before anything is drawn (issue 4). */
function budgetOf(claims: number): number | null {
  if (claims <= 1_000) return 1;
  return claims <= 200_000 ? 5 : 50;
}

/**
 * Returns how long it takes, over one dossier, to filter with all counts of relations, origins and disputes and the first lines
 * made; the counts that only open sections ask for; the histogram; and to sort the list.
 */
export async function benchColumns({ data, table }: EventDossier): Promise<Result[]> {
  const named = table.claimCount.toLocaleString("en");
  const names = {
    actorIds: data.actors.map(({ id }) => id),
    relationIds: data.relationTypes.map(({ id }) => id),
  };
  const filters = sampleFilters(table);
  const startedMs = performance.now();
  lineIndex(table);
  lineTotals(table);
  const onceMs = performance.now() - startedMs;
  const told = (name: string, times: Times, budget: number | null, how = ""): Result => ({
    name: `${name}, ${named} claims`,
    unit: "ms",
    value: median(times),
    budget,
    how: `median of ${times.length} over ${filters.length} filters, p95 ${percentile95(times).toFixed(1)} ms${how}`,
  });
  const overFilters = (run: (filter: ClaimFilter) => unknown, rounds = ROUNDS * filters.length) => {
    let round = 0;
    const next = () => run(filters[round++ % filters.length] ?? EVERYTHING);
    return timesOf(next, { rounds, warmUps: filters.length });
  };
  const pass = (filter: ClaimFilter) => applyFilter(table, names, filter);
  return [
    told(
      "filter, facets and lines",
      await overFilters((filter) => {
        const result = pass(filter);
        for (const position of result.shown.subarray(0, DRAWN)) result.line(position);
      }),
      budgetOf(table.claimCount),
      `; once for a dossier ${onceMs.toFixed(0)} ms more`,
    ),
    told("stances", await overFilters((filter) => stanceCounts(table, { filter })), null),
    told(
      "who says so, by account",
      await overFilters((filter) => accountCounts(table, { filter }), filters.length),
      null,
    ),
    told(
      "who says so, by report",
      await overFilters((filter) => reportCounts(table, { filter }), filters.length),
      null,
    ),
    told(
      "histogram of a filter",
      await overFilters((filter) => histogramOf(table, pass(filter).rows(), "happened"), filters.length),
      null,
      "; the filter among it",
    ),
    told(
      "list sorted by date, first window",
      await overFilters(
        (filter) => new LineList(data, table, pass(filter), "happened").slice(0, DRAWN),
        filters.length,
      ),
      null,
      "; the filter among it",
    ),
  ];
}

/** What people do to event data: nothing, a relation type less, only one, hide an actor, accounts, two windows, two origins, a stance. */
function sampleFilters(table: ClaimTable): ClaimFilter[] {
  const mask = (length: number, on: (index: number) => boolean) =>
    Uint8Array.from({ length }, (_, index) => (on(index) ? 1 : 0));
  const days = Int32Array.from(table.happenedFrom).sort();
  const dayAt = (share: number) => days[Math.floor(share * (days.length - 1))] ?? 0;
  // As a plain link has it: without withdrawn claims.
  const plain = { ...EVERYTHING, statuses: mask(CLAIM_STATUSES.length, (status) => status < 2) };
  return [
    plain,
    { ...plain, relations: mask(table.relationCount, (index) => index !== 1) },
    { ...plain, relations: mask(table.relationCount, (index) => index === 1) },
    { ...plain, hiddenActors: mask(table.actorCount, (index) => index === 3) },
    { ...plain, accounts: mask(table.actorCount, (index) => index % 7 === 0) },
    { ...plain, withoutAccounts: mask(table.actorCount, (index) => index < 3) },
    { ...plain, happened: { fromDay: dayAt(0.3), toDay: dayAt(0.6) }, undated: false },
    { ...plain, asKnownOnDay: dayAt(0.5) },
    { ...plain, minOrigins: 2 },
    { ...plain, stances: mask(3, (stance) => stance === 0) },
  ];
}
