import { STANCES } from "@/lib/domain/codes";
import type { ClaimTable } from "./claim-table";
import { originCounter } from "./count-origins";
import type { FilterResult } from "./line";
import { isDisputedLine, lineIndex } from "./line-index";
import { passingRows } from "./passing-rows";
import { type PickCounts, pickCounts } from "./pick-counts";
import { accountsOfRows, reportsOfRows, speechesOfRows, statusesOfRows } from "./row-values";

/**
 * Counts of the facets that only some readers open: each is made on first use and kept as long as the result that it
 * belongs to. All are under the other filters, so that they say what a click would give.
 */

/** Returns the lines by actor that a claim rests on, with what "only" and "without" this actor would leave. */
export const accountCounts = keptByResult((table, { filter }): PickCounts => {
  const { accounts, withoutAccounts } = filter;
  const others = { ...filter, accounts: null, withoutAccounts: null };
  return pickCounts(table, others, accountsOfRows(table), { only: accounts, without: withoutAccounts });
});

/** Returns the same by report, where reports are chosen as only these. */
export const reportCounts = keptByResult(
  (table, { filter }): PickCounts =>
    pickCounts(table, { ...filter, reports: null }, reportsOfRows(table), {
      only: filter.reports,
      without: null,
    }),
);

/** Returns the same by report, where reports are chosen as all but these. */
export const reportCountsWithout = keptByResult((table, { filter }): PickCounts => {
  const without = filter.reports?.map((kept) => 1 - kept) ?? null;
  return pickCounts(table, { ...filter, reports: null }, reportsOfRows(table), { only: null, without });
});

/** Returns the lines that each kind of speech alone would leave, by position in `SPEECHES`. */
export const speechCounts = keptByResult(
  (table, { filter }): Uint32Array =>
    pickCounts(table, { ...filter, speeches: null }, speechesOfRows(table)).only,
);

/** Returns the lines that each claim status alone would leave, by position in `CLAIM_STATUSES`. */
export const statusCounts = keptByResult(
  (table, { filter }): Uint32Array =>
    pickCounts(table, { ...filter, statuses: null }, statusesOfRows(table)).only,
);

/**
 * Returns the lines that each stance alone would leave, by position in `STANCES`. What a line amounts to does not depend on
 * the stances that are shown, so its bounds are the same for all three.
 */
export const stanceCounts = keptByResult((table, { filter }): Uint32Array => {
  const { relations, hiddenActors, minOrigins, disputedOnly } = filter;
  const index = lineIndex(table);
  const heard = passingRows(table, filter);
  const counter = originCounter(table);
  const counts = new Uint32Array(STANCES.length);
  const lastLine = new Int32Array(STANCES.length).fill(-1);
  for (let line = 0; line < index.lineCount; line++) {
    if (relations !== null && relations[index.relation[line]] === 0) continue;
    if (hiddenActors && (hiddenActors[index.subject[line]] || hiddenActors[index.object[line]])) continue;
    if (counter.count(line, heard) === 0) continue;
    if (minOrigins > 1 && counter.asserts < minOrigins) continue;
    if (disputedOnly && !isDisputedLine(index, line)) continue;
    for (let at = index.rowStart[line]; at < index.rowStart[line + 1]; at++) {
      const row = index.rows[at];
      if (heard !== null && heard[row] === 0) continue;
      const stance = table.stance[row];
      if (lastLine[stance] === line) continue;
      lastLine[stance] = line;
      counts[stance]++;
    }
  }
  return counts;
});

function keptByResult<T>(
  make: (table: ClaimTable, result: Pick<FilterResult, "filter">) => T,
): (table: ClaimTable, result: Pick<FilterResult, "filter">) => T {
  const known = new WeakMap<object, T>();
  return (table, result) => {
    const before = known.get(result);
    if (before !== undefined) return before;
    const counts = make(table, result);
    known.set(result, counts);
    return counts;
  };
}
