import { ACTOR_KINDS, CLAIM_STATUSES, SPEECHES } from "@/lib/domain/codes";
import type { ClaimTable } from "./claim-table";

/** What each claim has of a facet: row `i` has `values[start[i] … start[i+1])`, each value once. */
export interface RowValues {
  /** One more than the largest value there could be. */
  readonly valueCount: number;
  readonly start: Uint32Array;
  readonly values: Uint32Array;
}

const OUTLET = ACTOR_KINDS.indexOf("outlet");

/**
 * Returns the actors that each claim rests on: those of its chain, then the outlet that it has as its origin where the chain
 * does not name it. The same actors that the filter looks at. Made once for a table; linear in the steps.
 */
export const accountsOfRows = keptByTable((table): RowValues => {
  const { claimCount, actorCount, actorKind, chain, chainStart, keys, keyStart } = table;
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

function oneEach({ claimCount }: ClaimTable, column: ArrayLike<number>, valueCount: number): RowValues {
  const start = Uint32Array.from({ length: claimCount + 1 }, (_, row) => row);
  return { valueCount, start, values: Uint32Array.from(column) };
}

function keptByTable(make: (table: ClaimTable) => RowValues): (table: ClaimTable) => RowValues {
  const known = new WeakMap<ClaimTable, RowValues>();
  return (table) => {
    const values = known.get(table) ?? make(table);
    known.set(table, values);
    return values;
  };
}
