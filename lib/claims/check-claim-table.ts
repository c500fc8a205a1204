import { ACTOR_KINDS, CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { type ClaimTable, NO_SCOPE } from "./claim-table";

/**
 * Returns what is wrong with columns from outside, as a clause, or null where every position points at something. One pass
 * over each column.
 */
export function findTableFault(table: ClaimTable): string | null {
  const rows = table.claimCount;
  const limits: [name: string, values: ArrayLike<number>, limit: number, none?: number][] = [
    ["subject", table.subject, table.actorCount],
    ["object", table.object, table.actorCount],
    ["relation", table.relation, table.relationCount],
    ["report", table.report, table.reportCount],
    ["stance", table.stance, STANCES.length],
    ["speech", table.speech, SPEECHES.length],
    ["status", table.status, CLAIM_STATUSES.length],
    ["scope", table.scope, table.scopes.length, NO_SCOPE],
  ];
  for (const [name, values, limit, none] of limits) {
    if (values.length !== rows) return `column ${name} has ${values.length} rows, not ${rows}`;
    const row = firstBeyond(values, limit, none);
    if (row !== -1) return `column ${name} has ${values[row]} in row ${row}, where ${limit} is the limit`;
  }
  const days = ["happenedFrom", "happenedTo", "reportedFrom", "reportedTo"] as const;
  for (const name of ["bits", "happenedSoft", ...days] as const) {
    if (table[name].length !== rows) return `column ${name} has ${table[name].length} rows, not ${rows}`;
  }
  if (firstBeyond(table.actorKind, ACTOR_KINDS.length) !== -1) return "an actor is of no known kind";
  if (firstBeyond(table.chain, table.actorCount) !== -1) return "a chain names an actor that does not exist";
  // The largest key sizes the memory that counting needs.
  if (firstBeyond(table.keys, table.actorCount + table.keys.length) !== -1)
    return "a corroboration key is out of range";
  if (table.contradictions.length % 2 === 1) return "a contradiction has one claim only";
  if (firstBeyond(table.contradictions, rows) !== -1)
    return "a contradiction names a claim that does not exist";
  return (
    rangesFault("chain", table.chainStart, rows, table.chain.length, 0) ??
    rangesFault("keys", table.keyStart, rows, table.keys.length, 1)
  );
}

function rangesFault(
  name: string,
  starts: Uint32Array,
  rows: number,
  end: number,
  least: number,
): string | null {
  if (starts.length !== rows + 1 || starts[0] !== 0 || starts[rows] !== end)
    return `column ${name} has wrong ranges`;
  for (let row = 0; row < rows; row++) {
    if (starts[row + 1] < starts[row] + least) return `column ${name} has a wrong range in row ${row}`;
  }
  return null;
}

function firstBeyond(values: ArrayLike<number>, limit: number, none = -1): number {
  for (let row = 0; row < values.length; row++) {
    if (values[row] >= limit && values[row] !== none) return row;
  }
  return -1;
}
