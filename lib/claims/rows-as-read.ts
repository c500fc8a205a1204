import { STANCES } from "@/lib/domain/codes";
import type { ClaimTable } from "./claim-table";
import { lineIndex } from "./line-index";

/** Claims of an opened line come in this order, and those of one stance in the order of the dossier. */
const READ_FIRST = ["denies", "disputes", "asserts"] as const;

/**
 * Returns the rows of all claims of the line at a position, in the order in which the claims of an opened line are read: so
 * columns need no ids of claims. Never empty.
 */
export function rowsAsRead(table: ClaimTable, line: number): readonly number[] {
  const { rows, rowStart } = lineIndex(table);
  const own = Array.from(rows.subarray(rowStart[line], rowStart[line + 1]));
  return READ_FIRST.flatMap((stance) => {
    const code = STANCES.indexOf(stance);
    return own.filter((row) => table.stance[row] === code);
  });
}
