import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Dossier } from "@/lib/domain/dossier";
import { addToOrigins, countActors } from "../aggregates";
import type { Database } from "../database";
import { dossiers } from "../schema";
import type { StoredCounts } from "./store-staged";

/**
 * Returns the hash that names a dossier once records were added to it: SHA-256, hexadecimal, over what was there before (its hash,
 * or the fields of a new dossier) and the hash of the records that came.
 *
 * The hash of a bundle is over its canonical text. Of two million claims that would be half a gigabyte to read back, so here it
 * names the same thing by how it came about: the same dossier and the same file always give the same hash.
 */
export function hashAfter(before: string | Dossier, added: string): string {
  const name = typeof before === "string" ? before : JSON.stringify(before);
  return createHash("sha256").update(`relata import 1\n${name}\n${added}\n`).digest("hex");
}

/** Returns the version after a version: its last number is one more, "2023-draft" becomes "2023-draft.2". At most 32 characters. */
export function nextVersion(version: string): string {
  const [, start = "", number] = /^(.*?)(\d{1,9})$/.exec(version) ?? [];
  const next = number === undefined ? `${version}.2` : `${start}${Number(number) + 1}`;
  return [...next].length <= 32 ? next : "2";
}

/** Counts actors and origins with the claims that were stored, and sets the fields of the dossier with what it has now. */
export async function updateDossier(
  database: Database,
  id: string,
  { fromOrdinal, ...counts }: StoredCounts,
  fields: Pick<Dossier, "version" | "evidence"> & { readonly hash: string },
): Promise<void> {
  await database.execute(sql`set local work_mem = '64MB'`);
  await countActors(database, id, fromOrdinal);
  const originCount = await addToOrigins(database, id, fromOrdinal);
  await database
    .update(dossiers)
    .set({ ...counts, originCount, ...fields, evidence: fields.evidence ?? null, storedAt: sql`now()` })
    .where(eq(dossiers.id, id));
}
