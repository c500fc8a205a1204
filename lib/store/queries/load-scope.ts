import { asc, eq, sql } from "drizzle-orm";
import { ClaimTableBuilder } from "@/lib/claims/claim-table-builder";
import type { DossierScope } from "@/lib/domain/dossier-scope";
import { SLUG } from "@/lib/domain/slug";
import type { Database } from "../database";
import type { ExplorerData } from "../explorer-data";
import { toRecord } from "../rows";
import { relationTypes } from "../schema";
import { columnsClaimsWhere, contradictedClaims } from "./columns-claims";
import { selectDossier } from "./dossier-records";
import { toDossierData } from "./load-dossier-data";
import { scopeRecords } from "./scope-records";
import { scopeRows } from "./scope-rows";

/** Counting the lines of many millions of claims takes longer than a question of a page may. */
const STATEMENT_TIMEOUT = "120s";

/**
 * Returns a part of a dossier as if it were all of it, or null where there is no such dossier: columns whose positions are those
 * of its own records. What corroboration makes of each claim is that of the whole dossier. Throws as `scopeRows` does.
 */
export async function loadScope(
  database: Database,
  id: string,
  scope: DossierScope,
  most: number,
): Promise<Omit<ExplorerData, "arrow"> | null> {
  const row = SLUG.test(id) ? await selectDossier(database, id) : null;
  if (!row) return null;
  await database.execute(sql`select set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true)`);
  const { where, about, actors: beside } = await scopeRows(database, id, scope, most);
  const types = await database
    .select()
    .from(relationTypes)
    .where(eq(relationTypes.dossier, id))
    .orderBy(asc(relationTypes.ordinal));
  const { dossier, hash, claimCount, actorCount } = row;
  const records = {
    hash,
    claimCount,
    dossier,
    relationTypes: types.map((type) => toRecord(type, ["dossier", "ordinal"])),
    ...(await scopeRecords(database, id, where, beside)),
  };
  const named = await contradictedClaims(database, id);
  const builder = new ClaimTableBuilder(records, 0, named, true);
  for await (const page of columnsClaimsWhere(database, where)) for (const claim of page) builder.add(claim);
  const part = { scope, claims: claimCount, actors: actorCount, about };
  return { data: { ...toDossierData(records), part }, table: builder.finish() };
}
