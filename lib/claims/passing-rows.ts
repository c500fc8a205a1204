import { ACTOR_KINDS } from "@/lib/domain/codes";
import type { ClaimFilter, DayRange } from "./claim-filter";
import { type ClaimTable, UNDATED } from "./claim-table";

const FAR = 2 ** 30;
const OUTLET = ACTOR_KINDS.indexOf("outlet");

/**
 * Returns 1 for each claim that passes the filter's bounds on claims but that of stances, or null where all pass.
 *
 * Bounds on lines are not looked at: relation types, hidden actors, origins and disputes are the same for all claims of a
 * line. One loop per bound that is set, each over one column or two, which is faster than one loop over all of them.
 */
export function passingRows(table: ClaimTable, filter: ClaimFilter): Uint8Array | null {
  const mask = filter.rows
    ? filter.rows.slice(0, table.claimCount)
    : new Uint8Array(table.claimCount).fill(1);
  let bounded = filter.rows !== null;
  const byCode: [codes: ArrayLike<number>, allowed: Uint8Array | null][] = [
    [table.speech, filter.speeches],
    [table.status, filter.statuses],
    [table.report, filter.reports],
  ];
  for (const [codes, allowed] of byCode) {
    if (!allowed) continue;
    bounded = true;
    for (let row = 0; row < mask.length; row++) mask[row] &= allowed[codes[row]];
  }
  if (filter.accounts) {
    bounded = true;
    keepChains(table, filter.accounts, mask, 1);
  }
  if (filter.withoutAccounts) {
    bounded = true;
    keepChains(table, filter.withoutAccounts, mask, 0);
  }
  const byDay: [from: Int32Array, to: Int32Array, range: DayRange | null][] = [
    [table.happenedFrom, table.happenedTo, filter.happened],
    [table.reportedFrom, table.reportedTo, filter.reported],
  ];
  for (const [from, to, range] of byDay) {
    if (!range) continue;
    bounded = true;
    keepOverlaps(from, to, range, filter.undated, mask);
  }
  if (filter.asKnownOnDay !== null) {
    bounded = true;
    const { reportedTo } = table;
    // UNDATED is below every day, but a report without a date is not known to have been out.
    for (let row = 0; row < mask.length; row++) {
      if (reportedTo[row] > filter.asKnownOnDay || reportedTo[row] === UNDATED) mask[row] = 0;
    }
  }
  return bounded ? mask : null;
}

/** Returns 1 for each claim of the mask (null: of all) whose stance is allowed. Where all are, the mask itself. */
export function rowsOfStances(
  table: ClaimTable,
  mask: Uint8Array | null,
  stances: Uint8Array | null,
): Uint8Array | null {
  if (!stances) return mask;
  const { stance, claimCount } = table;
  const left = new Uint8Array(claimCount);
  for (let row = 0; row < claimCount; row++) left[row] = stances[stance[row]] & (mask ? mask[row] : 1);
  return left;
}

/**
 * Keeps claims that rest (1) or do not rest (0) on one of the actors: it stands in their chain, or it is the outlet that they
 * have as their origin, to which the relays of a report can lead where no chain does. A row's origin is its first key.
 */
function keepChains(table: ClaimTable, actors: Uint8Array, mask: Uint8Array, wanted: 0 | 1): void {
  const { chain, chainStart, keys, keyStart, actorCount } = table;
  // A state or party that somebody speaks for is an origin, too, but is not a source for that.
  const outlets = actors.map((chosen, actor) => (table.actorKind[actor] === OUTLET ? chosen : 0));
  for (let row = 0, step = 0; row < mask.length; row++) {
    const end = chainStart[row + 1];
    let found = 0;
    for (; step < end; step++) found |= actors[chain[step]];
    const origin = keys[keyStart[row]];
    if (origin < actorCount) found |= outlets[origin];
    if (found !== wanted) mask[row] = 0;
  }
}

function keepOverlaps(
  from: Int32Array,
  to: Int32Array,
  { fromDay, toDay }: DayRange,
  undated: boolean,
  mask: Uint8Array,
): void {
  // Far beyond every day, and near enough for the differences below to be 32-bit numbers.
  const first = Math.max(fromDay ?? -FAR, -FAR);
  const last = Math.min(toDay ?? FAR, FAR);
  const ofUndated = undated ? 1 : 0;
  for (let row = 0; row < mask.length; row++) {
    // The sign bits of `from - last - 1` and `first - to - 1`: dates in random order make a branch cost twice the loop.
    mask[row] &=
      from[row] === UNDATED ? ofUndated : ((from[row] - last - 1) >>> 31) & ((first - to[row] - 1) >>> 31);
  }
}
