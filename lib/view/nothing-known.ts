import { type ClaimTable, UNDATED } from "@/lib/claims/claim-table";
import { nothingKnownSentence } from "@/lib/domain/clock-words";
import { OPEN_TO_DAY } from "@/lib/domain/day";
import type { DossierData } from "@/lib/domain/dossier-data";
import { activeFilters } from "./active-filters";
import { filterView } from "./explore";
import { knownDaysOf, knownOn } from "./known-days";
import { tickOf } from "./report-ticks";
import type { View } from "./view-state";

/** Why nothing is shown on the day of "as known on". */
export interface NothingKnownYet {
  readonly sentence: string;
  /** The day on which the first report that fits became known, or null where no report that fits has a date. */
  readonly firstDay: number | null;
}

/**
 * Returns why a view that shows no line shows none, if that is because of "as known on": what fits all other filters was
 * reported later, or at no known date. Null where it is for another reason.
 */
export function nothingKnownYet(data: DossierData, table: ClaimTable, view: View): NothingKnownYet | null {
  const day = knownOn(view);
  if (day === null) return null;
  const later = { ...view, as: null };
  const rows = filterView(data, table, later).rows();
  const isKnown = (row: number) => table.reportedTo[row] !== UNDATED && table.reportedTo[row]! <= day;
  // Some of it was known: then it is the other filters, such as a minimum of origins, that leave nothing.
  if (rows.length === 0 || rows.some(isKnown)) return null;
  const { days, undatedReports } = knownDaysOf(table, rows);
  const firstDay = days[0] ?? null;
  const row = firstDay === null ? undefined : rows.find((other) => table.reportedTo[other] === firstDay);
  const sentence = nothingKnownSentence({
    day,
    first: row === undefined ? null : tickOf(data, table.report[row]!),
    undatedReports,
    filtered: activeFilters(later, data).length > 0,
  });
  return { sentence, firstDay: firstDay !== null && firstDay < OPEN_TO_DAY ? firstDay : null };
}
