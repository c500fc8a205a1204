import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { AppError } from "@/lib/domain/app-error";
import { BUNDLE_FORMAT, type Bundle } from "@/lib/domain/bundle";
import { canonicalChunks, canonicalStream } from "@/lib/domain/canonical-bundle";
import { corroborationContext } from "@/lib/domain/corroboration";
import { addToLines, addToOrigins, countActors } from "./aggregates";
import { toClaimRows } from "./claim-rows";
import { type Database, throwIfCancelled, writingLong } from "./database";
import { DERIVATION, derivedColumns } from "./derive-claims";
import { countDossier } from "./dossier-counts";
import { removeClaims } from "./import/own-partition";
import { LOCKS } from "./locks";
import { selectDossierRecords } from "./queries/dossier-records";
import { claimPages, selectClaimPage } from "./queries/stream-bundle";
import type { Inserted } from "./rows";
import { actors, claims, dossiers, relationTypes, reports, searchTerms } from "./schema";
import { toSearchTerms } from "./search-term-rows";
import { settleSearch } from "./settle-search";

/** What storing a bundle did. `replaced` names the version that stood there before. */
export type Saving =
  | { readonly result: "added" | "unchanged"; readonly hash: string }
  | { readonly result: "replaced"; readonly hash: string; readonly replaced: string };

/** How a bundle is stored. */
export interface SavingSettings {
  /** Ends it, with everything undone. */
  readonly signal?: AbortSignal;
  /** Nothing is stored: what would come of it is told. */
  readonly dryRun?: boolean;
}

/** PostgreSQL takes 65,535 parameters in one statement; the widest row has 32. */
const ROWS_PER_INSERT = 2_000;

/**
 * Stores a bundle that `readBundle` has passed, in one transaction, and returns what that did.
 *
 * The same data again adds nothing. Another version of a stored dossier replaces it whole. Other data under the id and
 * version of a stored dossier is refused with `version_conflict`: links name the version, and must not change meaning.
 */
export function saveBundle(
  bundle: Bundle,
  { signal = new AbortController().signal, dryRun = false }: SavingSettings = {},
): Promise<Saving> {
  const hash = bundleHash(bundle);
  return writingLong(async ({ database }) => {
    // Two imports one after the other, never interleaved; and a large one may take its time.
    await database.execute(sql`select pg_advisory_xact_lock(${LOCKS.saving})`);
    const { id, version } = bundle.dossier;
    const [stored] = await database
      .select({ hash: dossiers.hash, version: dossiers.version })
      .from(dossiers)
      .where(eq(dossiers.id, id));
    if (stored?.hash === hash) return { result: "unchanged", hash };
    if (stored?.version === version) {
      // What was imported from tables has another kind of hash, and may be this very bundle all the same.
      if ((await storedBundleHash(database, id)) === hash) return { result: "unchanged", hash: stored.hash };
      throw conflict(id, version);
    }
    if (!dryRun) {
      if (stored) await deleteDossier(database, id);
      await insertBundle(database, bundle, hash, signal);
    }
    return stored ? { result: "replaced", hash, replaced: stored.version } : { result: "added", hash };
  }, signal);
}

/** Returns the SHA-256 of the canonical text of a bundle, hexadecimal. */
export function bundleHash(bundle: Bundle): string {
  const hash = createHash("sha256");
  for (const chunk of canonicalChunks(bundle)) hash.update(chunk);
  return hash.digest("hex");
}

async function storedBundleHash(database: Database, id: string): Promise<string | null> {
  const records = await selectDossierRecords(database, id);
  if (!records) return null;
  const digest = createHash("sha256");
  const pages = claimPages((from) => selectClaimPage(database, id, from));
  for await (const chunk of canonicalStream({ format: BUNDLE_FORMAT, ...records }, pages))
    digest.update(chunk);
  return digest.digest("hex");
}

function conflict(id: string, version: string): AppError {
  const detail =
    `Dossier “${id}” is stored as version “${version}” with other content. ` +
    "Give the changed dossier a new version, or export the stored one to compare.";
  return new AppError("version_conflict", detail);
}

// Claims first: their foreign keys would otherwise be looked up once for each actor and report that goes.
async function deleteDossier(database: Database, id: string): Promise<void> {
  await removeClaims(database, id);
  await database.delete(dossiers).where(eq(dossiers.id, id));
}

async function insertBundle(
  database: Database,
  bundle: Bundle,
  hash: string,
  signal: AbortSignal,
): Promise<void> {
  const dossier = bundle.dossier.id;
  await database
    .insert(dossiers)
    .values({ ...bundle.dossier, ...countDossier(bundle), hash, derivation: DERIVATION });
  const placed = <Record>(records: readonly Record[]) =>
    records.map((record, ordinal) => ({ ...record, dossier, ordinal }));
  const insert = <Of extends PgTable>(table: Of, rows: Inserted<Of>[]) =>
    insertRows(database, table, rows, signal);
  await insert(relationTypes, placed(bundle.relationTypes));
  await insert(actors, placed(bundle.actors));
  await insert(reports, placed(bundle.reports));
  const context = corroborationContext(bundle.actors, bundle.reports);
  const claimRows = toClaimRows(bundle).map((row) => ({ ...row, ...derivedColumns(row, context) }));
  await insert(claims, claimRows);
  await addToLines(database, dossier, 0);
  await countActors(database, dossier, 0);
  await addToOrigins(database, dossier, 0);
  const terms = toSearchTerms(bundle);
  await insert(searchTerms, terms);
  await settleSearch(database, terms.length);
}

async function insertRows<Of extends PgTable>(
  database: Database,
  table: Of,
  rows: Inserted<Of>[],
  signal: AbortSignal,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
    throwIfCancelled(signal);
    await database.insert(table).values(rows.slice(at, at + ROWS_PER_INSERT) as never);
  }
}
