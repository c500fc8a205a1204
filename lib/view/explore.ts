import { applyFilter } from "@/lib/claims/apply-filter";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import { rowsMatching } from "@/lib/claims/rows-matching";
import type { DossierData } from "@/lib/domain/dossier-data";
import { compileFilter } from "./compile-filter";
import { sortLines } from "./sort-lines";
import { DEFAULT_VIEW, type View } from "./view-state";

const known = new WeakMap<ClaimTable, FilterResult>();

/**
 * Returns the dossier as a plain link shows it: all lines but withdrawn ones. They are the fixed slots of the drawing, and
 * the totals of "3 of 8 lines". Found once for a table and kept.
 */
export function everythingOf(data: DossierData, table: ClaimTable): FilterResult {
  const before = known.get(table);
  if (before) return before;
  const all = applyFilter(table, namesOf(data), compileFilter(DEFAULT_VIEW, data).filter);
  const result = outOf(all, all);
  known.set(table, result);
  return result;
}

/** Returns what the filters of a view leave of a dossier. Selection, camera, panes and moved actors do not matter to it. */
export function filterView(data: DossierData, table: ClaimTable, view: View): FilterResult {
  const rows = view.q === null ? null : rowsMatching(table, data, view.q);
  const { filter } = compileFilter(view, data, rows);
  return outOf(everythingOf(data, table), applyFilter(table, namesOf(data), filter));
}

/** Returns the shown lines in the order of the list. Graph, list and figure draw exactly these. */
export function linesOf(result: FilterResult, view: View, data: DossierData): readonly Line[] {
  return sortLines(Array.from(result.shown, result.line), view.sort, data);
}

/** A withdrawn line is no part of "8 of 8": totals are what the dossier shows without a filter. */
function outOf(everything: FilterResult, result: FilterResult): FilterResult {
  return {
    ...result,
    totalLines: everything.shown.length,
    totalActors: everything.actorsShown,
    facets: {
      ...result.facets,
      relation: { shown: result.facets.relation.shown, total: everything.facets.relation.shown },
    },
  };
}

function namesOf(data: DossierData) {
  return {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
}
