import { ACTOR_KINDS, CLAIM_STATUSES, SPEECHES } from "@/lib/domain/codes";
import type { ClaimTable } from "./claim-table";
import { hasPlainChains } from "./passing-rows";

/** What each claim has of a facet: row `i` has `values[start[i] … start[i+1])`, each value once. */
export interface RowValues {
  /** One more than the largest value there could be. */
  readonly valueCount: number;
  readonly start: Uint32Array;
  readonly values: Uint8Array | Uint32Array;
}

const OUTLET = ACTOR_KINDS.indexOf("outlet");

/**
 * Returns the actors that each claim rests on: those of its chain, then the outlet that it has as its origin where the chain
 * does not name it. The same actors that the filter looks at. Made once for a table; linear in the steps.
 */
export const accountsOfRows = keptByTable((table): RowValues => {
  const { claimCount, actorCount, actorKind, chain, chainStart, keys, keyStart } = table;
  // Of publishers in their own voice the chain says it all, and two columns of this size need not be made.
  if (hasOwnVoices(table)) return { valueCount: actorCount, start: chainStart, values: chain };
  const start = new Uint32Array(claimCount + 1);
  const values = new Uint32Array(chain.length + claimCount);
  let count = 0;
  for (let row = 0; row < claimCount; row++) {
    const first = count;
    for (let step = chainStart[row]; step < chainStart[row + 1]; step++) {
      values[count] = chain[step];
      count = afterNew(values, first, count);
    }
    const origin = keys[keyStart[row]];
    if (origin < actorCount && actorKind[origin] === OUTLET) {
      values[count] = origin;
      count = afterNew(values, first, count);
    }
    start[row + 1] = count;
  }
  return { valueCount: actorCount, start, values: values.slice(0, count) };
});

/** Returns the report of each claim. */
export const reportsOfRows = keptByTable((table) => oneEach(table, table.report, table.reportCount));

/** Returns the kind of speech of each claim, by position in `SPEECHES`. */
export const speechesOfRows = keptByTable((table) => oneEach(table, table.speech, SPEECHES.length));

/** Returns the status of each claim, by position in `CLAIM_STATUSES`. */
export const statusesOfRows = keptByTable((table) => oneEach(table, table.status, CLAIM_STATUSES.length));

/** Returns the place after the value at `at`, or `at` itself where the value stands already from `first` on. */
function afterNew(values: Uint32Array, first: number, at: number): number {
  for (let before = first; before < at; before++) if (values[before] === values[at]) return at;
  return at + 1;
}

function oneEach(table: ClaimTable, values: RowValues["values"], valueCount: number): RowValues {
  return { valueCount, start: everyRow(table), values };
}

/** Each row has one value, its own. */
const everyRow = keptByTable(({ claimCount }) => {
  const start = new Uint32Array(claimCount + 1);
  for (let row = 0; row <= claimCount; row++) start[row] = row;
  return start;
});

/** Whether the chain of every claim is one step, and the origin its actor, or none that is looked at. */
function hasOwnVoices(table: ClaimTable): boolean {
  if (!hasPlainChains(table)) return false;
  const { claimCount, actorCount, actorKind, chain, keys } = table;
  for (let row = 0; row < claimCount; row++) {
    const origin = keys[row];
    if (origin !== chain[row] && origin < actorCount && actorKind[origin] === OUTLET) return false;
  }
  return true;
}

function keptByTable<T>(make: (table: ClaimTable) => T): (table: ClaimTable) => T {
  const known = new WeakMap<ClaimTable, T>();
  return (table) => {
    const values = known.get(table) ?? make(table);
    known.set(table, values);
    return values;
  };
}
