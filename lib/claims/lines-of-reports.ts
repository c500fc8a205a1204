import type { ClaimTable } from "./claim-table";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";
import { isShown } from "./shown-lines";

/**
 * Returns the ids of other lines that a report of the line at a position states, in the order of the dossier and at most `limit`: what
 * "same report also says" lists. Empty for null, and for a line that is not shown. At most linear in the claims of shown lines.
 */
export function linesOfSameReports(
  table: ClaimTable,
  result: FilterResult,
  own: number | null,
  limit: number,
): string[] {
  if (own === null || !isShown(result, own)) return [];
  const reports = new Set(Array.from(result.line(own).rows, (row) => table.report[row]));
  const { rows, rowStart } = lineIndex(table);
  const found: string[] = [];
  for (const position of result.shown) {
    if (found.length >= limit) break;
    if (position === own) continue;
    let at = rowStart[position];
    while (at < rowStart[position + 1] && !reports.has(table.report[rows[at]])) at++;
    if (at < rowStart[position + 1]) found.push(result.line(position).id);
  }
  return found;
}
