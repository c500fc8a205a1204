import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { Clock } from "./date-ranges";
import { filtersOf, filterView } from "./explore";
import { viewToQuery } from "./url";
import type { View } from "./view-state";

/** Returns the view with all filters but those of one clock. Views with the same query leave the same claims on its strip. */
export function besideClock(view: View, clock: Clock): View {
  return filtersOf(clock === "happened" ? { ...view, h: null } : { ...view, r: null, as: null });
}

/**
 * Returns the claims that the strip of a clock counts: those that pass all filters but its own, in ascending rows. Where that
 * clock filters nothing they are those of the view itself, whose `result` is at hand, and nothing is filtered anew.
 */
export function clockRows(
  data: DossierData,
  table: ClaimTable,
  view: View,
  result: FilterResult,
  clock: Clock,
): Uint32Array {
  const beside = besideClock(view, clock);
  const isSame = viewToQuery(beside) === viewToQuery(filtersOf(view));
  return (isSame ? result : filterView(data, table, beside)).rows();
}
