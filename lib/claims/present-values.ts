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
  const present: PresentValues = {
    accounts: distinct(table.chain, table.actorCount),
    reports: distinct(table.report, table.reportCount),
    stances: distinct(table.stance, STANCES.length),
    speeches: distinct(table.speech, SPEECHES.length),
    statuses: distinct(table.status, CLAIM_STATUSES.length),
  };
  known.set(table, present);
  return present;
}

function distinct(column: ArrayLike<number>, size: number): number {
  const met = new Uint8Array(size);
  let count = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (met[value] === 1) continue;
    met[value] = 1;
    count++;
  }
  return count;
}
