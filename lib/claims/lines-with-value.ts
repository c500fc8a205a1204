import type { ClaimTable } from "./claim-table";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";
import type { RowValues } from "./row-values";

/** Returns the ids of the shown lines of which a shown claim has the value, in their order. Linear in the shown claims. */
export function linesWithValue(
  table: ClaimTable,
  result: Pick<FilterResult, "shown" | "rows" | "line">,
  { start, values }: RowValues,
  value: number,
): string[] {
  const { lineOfRow, lineCount } = lineIndex(table);
  const has = new Uint8Array(lineCount);
  for (const row of result.rows()) {
    for (let at = start[row]; at < start[row + 1]; at++) if (values[at] === value) has[lineOfRow[row]] = 1;
  }
  return Array.from(
    result.shown.filter((line) => has[line] === 1),
    (line) => result.line(line).id,
  );
}
