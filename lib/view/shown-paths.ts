import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { pathsBetween } from "@/lib/graph/paths-between";
import { positions } from "./known-ids";

/** A step of a path: the line it goes by, and the others between the same two actors. */
export interface ShownStep {
  readonly line: Line;
  readonly also: readonly Line[];
}

export interface ShownPath {
  readonly steps: readonly ShownStep[];
  /** Asserting origins of its weakest step; 0 where nobody asserts one. */
  readonly weakest: number;
}

export interface ShownPaths {
  readonly paths: readonly ShownPath[];
  /** Whether there are more of these lengths. */
  readonly more: boolean;
}

/**
 * Returns how two actors are connected by the lines of a result, best rank first, as `findPaths` orders them. None for
 * actors that the dossier does not know.
 */
export function shownPaths(
  data: DossierData,
  table: ClaimTable,
  result: FilterResult,
  [one, other]: readonly [string, string],
): ShownPaths {
  const { actors } = positions(data);
  const from = actors.get(one);
  const to = actors.get(other);
  if (from === undefined || to === undefined) return { paths: [], more: false };
  const { paths, more } = pathsBetween(table, result, from, to);
  const toStep = (lines: readonly number[]): ShownStep => {
    const [line, ...also] = lines.map(result.line);
    return { line, also };
  };
  return { paths: paths.map(({ steps, weakest }) => ({ steps: steps.map(toStep), weakest })), more };
}

/** Returns the path that lines are, each with the other shown lines between its two actors; lines that are not there are null. */
export function selectedSteps(
  lines: readonly string[],
  shown: readonly Line[],
): readonly { readonly id: string; readonly line: Line | null; readonly also: readonly Line[] }[] {
  const byId = new Map(shown.map((line) => [line.id, line]));
  return lines.map((id) => {
    const line = byId.get(id) ?? null;
    const joins = (other: Line) =>
      line !== null &&
      other !== line &&
      ((other.subject === line.subject && other.object === line.object) ||
        (other.subject === line.object && other.object === line.subject));
    return { id, line, also: line === null ? [] : shown.filter(joins) };
  });
}
