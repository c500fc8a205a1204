import { CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import type { ClaimTable } from "./claim-table";

/** Which values claims have at all, whatever is filtered. A facet with one value leaves nothing to choose. */
export interface PresentValues {
  /** Actors that stand in a chain. */
  readonly accounts: number;
  readonly reports: number;
  readonly stances: number;
  readonly speeches: number;
  readonly statuses: number;
}

const known = new WeakMap<ClaimTable, PresentValues>();

/** Returns how many values each facet has. Found once for a table, by one look at each column. */
export function presentValues(table: ClaimTable): PresentValues {
  const before = known.get(table);
  if (before) return before;
  const count = (met: Uint8Array) => met.reduce((sum, present) => sum + present, 0);
  const present: PresentValues = {
    accounts: count(presentIn(table.chain, table.actorCount)),
    reports: count(presentIn(table.report, table.reportCount)),
    stances: count(presentIn(table.stance, STANCES.length)),
    speeches: count(presentIn(table.speech, SPEECHES.length)),
    statuses: count(presentIn(table.status, CLAIM_STATUSES.length)),
  };
  known.set(table, present);
  return present;
}

const columns = new WeakMap<object, Uint8Array>();

/** Returns 1 for each value below `size` that stands somewhere in a column. One look at it, once. */
export function presentIn(column: Uint8Array | Uint32Array, size: number): Uint8Array {
  const before = columns.get(column);
  if (before) return before;
  const met = new Uint8Array(size);
  for (let row = 0; row < column.length; row++) met[column[row]] = 1;
  columns.set(column, met);
  return met;
}
