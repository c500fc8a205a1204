import { keptBy } from "@/lib/domain/kept-by";
import { originCounter } from "./count-origins";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";
import { pairIndex } from "./pair-index";

type Result = Pick<FilterResult, "table" | "shown" | "rows">;

/** Returns the claims of each actor, as subject or object of a shown line, by position; one to itself counts once. Linear in claims. */
export const claimsOfActors = keptBy(({ table, rows }: Result): Uint32Array => {
  const { subject, object, actorCount } = table;
  const claims = new Uint32Array(actorCount);
  for (const row of rows()) {
    claims[subject[row]]++;
    if (object[row] !== subject[row]) claims[object[row]]++;
  }
  return claims;
});

/**
 * Returns how many independent origins assert something of each actor, as subject or object, over all its shown lines, by
 * position. 0 where everything said of it is denied. Linear in claims, and the dearest of these tallies.
 */
export const originsOfActors = keptBy((result: Result): Uint32Array => {
  const { table } = result;
  const { subject, object, actorCount } = table;
  const claims = claimsOfActors(result);
  const start = new Uint32Array(actorCount + 1);
  for (let actor = 0; actor < actorCount; actor++) start[actor + 1] = start[actor] + claims[actor];
  const next = start.slice();
  const own = new Uint32Array(start[actorCount]);
  for (const row of result.rows()) {
    own[next[subject[row]]++] = row;
    if (object[row] !== subject[row]) own[next[object[row]]++] = row;
  }
  const counter = originCounter(table);
  const origins = new Uint32Array(actorCount);
  for (let actor = 0; actor < actorCount; actor++) {
    if (claims[actor] === 0) continue;
    counter.countRows(own.subarray(start[actor], start[actor + 1]), claims[actor]);
    origins[actor] = counter.asserts;
  }
  return origins;
});

/** What stands between pairs of actors, by position in the pair index. */
export interface PairTally {
  /** Pairs with a shown line, ascending. */
  readonly pairs: Uint32Array;
  readonly lines: Uint32Array;
  readonly claims: Uint32Array;
}

/** Returns the shown lines of each pair of actors and their claims. Linear in claims. */
export const pairTally = keptBy(({ table, shown, rows }: Result): PairTally => {
  const { pairCount, pairOfLine } = pairIndex(table);
  const { lineOfRow } = lineIndex(table);
  const lines = new Uint32Array(pairCount);
  const claims = new Uint32Array(pairCount);
  const pairs = new Uint32Array(pairCount);
  for (const line of shown) lines[pairOfLine[line]]++;
  for (const row of rows()) claims[pairOfLine[lineOfRow[row]]]++;
  let count = 0;
  for (let pair = 0; pair < pairCount; pair++) if (lines[pair] > 0) pairs[count++] = pair;
  return { pairs: pairs.slice(0, count), lines, claims };
});
