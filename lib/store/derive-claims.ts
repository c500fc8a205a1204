import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import {
  type CorroborationClaim,
  type CorroborationContext,
  claimKeys,
  corroborationContext,
  isLinkInferred,
} from "@/lib/domain/corroboration";
import { addToOrigins } from "./aggregates";
import type { Database } from "./database";
import { LOCKS } from "./locks";
import { selectDossierRecords } from "./queries/dossier-records";
import type { Inserted } from "./rows";
import { claims, dossiers } from "./schema";

/**
 * Names the rules by which the derived columns are filled. Whoever changes what `lib/domain/corroboration.ts` makes of a claim
 * raises it: dossiers that were stored under other rules are derived anew when Relata starts.
 */
export const DERIVATION = 1;

const CLAIMS_AT_ONCE = 2_000;

/** The columns of a claim that the database needs to corroborate, and that are no part of the record. */
export type DerivedColumns = Required<
  Pick<Inserted<typeof claims>, "keys" | "chainActors" | "ownVoice" | "linkInferred" | "unnamedVoice">
>;

/** Returns the derived columns of a claim, from the one definition of corroboration. */
export function derivedColumns(claim: CorroborationClaim, context: CorroborationContext): DerivedColumns {
  const chainActors = [...new Set(claim.chain.map((step) => step.actor))];
  return {
    keys: claimKeys(claim, context),
    chainActors,
    ownVoice: claim.chain.length <= 1,
    linkInferred: isLinkInferred(claim, context),
    unnamedVoice: chainActors.some((actor) => context.actors.get(actor)?.kind === "unnamed"),
  };
}

/** Fills the derived columns of every dossier that was stored under other rules. Does nothing where there is none. */
export async function deriveStaleClaims(database: Database): Promise<void> {
  // Between the list and the last update nobody may replace a dossier.
  await database.execute(sql`select pg_advisory_xact_lock(${LOCKS.saving})`);
  const stale = await database
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(sql`${dossiers.derivation} <> ${DERIVATION}`);
  for (const { id } of stale) await deriveDossier(database, id);
}

async function deriveDossier(database: Database, id: string): Promise<void> {
  const records = await selectDossierRecords(database, id);
  if (!records) return;
  const context = corroborationContext(records.actors, records.reports);
  for (let from = 0; ; from += CLAIMS_AT_ONCE) {
    const rows = await database
      .select({
        id: claims.id,
        report: claims.report,
        stance: claims.stance,
        chain: claims.chain,
        status: claims.status,
      })
      .from(claims)
      .where(
        and(eq(claims.dossier, id), gte(claims.ordinal, from), lt(claims.ordinal, from + CLAIMS_AT_ONCE)),
      )
      .orderBy(asc(claims.ordinal));
    if (rows.length === 0) break;
    await update(
      database,
      id,
      rows.map((row) => ({ id: row.id, ...derivedColumns(row, context) })),
    );
  }
  const originCount = await addToOrigins(database, id, 0);
  await database.update(dossiers).set({ derivation: DERIVATION, originCount }).where(eq(dossiers.id, id));
}

function update(database: Database, id: string, rows: readonly (DerivedColumns & { id: string })[]) {
  return database.execute(sql`
    update claims
    set keys = derived.keys,
      chain_actors = derived."chainActors",
      own_voice = derived."ownVoice",
      link_inferred = derived."linkInferred",
      unnamed_voice = derived."unnamedVoice"
    from json_to_recordset(${JSON.stringify(rows)}::json) as derived (
      id text, keys text[], "chainActors" text[], "ownVoice" boolean, "linkInferred" boolean, "unnamedVoice" boolean
    )
    where claims.dossier = ${id} and claims.id = derived.id`);
}
