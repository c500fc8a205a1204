import { type ClaimTable, UNDATED } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { OPEN_TO_DAY } from "@/lib/domain/day";
import { dayOfIso, isoOfDay } from "./iso-day";
import type { View } from "./view-state";

/** The days on which something became known, and what never did as far as dates tell. */
export interface KnownDays {
  /** Last days of the windows of reports, ascending, each once: on that day a report is known to have been out. */
  readonly days: readonly number[];
  /** Reports without such a day. */
  readonly undatedReports: number;
}

const known = new WeakMap<FilterResult, KnownDays>();

/** Returns the days on which the dossier's reports became known, of those that carry a claim. Found once for a dossier. */
export function knownDays(table: ClaimTable, everything: FilterResult): KnownDays {
  const before = known.get(everything);
  if (before) return before;
  const days = knownDaysOf(table, everything.rows());
  known.set(everything, days);
  return days;
}

/** Returns the days on which the reports of these rows became known. */
export function knownDaysOf(table: ClaimTable, rows: Uint32Array): KnownDays {
  const days = new Set<number>();
  const undated = new Set<number>();
  for (const row of rows) {
    const day = table.reportedTo[row]!;
    if (day === UNDATED || day >= OPEN_TO_DAY) undated.add(table.report[row]!);
    else days.add(day);
  }
  return { days: [...days].sort((a, b) => a - b), undatedReports: undated.size };
}

/**
 * Returns the next (1) or previous (-1) day to look from, so that each step adds or takes away a report: the next day on which
 * one became known; the one before, and before the first report the day before it. From now (null) back it is the day before
 * the latest report's that changes something. Null where there is no further step.
 */
export function stepKnown(
  { days, undatedReports }: KnownDays,
  from: number | null,
  direction: 1 | -1,
): number | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (direction === 1) return from === null ? null : (days.find((day) => day > from) ?? null);
  // What has no date is known now only, so that the last day is already a step back.
  const at = from ?? (undatedReports > 0 ? last + 1 : last);
  return days.findLast((day) => day < at) ?? (at >= first ? first - 1 : null);
}

/**
 * Returns where a slider stops that is moved to a day from another: at that day, or, past the last day on which a report became
 * known, now (null); coming back from now, at that last day, so that no step is without effect.
 */
export function stopKnown({ days }: KnownDays, from: number | null, to: number): number | null {
  const last = days.at(-1);
  if (last === undefined || to <= last) return to;
  // The first step back from now is less than a day wide on a strip of years.
  return from === null ? last : null;
}

/** What the next report day adds to what was known. */
export interface NextKnown {
  readonly day: number;
  /** Positions of the reports that became known on that day. */
  readonly reports: readonly number[];
  readonly claims: number;
}

/**
 * Returns what became known next after a day, of these rows: those that pass all filters but "as known on". Null where
 * nothing did.
 */
export function nextKnown(table: ClaimTable, rows: Uint32Array, after: number): NextKnown | null {
  let day = OPEN_TO_DAY;
  for (const row of rows) {
    const other = table.reportedTo[row]!;
    if (other > after && other < day) day = other;
  }
  if (day === OPEN_TO_DAY) return null;
  const added = rows.filter((row) => table.reportedTo[row] === day);
  return {
    day,
    reports: [...new Set(Array.from(added, (row) => table.report[row]!))],
    claims: added.length,
  };
}

/** Sets the day of "as known on", or null for all that is known now. Days that a link cannot carry change nothing. */
export function setKnownOn(view: View, day: number | null): View {
  if (day === null) return { ...view, as: null };
  try {
    return { ...view, as: isoOfDay(day) };
  } catch {
    return view;
  }
}

/** Returns the day of "as known on", or null for now. */
export function knownOn(view: View): number | null {
  return view.as === null ? null : dayOfIso(view.as);
}
