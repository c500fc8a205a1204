import type { ClaimTable } from "./claim-table";
import { ClaimTableBuilder, type ClaimTableSource, type ColumnsClaim } from "./claim-table-builder";

/**
 * Returns the claims as columns, one row a claim, in the order given. No claims make a table of no rows. Goes through the
 * claims once, and keeps none.
 *
 * Throws `AppError` "internal" for a claim that names an unknown actor, report or relation type: bundles are checked before.
 */
export function buildClaimTable(source: ClaimTableSource, claims: Iterable<ColumnsClaim>): ClaimTable {
  const builder = new ClaimTableBuilder(source);
  for (const claim of claims) builder.add(claim);
  return builder.finish();
}
