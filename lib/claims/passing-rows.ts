import { ACTOR_KINDS } from "@/lib/domain/codes";
import type { ClaimFilter, DayRange } from "./claim-filter";
import { type ClaimTable, UNDATED } from "./claim-table";
import { presentIn } from "./present-values";

const FAR = 2 ** 30;
const OUTLET = ACTOR_KINDS.indexOf("outlet");

/**
 * Returns 1 for each claim that passes the filter's bounds on claims but that of stances, or null where all pass.
 *
 * Bounds on lines are not looked at: relation types, hidden actors, origins and disputes are the same for all claims of a
 * line. One loop per bound that is set, each over one column or two, which is faster than one loop over all of them.
 */
export function passingRows(table: ClaimTable, filter: ClaimFilter): Uint8Array | null {
  const { claimCount } = table;
  let mask = filter.rows?.slice(0, claimCount) ?? null;
  const bounded = () => {
    mask ??= new Uint8Array(claimCount).fill(1);
    return mask;
  };
  const byCode: [codes: Uint8Array | Uint32Array, allowed: Uint8Array | null][] = [
    [table.speech, filter.speeches],
    [table.status, filter.statuses],
    [table.report, filter.reports],
  ];
  for (const [codes, allowed] of byCode)
    if (allowed && excludes(codes, allowed)) keep(codes, allowed, bounded());
  if (filter.accounts) keepChains(table, filter.accounts, bounded(), 1);
  if (filter.withoutAccounts) keepChains(table, filter.withoutAccounts, bounded(), 0);
  if (filter.happened)
    keepOverlaps(table.happenedFrom, table.happenedTo, filter.happened, filter.undated, bounded());
  if (filter.reported)
    keepOverlaps(table.reportedFrom, table.reportedTo, filter.reported, filter.undated, bounded());
  if (filter.asKnownOnDay !== null) keepKnown(table.reportedTo, filter.asKnownOnDay, bounded());
  return mask;
}

/** Whether some claim has a value that is not allowed: a plain link leaves out withdrawn claims, and few dossiers have any. */
function excludes(codes: Uint8Array | Uint32Array, allowed: Uint8Array): boolean {
  const present = presentIn(codes, allowed.length);
  return allowed.some((isAllowed, code) => isAllowed === 0 && present[code] === 1);
}

function keep(codes: Uint8Array | Uint32Array, allowed: Uint8Array, mask: Uint8Array): void {
  for (let row = 0; row < mask.length; row++) mask[row] &= allowed[codes[row]];
}

function keepKnown(reportedTo: Int32Array, day: number, mask: Uint8Array): void {
  // UNDATED is below every day, but a report without a date is not known to have been out.
  for (let row = 0; row < mask.length; row++) {
    if (reportedTo[row] > day || reportedTo[row] === UNDATED) mask[row] = 0;
  }
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
  if (hasPlainChains(table)) {
    // No loop in the loop, and no question where a chain begins: half the time over two million claims.
    for (let row = 0; row < mask.length; row++) {
      const origin = keys[row];
      const found = actors[chain[row]] | (origin < actorCount ? outlets[origin] : 0);
      mask[row] &= found ^ wanted ^ 1;
    }
    return;
  }
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

const plain = new WeakMap<ClaimTable, boolean>();

/** Whether every chain has one step and every claim one key, as in event data. Looked at once for a table. */
export function hasPlainChains(table: ClaimTable): boolean {
  let isPlain = plain.get(table);
  if (isPlain === undefined) {
    const { claimCount, chain, chainStart, keys } = table;
    // No claim is without a key, so as many keys as claims are one each; a chain can be empty.
    isPlain = chain.length === claimCount && keys.length === claimCount;
    for (let row = 0; isPlain && row < claimCount; row++) isPlain = chainStart[row] === row;
    plain.set(table, isPlain);
  }
  return isPlain;
}
