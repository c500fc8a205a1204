import { STANCES } from "@/lib/domain/codes";
import type { ClaimTable } from "./claim-table";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";
import { isShown } from "./shown-lines";

/** Claims of an opened line come in this order, and those of one stance in the order of the dossier. */
const READ_FIRST = ["denies", "disputes", "asserts"] as const;

/**
 * Returns 1 for each claim of a line that a result shows, and 0 for each other, in the order in which the claims of an opened
 * line are read: so columns need no ids of claims. All 0 where the line itself is not shown.
 */
export function keptClaims(
  table: ClaimTable,
  result: Pick<FilterResult, "shown" | "line">,
  line: number,
): Uint8Array {
  const { rows, rowStart } = lineIndex(table);
  const own = rows.subarray(rowStart[line], rowStart[line + 1]);
  const kept = new Set(isShown(result, line) ? result.line(line).rows : []);
  const inOrder = READ_FIRST.flatMap((stance) => {
    const code = STANCES.indexOf(stance);
    return Array.from(own).filter((row) => table.stance[row] === code);
  });
  return Uint8Array.from(inOrder, (row) => (kept.has(row) ? 1 : 0));
}
