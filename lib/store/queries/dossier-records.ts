import { asc, eq } from "drizzle-orm";
import type { Bundle } from "@/lib/domain/bundle";
import { SLUG } from "@/lib/domain/slug";
import { toClaim } from "../claim-rows";
import type { Database } from "../database";
import { toRecord } from "../rows";
import { actors, claims, dossiers, relationTypes, reports } from "../schema";

/** The records of a dossier as they were stored, and the hash of them all. */
export interface DossierRecords extends Pick<Bundle, "dossier" | "relationTypes" | "actors" | "reports"> {
  readonly hash: string;
  readonly claimCount: number;
}

/** Returns the content hash of a stored dossier, or null where there is none, or where the id is no slug. */
export async function selectHash(database: Database, id: string): Promise<string | null> {
  if (!SLUG.test(id)) return null;
  const [row] = await database.select({ hash: dossiers.hash }).from(dossiers).where(eq(dossiers.id, id));
  return row?.hash ?? null;
}

/** What the row of a dossier says of it: the record, the hash of its content, and how much there is. */
export interface StoredDossier extends Pick<DossierRecords, "dossier" | "hash" | "claimCount"> {
  readonly actorCount: number;
}

/** Returns the record of a dossier alone, or null where there is none. */
export async function selectDossier(database: Database, id: string): Promise<StoredDossier | null> {
  const [row] = await database.select().from(dossiers).where(eq(dossiers.id, id));
  if (!row) return null;
  const { hash, claimCount, actorCount } = row;
  return { hash, claimCount, actorCount, dossier: toRecord(row, COUNTED) };
}

const COUNTED = [
  "hash",
  "storedAt",
  "claimCount",
  "lineCount",
  "actorCount",
  "reportCount",
  "originCount",
  "derivation",
] as const;

/** Returns a dossier with everything but its claims, in the order of the bundle, or null where there is none. */
export async function selectDossierRecords(database: Database, id: string): Promise<DossierRecords | null> {
  if (!SLUG.test(id)) return null;
  const stored = await selectDossier(database, id);
  if (!stored) return null;
  const relationRows = await database
    .select()
    .from(relationTypes)
    .where(eq(relationTypes.dossier, id))
    .orderBy(asc(relationTypes.ordinal));
  const actorRows = await database
    .select()
    .from(actors)
    .where(eq(actors.dossier, id))
    .orderBy(asc(actors.ordinal));
  const reportRows = await database
    .select()
    .from(reports)
    .where(eq(reports.dossier, id))
    .orderBy(asc(reports.ordinal));
  return {
    hash: stored.hash,
    claimCount: stored.claimCount,
    dossier: stored.dossier,
    relationTypes: relationRows.map((row) => toRecord(row, ["dossier", "ordinal"])),
    actors: actorRows.map((row) => toRecord(row, ["dossier", "ordinal"])),
    reports: reportRows.map((row) => toRecord(row, ["dossier", "ordinal"])),
  };
}

/** Returns the claims of a dossier in its order; none where there is no such dossier. */
export async function selectClaims(database: Database, id: string) {
  if (!SLUG.test(id)) return [];
  const rows = await database
    .select()
    .from(claims)
    .where(eq(claims.dossier, id))
    .orderBy(asc(claims.ordinal));
  return rows.map(toClaim);
}
