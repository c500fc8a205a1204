import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { asKnownSentence } from "@/lib/domain/standing-words";
import { filterView } from "./explore";
import { dayOfIso } from "./iso-day";
import { DEFAULT_VIEW, type View } from "./view-state";

/**
 * Returns the sentence over the views: the dossier's own takeaway, null where it has none, or while they show what was known
 * on a day, how many lines had been reported by then, whatever other filters leave. `result` is what the view leaves, and
 * `isDayAlone` says that no other filter is in force.
 */
export function takeawayOf(
  data: DossierData,
  table: ClaimTable,
  as: View["as"],
  result: FilterResult,
  isDayAlone: boolean,
): string | null {
  const day = as === null ? null : dayOfIso(as);
  if (day === null) return data.dossier.takeaway ?? null;
  const known = isDayAlone ? result : filterView(data, table, { ...DEFAULT_VIEW, as });
  return asKnownSentence(day, known.shown.length - known.withdrawn, known.totalLines);
}
