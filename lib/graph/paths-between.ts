import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import { actorLines } from "./actor-lines";
import { findPaths, type PathOptions, type PathsFound } from "./paths";

const known = new WeakMap<FilterResult, Uint32Array>();

/**
 * Returns the paths between two actors over the lines that a filter shows, as {@link findPaths} ranks them; lines are
 * positions, as `FilterResult.line` takes them. None where an actor is hidden, as its lines are not shown then.
 */
export function pathsBetween(
  table: ClaimTable,
  result: FilterResult,
  from: number,
  to: number,
  options?: PathOptions,
): PathsFound {
  return findPaths(actorLines(table), strengthsOf(table, result), from, to, options);
}

/** Found once for a result and kept: who looks at one path of it will look at another. */
function strengthsOf(table: ClaimTable, result: FilterResult): Uint32Array {
  let strengths = known.get(result);
  if (!strengths) {
    strengths = new Uint32Array(lineIndex(table).lineCount);
    const { shown, asserts } = result;
    for (let i = 0; i < shown.length; i++) strengths[shown[i]] = asserts[i] + 1;
    known.set(result, strengths);
  }
  return strengths;
}
