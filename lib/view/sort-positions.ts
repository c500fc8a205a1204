import { type ClaimTable, UNDATED } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import type { DossierData } from "@/lib/domain/dossier-data";
import { drawnOrigins } from "./edge-look";
import { alphabeticRanks } from "./sort-lines";
import type { Sort } from "./view-state";

/** After every day. */
const LAST = 2_147_483_647;

/**
 * Returns the positions of the shown lines in the order that `sortLines` gives the lines themselves; a property test holds
 * the two together. Linear in claims, without an object a line, unless dates are thousands of years apart.
 */
export function sortPositions(
  data: DossierData,
  table: ClaimTable,
  result: FilterResult,
  sort: Sort,
): Uint32Array {
  const { shown } = result;
  if (sort === "order") return shown;
  const index = lineIndex(table);
  if (sort === "happened") return byDays(table, result, table.happenedFrom, table.happenedTo);
  if (sort === "reported") return byDays(table, result, table.reportedFrom, table.reportedTo);
  if (sort === "origins") return byOrigins(result);
  const words =
    sort === "relation"
      ? data.relationTypes.map((type) => type.label)
      : data.actors.map((actor) => actor.name);
  const ranks = alphabeticRanks(words, data.dossier.language);
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

/** Keys may be this many times as far apart as there are of them, and a bit, to be counted rather than compared. */
const SPREAD = 8;
const SPREAD_LEAST = 1 << 16;

/** Returns an order (null: as they stand) put in order by key, those with equal keys as they were. */
function stably(order: Uint32Array | null, keys: Int32Array): Uint32Array {
  const given = order ?? Uint32Array.from(keys, (_, at) => at);
  let [least, most, hasLast] = [LAST, UNDATED, 0];
  for (let at = 0; at < keys.length; at++) {
    if (keys[at] === LAST) hasLast = 1;
    else {
      if (keys[at] < least) least = keys[at];
      if (keys[at] > most) most = keys[at];
    }
  }
  const spread = Math.max(0, most - least + 1);
  if (spread > SPREAD * keys.length + SPREAD_LEAST) {
    // Sorting typed arrays is stable, too (ECMA-262, 23.2.3.29).
    return given.slice().sort((one, other) => keys[one] - keys[other]);
  }
  const starts = new Uint32Array(spread + hasLast + 1);
  const slot = (at: number) => (keys[at] === LAST ? spread : keys[at] - least);
  for (let at = 0; at < keys.length; at++) starts[slot(at) + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const sorted = new Uint32Array(given.length);
  for (let at = 0; at < given.length; at++) sorted[starts[slot(given[at])]++] = given[at];
  return sorted;
}
