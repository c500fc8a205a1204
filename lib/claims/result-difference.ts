import type { Origins } from "@/lib/domain/dossier-data";
import type { ClaimTable } from "./claim-table";
import { originCounter, toOrigins } from "./count-origins";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";
import { passingRows } from "./passing-rows";

/** What of one result is left in another, as positions in the line index, each list ascending. */
export interface ResultDifference {
  /** Lines that are shown in the first and not in the second. */
  readonly fallen: Uint32Array;
  /** Lines that are shown in both. */
  readonly standing: Uint32Array;
  /** Lines that are shown in the second only: dropping a claim can part two origins that it joined, and a minimum is met. */
  readonly added: Uint32Array;
  /** Of the lines in both, those whose origins are others. */
  readonly changed: readonly ChangedLine[];
}

export interface ChangedLine {
  readonly line: number;
  readonly before: Origins;
  readonly after: Origins;
}

/**
 * Returns what becomes of the lines of one result in another over the same table, such as without a source. Equal results
 * differ in nothing. Linear in claims; an object is made only for a line whose origins change.
 */
export function differenceOf(
  table: ClaimTable,
  before: Pick<FilterResult, "shown" | "filter">,
  after: Pick<FilterResult, "shown" | "filter">,
): ResultDifference {
  const { lineCount } = lineIndex(table);
  const isBefore = marked(before.shown, lineCount);
  const isAfter = marked(after.shown, lineCount);
  const standing = after.shown.filter((line) => isBefore[line] === 1);
  return {
    fallen: before.shown.filter((line) => isAfter[line] === 0),
    standing,
    added: after.shown.filter((line) => isBefore[line] === 0),
    changed: changedLines(
      table,
      standing,
      passingRows(table, before.filter),
      passingRows(table, after.filter),
    ),
  };
}

function changedLines(
  table: ClaimTable,
  lines: Uint32Array,
  before: Uint8Array | null,
  after: Uint8Array | null,
): ChangedLine[] {
  const { rows, rowStart } = lineIndex(table);
  const counter = originCounter(table);
  const changed: ChangedLine[] = [];
  const differs = (row: number) => (before ? before[row] : 1) !== (after ? after[row] : 1);
  for (const line of lines) {
    let at = rowStart[line];
    while (at < rowStart[line + 1] && !differs(rows[at])) at++;
    if (at === rowStart[line + 1]) continue;
    counter.count(line, before);
    const { asserts, denies, disputes } = counter;
    counter.count(line, after);
    if (counter.asserts === asserts && counter.denies === denies && counter.disputes === disputes) continue;
    changed.push({ line, before: { asserts, denies, disputes }, after: toOrigins(counter) });
  }
  return changed;
}

function marked(lines: Uint32Array, lineCount: number): Uint8Array {
  const mask = new Uint8Array(lineCount);
  for (const line of lines) mask[line] = 1;
  return mask;
}
