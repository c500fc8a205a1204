import { lineStatus } from "@/lib/domain/line-status";
import type { ClaimFilter } from "./claim-filter";
import type { ClaimTable } from "./claim-table";
import { originCounter } from "./count-origins";
import type { FilterResult, Line } from "./line";
import { isDisputedLine, type LineIndex, lineIndex } from "./line-index";
import { passingRows, rowsOfStances } from "./passing-rows";
import { type RowMasks, type TableNames, toLine } from "./to-line";

/**
 * Returns what a filter leaves of a table: the lines with at least one passing claim that pass the bounds on lines, and the
 * counts of each facet under all other facets.
 *
 * Origins are counted from the passing claims alone, so dropping a source can lower or end a line; a choice of stances is
 * the exception, as it says which claims to read and not which to believe. Withdrawn claims pass
 * but count for no origin: without another claim, their line stands as withdrawn. Linear in claims, without an object for
 * any; a `Line` is made when it is asked for, also for positions that are not shown.
 */
export function applyFilter(table: ClaimTable, names: TableNames, filter: ClaimFilter): FilterResult {
  const index = lineIndex(table);
  const heard = passingRows(table, filter);
  const masks: RowMasks = { heard, shown: rowsOfStances(table, heard, filter.stances) };
  const counts = countLines(table, index, filter, masks);
  const made = new Map<number, Line>();
  let rows: Uint32Array | null = null;
  return {
    filter,
    shown: counts.shown,
    asserts: counts.asserts,
    line: (position) => {
      const line = made.get(position) ?? toLine(table, names, position, masks);
      made.set(position, line);
      return line;
    },
    withdrawn: counts.withdrawn,
    rows: () => {
      rows ??= rowsOfLines(index, counts.shown, masks.shown);
      return rows;
    },
    totalLines: index.lineCount,
    linesOfActor: counts.linesOfActor,
    actorsShown: counts.linesOfActor.reduce((count, lines) => (lines > 0 ? count + 1 : count), 0),
    totalActors: index.actorsWithLine,
    facets: {
      relation: { shown: counts.linesOfRelation, total: index.linesOfRelation },
      minOrigins: atLeast(counts.linesWithOrigins),
      disputed: counts.disputed,
    },
  };
}

function countLines(table: ClaimTable, index: LineIndex, filter: ClaimFilter, masks: RowMasks) {
  const { relations, hiddenActors, minOrigins, disputedOnly } = filter;
  const { subject, relation, object, lineCount } = index;
  const counter = originCounter(table);
  const shown = new Uint32Array(lineCount);
  const asserts = new Uint32Array(lineCount);
  const linesOfActor = new Uint32Array(table.actorCount);
  const linesOfRelation = new Uint32Array(table.relationCount);
  const linesWithOrigins: number[] = [];
  let shownCount = 0;
  let disputed = 0;
  let withdrawn = 0;
  for (let line = 0; line < lineCount; line++) {
    if (hiddenActors && (hiddenActors[subject[line]] || hiddenActors[object[line]])) continue;
    if (masks.shown !== masks.heard && !hasRow(index, line, masks.shown)) continue;
    if (counter.count(line, masks.heard) === 0) continue;
    const status = lineStatus(counter);
    const isDisputed = isDisputedLine(index, line);
    const hasRelation = relations === null || relations[relation[line]] === 1;
    // A line that is only denied has no asserting origin, and one is no bound.
    const hasOrigins = minOrigins <= 1 || counter.asserts >= minOrigins;
    const hasStatus = !disputedOnly || isDisputed;
    // Each facet is counted under the others, its own choice left out.
    if (hasOrigins && hasStatus) linesOfRelation[relation[line]]++;
    if (!hasRelation) continue;
    if (hasStatus) linesWithOrigins[counter.asserts] = (linesWithOrigins[counter.asserts] ?? 0) + 1;
    if (hasOrigins && isDisputed) disputed++;
    if (!(hasOrigins && hasStatus)) continue;
    asserts[shownCount] = counter.asserts;
    shown[shownCount++] = line;
    if (status === "withdrawn") withdrawn++;
    linesOfActor[subject[line]]++;
    if (object[line] !== subject[line]) linesOfActor[object[line]]++;
  }
  return {
    shown: shown.slice(0, shownCount),
    asserts: asserts.slice(0, shownCount),
    withdrawn,
    linesOfActor,
    linesOfRelation,
    linesWithOrigins,
    disputed,
  };
}

function hasRow({ rows, rowStart }: LineIndex, line: number, mask: Uint8Array | null): boolean {
  for (let at = rowStart[line]; at < rowStart[line + 1]; at++) if (!mask || mask[rows[at]]) return true;
  return false;
}

/** Turns lines with exactly n origins into lines that a minimum of n leaves. Always has entries for 0 and 1, which leave all. */
function atLeast(exactly: readonly number[]): Uint32Array {
  const counts = new Uint32Array(Math.max(exactly.length, 2));
  let sum = 0;
  for (let origins = counts.length - 1; origins >= 0; origins--) {
    sum += exactly[origins] ?? 0;
    counts[origins] = sum;
  }
  counts[1] = counts[0];
  return counts;
}

function rowsOfLines(index: LineIndex, lines: Uint32Array, mask: Uint8Array | null): Uint32Array {
  const isShown = new Uint8Array(index.lineCount);
  for (const line of lines) isShown[line] = 1;
  const rows = new Uint32Array(index.lineOfRow.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (isShown[index.lineOfRow[row]] && (!mask || mask[row])) rows[count++] = row;
  }
  return rows.slice(0, count);
}
