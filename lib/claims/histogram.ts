import { civilOf, dayOf, OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import { type ClaimTable, UNDATED } from "./claim-table";

/** Claims by time. Bins touch, are in order, and begin and end with one that has a claim; days are inclusive. */
export interface Histogram {
  readonly bins: readonly HistogramBin[];
  /** Claims without a date, or with one that is open at both ends. */
  readonly undated: number;
}

export interface HistogramBin {
  readonly fromDay: number;
  readonly toDay: number;
  readonly count: number;
}

/**
 * Returns the claims of the given rows (null: all) by the time at which they are said to have happened, or were reported.
 *
 * Each claim counts once, in the bin of the first day of its window, or of the last where the first is open: spread over
 * the window, a claim dated to a year would look like many. Bins are days, weeks from Monday, months, quarters, years, or
 * 10, 100 … years: the finest of which `maxBins` are enough. No dated claim, no bins. `within` are days that the bins would have to
 * reach over whatever the rows: with the whole dossier's, a filter makes no bin wider or narrower.
 */
export function histogramOf(
  table: ClaimTable,
  rows: Uint32Array | null,
  clock: "happened" | "reported",
  maxBins = 60,
  within: { readonly fromDay: number; readonly toDay: number } | null = null,
): Histogram {
  const [from, to] =
    clock === "happened" ? [table.happenedFrom, table.happenedTo] : [table.reportedFrom, table.reportedTo];
  const counts = new Map<number, number>();
  const total = rows?.length ?? table.claimCount;
  // A number for each day of the time in which most claims lie: a map of two million claims costs ten times that.
  const near = new Uint32Array(NEAR_TO - NEAR_FROM);
  let undated = 0;
  for (let at = 0; at < total; at++) {
    const row = rows ? rows[at] : at;
    const day = from[row] === OPEN_FROM_DAY ? to[row] : from[row];
    if (day >= NEAR_FROM && day < NEAR_TO) near[day - NEAR_FROM]++;
    else if (day === UNDATED || day === OPEN_TO_DAY) undated++;
    else counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  for (let at = 0; at < near.length; at++) if (near[at] > 0) counts.set(at + NEAR_FROM, near[at]);
  return { bins: toBins(counts, maxBins, within), undated };
}

/** Days since 1970-01-01: from 1900 to 2050, about. */
const NEAR_FROM = -25_600;
const NEAR_TO = 29_200;

/** Numbers periods in sequence, and tells the first day of each. */
interface Period {
  readonly of: (day: number) => number;
  readonly start: (period: number) => number;
}

// 1970-01-05 was a Monday.
const WEEK: Period = { of: (day) => Math.floor((day - 4) / 7), start: (week) => week * 7 + 4 };
const DAY: Period = { of: (day) => day, start: (day) => day };
const MONTH = months(1);
const QUARTER = months(3);

function months(length: number): Period {
  const monthOf = (day: number) => civilOf(day).year * 12 + civilOf(day).month - 1;
  return {
    of: (day) => Math.floor(monthOf(day) / length),
    start: (period) => {
      const month = period * length;
      return dayOf(Math.floor(month / 12), month - Math.floor(month / 12) * 12 + 1, 1);
    },
  };
}

function years(length: number): Period {
  return {
    of: (day) => Math.floor(civilOf(day).year / length),
    start: (period) => dayOf(period * length, 1, 1),
  };
}

function toBins(
  counts: ReadonlyMap<number, number>,
  maxBins: number,
  within: { readonly fromDay: number; readonly toDay: number } | null,
): HistogramBin[] {
  if (counts.size === 0) return [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of counts.keys()) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const reach = within ?? { fromDay: first, toDay: last };
  const period = periodFor(Math.min(first, reach.fromDay), Math.max(last, reach.toDay), Math.max(maxBins, 1));
  const offset = period.of(first);
  const sums = new Uint32Array(period.of(last) - offset + 1);
  for (const [day, count] of counts) sums[period.of(day) - offset] += count;
  return Array.from(sums, (count, at) => ({
    fromDay: period.start(offset + at),
    toDay: period.start(offset + at + 1) - 1,
    count,
  }));
}

function periodFor(first: number, last: number, maxBins: number): Period {
  const fits = ({ of }: Period) => of(last) - of(first) < maxBins;
  const fine = [DAY, WEEK, MONTH, QUARTER].find(fits);
  if (fine) return fine;
  let length = 1;
  // Two neighbouring periods always remain where the claims lie on both sides of the year 0.
  while (!fits(years(length)) && length < 1_000_000) length *= 10;
  return years(length);
}
