import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import { keptBy } from "@/lib/domain/kept-by";
import { spanOfDates } from "./timeline-span";
import type { View } from "./view-state";

/** Days, inclusive, that the strip of a clock reaches over. */
interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What the two strips reach over; null for a clock on which no claim has a date. */
export interface ClockSpans {
  readonly happened: DaySpan | null;
  readonly reported: DaySpan | null;
}

/** Up to this many days a day is as wide as a pixel on most strips, so nothing is lost by showing both clocks alike. */
const DAYS_TOLD_APART = 400;
/** The least part of a common axis that is enough to work on. */
const ENOUGH = 0.2;

const known = new WeakMap<FilterResult, ClockSpans>();

/**
 * Returns the days that the strips of a dossier reach over, whatever is filtered: the same for both clocks, so that one stands
 * under the other, unless one of them would then be too small to work on. Found once for a dossier.
 */
export function clockSpans(table: ClaimTable, everything: FilterResult): ClockSpans {
  const before = known.get(everything);
  if (before) return before;
  const rows = everything.rows();
  const happened = spanOfDates(windows(rows, table.happenedFrom, table.happenedTo));
  const reported = spanOfDates(windows(rows, table.reportedFrom, table.reportedTo));
  const spans = alike(happened, reported) ?? { happened, reported };
  known.set(everything, spans);
  return spans;
}

/** A report is known from its last day on, so that is all of a report's window that a strip needs; and of a claim's all. */
function* windows(rows: Uint32Array, from: Int32Array, to: Int32Array) {
  for (const row of rows) {
    // UNDATED lies below every open end.
    if (to[row]! < OPEN_FROM_DAY) continue;
    yield { fromDay: from[row]!, toDay: to[row]! };
  }
}

function alike(happened: DaySpan | null, reported: DaySpan | null): ClockSpans | null {
  if (happened === null || reported === null) return null;
  const both = {
    fromDay: Math.min(happened.fromDay, reported.fromDay),
    toDay: Math.max(happened.toDay, reported.toDay),
  };
  const days = lengthOf(both);
  const least = Math.min(lengthOf(happened), lengthOf(reported));
  const isEnough = days <= DAYS_TOLD_APART || least / days >= ENOUGH;
  return isEnough && both.fromDay > OPEN_FROM_DAY && both.toDay < OPEN_TO_DAY
    ? { happened: both, reported: both }
    : null;
}

/**
 * Returns whether the strip of the reported clock has anything to show or to undo: some claim has a date on it, or the view
 * filters by it. Looked at once for a table.
 */
export function hasReportedStrip(table: ClaimTable, { r, as }: Pick<View, "r" | "as">): boolean {
  return r !== null || as !== null || isReported(table);
}

const isReported = keptBy(({ reportedTo }: ClaimTable) => reportedTo.some((day) => day >= OPEN_FROM_DAY));

function lengthOf({ fromDay, toDay }: DaySpan): number {
  return toDay - fromDay + 1;
}
