import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { filterSentence, type ShownCounts, shownLines, shownSentence } from "@/lib/domain/sentence";
import { filterWords } from "./filter-words";
import type { View } from "./view-state";

/** One filter that is in force. */
export interface ActiveFilter {
  /** Names the filter among the others; the parameter of the link it stands in, or `disputed`. */
  readonly key: string;
  /** What it does, in plain words. */
  readonly label: string;
  /** The view without this filter and with all others. */
  readonly without: View;
}

/**
 * Returns the filters in force in the order of the link, each key once; none for the default view. Settings without effect
 * (ids that the dossier does not know, one origin, undated claims without a date filter) are not among them. Hidden actors
 * are; hiding actors that have no line is not, as it leaves no line out.
 */
export function activeFilters(view: View, data: DossierData): ActiveFilter[] {
  return filterWords(view, data).map(({ key, lead, rest, removed }) => ({
    key,
    label: lead + rest,
    without: { ...view, ...removed },
  }));
}

/** Returns "3 of 8 lines: Friction; without Reuters's account", or null where nothing is filtered. */
export function filterStatement(
  view: View,
  data: DossierData,
  { lines, totalLines, withdrawn }: Pick<ShownCounts, "lines" | "totalLines" | "withdrawn">,
): string | null {
  const filters = filterWords(view, data).map(({ lead, rest }) =>
    lead === "Only " ? rest : lead.charAt(0).toLowerCase() + lead.slice(1) + rest,
  );
  return filters.length === 0 ? null : filterSentence(lines, totalLines, filters, withdrawn);
}

/** Returns a filter's result in numbers. Lines that nothing but withdrawn claims shows are in `withdrawn` alone. */
export function countsOf(result: FilterResult): ShownCounts {
  const { shown, withdrawn, totalLines, actorsShown, totalActors } = result;
  return { lines: shown.length - withdrawn, totalLines, withdrawn, actors: actorsShown, totalActors };
}

/** Returns what of the lines a filter's result shows: "8 lines", "3 of 8 lines and 1 withdrawn". */
export function shownWords(result: FilterResult): string {
  const { lines, totalLines, withdrawn } = countsOf(result);
  return shownLines(lines, totalLines, withdrawn);
}

/** Returns what the status region says of a filter's result: "3 of 8 lines, 4 of 6 actors". */
export function statusSentence(result: FilterResult): string {
  return shownSentence(countsOf(result));
}
