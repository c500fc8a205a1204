import { applyFilter } from "@/lib/claims/apply-filter";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import { linesAmong } from "@/lib/claims/lines-among";
import { rowsMatching } from "@/lib/claims/rows-matching";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { compileFilter } from "./compile-filter";
import { sortLines } from "./sort-lines";
import { DEFAULT_VIEW, type View } from "./view-state";

/**
 * Returns the dossier as a plain link shows it: all lines but withdrawn ones. They are the fixed slots of the drawing, and
 * the totals of "3 of 8 lines". Found once for a table and kept.
 */
export function everythingOf(data: DossierData, table: ClaimTable): FilterResult {
  return everythingIn(table, data);
}

const everythingIn = keptBy((table: ClaimTable, data: DossierData): FilterResult => {
  const all = applyFilter(table, namesOf(data), compileFilter(DEFAULT_VIEW, data).filter);
  return outOf(all, all);
});

/** Returns what the filters of a view leave of a dossier. Selection, camera, panes and moved actors do not matter to it. */
export function filterView(data: DossierData, table: ClaimTable, view: View): FilterResult {
  const rows = view.q === null ? null : rowsMatching(table, data, view.q);
  const { filter } = compileFilter(view, data, rows);
  return outOf(everythingOf(data, table), applyFilter(table, namesOf(data), filter));
}

/** Returns the view without what filters nothing: views that are then the same leave the same lines. */
export function filtersOf(view: View): View {
  const { v, scope, view: pane, sel, x, near, draw, roles, z, p, sort, lay } = DEFAULT_VIEW;
  return { ...view, v, scope, view: pane, sel, x, near, draw, roles, z, p, sort, lay };
}

/** Returns the shown lines in the order of the list, all of them: for few. `LineList` gives the same without making them all. */
export function linesOf(result: FilterResult, view: View, data: DossierData): readonly Line[] {
  return sortLines(Array.from(result.shown, result.line), view.sort, data);
}

/**
 * Returns every line that could be drawn between these actors with this result: those of a plain link, and withdrawn ones that
 * the result shows beside them.
 */
export function drawableLines(
  everything: FilterResult,
  result: FilterResult,
  actors: Iterable<number>,
): readonly Line[] {
  const drawn = [...actors];
  const known = linesAmong(everything, drawn);
  if (result.withdrawn === 0) return known;
  const isKnown = new Set(known.map((line) => line.id));
  return [...known, ...linesAmong(result, drawn).filter((line) => !isKnown.has(line.id))];
}

const NOBODY: readonly number[] = [];

/** Returns the actors of shown lines that are in no line of a plain link, ascending: those of withdrawn lines alone. */
export function actorsBeside(everything: FilterResult, result: FilterResult): readonly number[] {
  if (result.withdrawn === 0) return NOBODY;
  return [...result.linesOfActor.keys()].filter(
    (actor) => result.linesOfActor[actor]! > 0 && everything.linesOfActor[actor] === 0,
  );
}

/** A withdrawn line is no part of "8 of 8": totals are what the dossier shows without a filter. */
function outOf(everything: FilterResult, result: FilterResult): FilterResult {
  return {
    ...result,
    totalLines: everything.shown.length,
    totalActors: everything.actorsShown,
    actorsShown: actorsIn(result, everything),
    facets: {
      ...result.facets,
      // Where withdrawn lines are shown there can be more, even of a type that has no other.
      relation: {
        shown: result.facets.relation.shown,
        total: everything.facets.relation.shown.map((count, at) =>
          Math.max(count, result.facets.relation.shown[at]!),
        ),
      },
    },
  };
}

/** Actors with a shown line, of those that are among the total: others have none but withdrawn lines. */
function actorsIn(result: FilterResult, everything: FilterResult): number {
  if (result.withdrawn === 0) return result.actorsShown;
  return result.linesOfActor.filter((lines, actor) => lines > 0 && everything.linesOfActor[actor] > 0).length;
}

function namesOf(data: DossierData) {
  return {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
}
