import type { RowProblem } from "@/lib/domain/table-import";
import { problemWords } from "@/lib/domain/table-words";
import { csvRow, neutralised } from "@/lib/text/csv-row";

/**
 * Returns skipped rows as CSV (RFC 4180, with a byte order mark for Excel): row, column, reason, what came. A value that a
 * spreadsheet would take for a formula begins with an apostrophe: it came from a file that nobody vouches for.
 */
export function skippedCsv(skipped: readonly RowProblem[]): string {
  const rows = skipped.map(({ code, row, column, got }) => [
    String(row),
    column ?? "",
    problemWords(code),
    got ?? "",
  ]);
  return `\ufeff${[["row", "column", "reason", "value"], ...rows].map((cells) => csvRow(cells.map(neutralised))).join("")}`;
}
