import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import { keptBy } from "@/lib/domain/kept-by";
import { actorLines } from "./actor-lines";
import { findPaths, type PathOptions, type PathsFound } from "./paths";

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
  return findPaths(actorLines(table), strengthsOf(result, table), from, to, options);
}

/** Found once for a result and kept: who looks at one path of it will look at another. */
const strengthsOf = keptBy(({ shown, asserts }: FilterResult, table: ClaimTable): Uint32Array => {
  const strengths = new Uint32Array(lineIndex(table).lineCount);
  for (let i = 0; i < shown.length; i++) strengths[shown[i]] = asserts[i] + 1;
  return strengths;
});
