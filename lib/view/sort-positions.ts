import { type ClaimTable, UNDATED } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import type { DossierData } from "@/lib/domain/dossier-data";
import { drawnOrigins } from "./edge-look";
import { labelRanks, lineSort, nameRanks } from "./sort-lines";
import { LAST, stably } from "./stable-order";
import type { Sort } from "./view-state";

/**
 * Returns the positions of the shown lines in the order that `sortLines` gives the lines themselves; a property test holds
 * the two together. Linear in claims, without an object a line, unless dates are thousands of years apart.
 */
export function sortPositions(
  data: DossierData,
  table: ClaimTable,
  result: FilterResult,
  by: Sort,
): Uint32Array {
  const { shown } = result;
  const sort = lineSort(by);
  if (sort === "order") return shown;
  const index = lineIndex(table);
  if (sort === "happened") return byDays(table, result, table.happenedFrom, table.happenedTo);
  if (sort === "reported") return byDays(table, result, table.reportedFrom, table.reportedTo);
  if (sort === "origins") return byOrigins(result);
  const ranks = sort === "relation" ? labelRanks(data) : nameRanks(data);
  const column = index[sort];
  return picked(
    shown,
    stably(
      null,
      Int32Array.from(shown, (line) => ranks[column[line]]),
    ),
  );
}

/** Many asserting origins first; of lines that nobody asserts, those that most deny. */
function byOrigins({ shown, asserts, line }: FilterResult): Uint32Array {
  const against = Int32Array.from(shown, (position, at) =>
    asserts[at] > 0 ? 0 : -drawnOrigins(line(position)),
  );
  return picked(
    shown,
    stably(
      stably(null, against),
      Int32Array.from(asserts, (origins) => -origins),
    ),
  );
}

/** By the first day of a line's claims, then by the last; those without a day come last. */
function byDays(table: ClaimTable, result: FilterResult, from: Int32Array, to: Int32Array): Uint32Array {
  const { lineCount, lineOfRow } = lineIndex(table);
  const first = new Int32Array(lineCount).fill(LAST);
  const last = new Int32Array(lineCount).fill(UNDATED);
  for (const row of result.rows()) {
    const line = lineOfRow[row];
    if (from[row] !== UNDATED && from[row] < first[line]) first[line] = from[row];
    if (to[row] > last[line]) last[line] = to[row];
  }
  const days = (column: Int32Array) =>
    Int32Array.from(result.shown, (line) => (column[line] === UNDATED ? LAST : column[line]));
  return picked(result.shown, stably(stably(null, days(last)), days(first)));
}

function picked(positions: Uint32Array, order: Uint32Array): Uint32Array {
  return order.map((at) => positions[at]);
}
