import type { ClaimTable } from "./claim-table";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";

/**
 * Returns the ids of other lines that a report of this line states, in the order of the dossier and at most `limit`: what
 * "same report also says" lists. Empty for a line that is not shown. Linear in the shown lines and their claims.
 */
export function linesOfSameReports(
  table: ClaimTable,
  result: FilterResult,
  line: string,
  limit: number,
): string[] {
  const own = result.shown.find((position) => result.line(position).id === line);
  if (own === undefined) return [];
  const reports = new Set(Array.from(result.line(own).rows, (row) => table.report[row]));
  const { rows, rowStart } = lineIndex(table);
  const found: string[] = [];
  for (const position of result.shown) {
    if (found.length >= limit) break;
    if (position === own) continue;
    const claims = rows.subarray(rowStart[position], rowStart[position + 1]);
    if (claims.some((row) => reports.has(table.report[row]))) found.push(result.line(position).id);
  }
  return found;
}
