import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { pathsBetween } from "@/lib/graph/paths-between";
import { positions } from "./known-ids";
import type { LineList } from "./line-list";

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

/** A line of a chosen path: as the filter leaves it, or as the dossier has it where the filter leaves it out. */
export interface SelectedStep {
  readonly id: string;
  /** Null where the dossier has no such line. */
  readonly line: Line | null;
  readonly filteredOut: boolean;
  /** The other lines that the filter leaves between the same two actors, in the order of `shown`. */
  readonly also: readonly Line[];
}

/** Returns the steps of a chosen path. `known` finds a line in the whole dossier. Linear in the shown lines, without making them. */
export function selectedSteps(
  lines: readonly string[],
  shown: Pick<LineList, "get" | "between">,
  known: (id: string) => Line | null,
): readonly SelectedStep[] {
  return lines.map((id) => {
    const left = shown.get(id);
    const line = left ?? known(id);
    const also = line === null ? [] : shown.between(line.subject, line.object);
    return {
      id,
      line,
      filteredOut: left === undefined && line !== null,
      also: also.filter((other) => other.id !== id),
    };
  });
}
