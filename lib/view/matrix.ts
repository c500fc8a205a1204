import type { FilterResult } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { Family } from "@/lib/domain/family";
import type { GroupNumbers } from "./actor-list";
import { type FamilyLines, lookAtLines } from "./pair-list";
import type { Sort } from "./view-state";

/** What is reported of one actor towards another. */
export interface MatrixCell {
  readonly lines: number;
  /** In the fixed order of families. */
  readonly families: readonly FamilyLines[];
  /** The family with most of the lines; of equals the first in the order of families. */
  readonly most: Family;
  readonly disputed: number;
}

/** Who did what to whom among a few actors: rows are subjects, columns objects, in the same order. */
export interface Matrix {
  /** Positions of the actors, rows and columns alike. */
  readonly actors: readonly number[];
  /** The cell in a row and a column, by place; null where no line is shown. */
  readonly cell: (row: number, column: number) => MatrixCell | null;
  /** Cells that have a line. */
  readonly filled: number;
}

/** Whether a view has the actors of a matrix by group, and not by lines. */
export function isByGroup(sort: Sort): boolean {
  return sort === "community";
}

/**
 * Returns those of some drawn actors that stand in a matrix with room for `most`: with a shown line and not hidden, those with
 * most shown lines first, equals in the order of the dossier.
 */
export function matrixActors(
  drawn: readonly number[],
  linesOfActor: ArrayLike<number>,
  hidden: ReadonlySet<number | undefined>,
  most: number,
): number[] {
  return drawn
    .filter((actor) => !hidden.has(actor) && linesOfActor[actor]! > 0)
    .sort((a, b) => linesOfActor[b]! - linesOfActor[a]! || a - b)
    .slice(0, most);
}

/**
 * Returns the matrix of these actors with the lines that a result shows between them. A line of a symmetric relation stands in
 * both cells. Actors with most shown lines first, or by group, and within a group by lines; ties in the order of the dossier.
 * One look at every shown line.
 */
export function matrixOf(
  data: DossierData,
  result: FilterResult,
  actors: readonly number[],
  groups: GroupNumbers | null,
): Matrix {
  const groupOf = (actor: number) => groups?.group(actor) ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...actors].sort(
    (a, b) => groupOf(a) - groupOf(b) || result.linesOfActor[b]! - result.linesOfActor[a]! || a - b,
  );
  const placeOf = new Int32Array(result.table.actorCount).fill(-1);
  for (const [place, actor] of ordered.entries()) placeOf[actor] = place;
  const { subject, object, relation } = lineIndex(result.table);
  const lines = new Map<number, number[]>();
  const add = (row: number, column: number, line: number) => {
    const key = row * ordered.length + column;
    const own = lines.get(key);
    if (own) own.push(line);
    else lines.set(key, [line]);
  };
  for (const line of result.shown) {
    const [row, column] = [placeOf[subject[line]!]!, placeOf[object[line]!]!];
    if (row < 0 || column < 0) continue;
    add(row, column, line);
    if (row !== column && data.relationTypes[relation[line]!]!.symmetric) add(column, row, line);
  }
  const cells = new Map(Array.from(lines, ([key, own]) => [key, toCell(data, result, own)]));
  return {
    actors: ordered,
    cell: (row, column) => cells.get(row * ordered.length + column) ?? null,
    filled: cells.size,
  };
}

function toCell(data: DossierData, result: FilterResult, lines: readonly number[]): MatrixCell {
  const { families, disputed } = lookAtLines(data, result, lines);
  const most = families.reduce((before, own) => (own.lines > before.lines ? own : before));
  return { lines: lines.length, families, most: most.family, disputed };
}
