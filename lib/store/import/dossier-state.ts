import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Dossier } from "@/lib/domain/dossier";
import type { Database } from "../database";
import { dossiers } from "../schema";

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

/** Counts what a stored dossier has, from its rows, and sets its fields with it. */
export async function updateDossier(
  database: Database,
  id: string,
  fields: Pick<Dossier, "version" | "evidence"> & { readonly hash: string },
): Promise<void> {
  await database.execute(sql`set local work_mem = '64MB'`);
  const { rows } = await database.execute<Counts>(sql`
    select
      (select count(*)::int from claims where dossier = ${id}) as "claimCount",
      (select count(*)::int from (
        select distinct line_subject, relation, line_object from claims where dossier = ${id} and status <> 'withdrawn'
      ) as line) as "lineCount",
      (select count(*)::int from actors where dossier = ${id}) as "actorCount",
      (select count(*)::int from reports where dossier = ${id}) as "reportCount",
      -- The origin's own key is a claim's first.
      (select count(*)::int from (
        select distinct keys[1] from claims where dossier = ${id} and status <> 'withdrawn'
      ) as origin) as "originCount"`);
  await database
    .update(dossiers)
    .set({ ...rows[0], ...fields, evidence: fields.evidence ?? null, storedAt: sql`now()` })
    .where(eq(dossiers.id, id));
}

interface Counts extends Record<string, unknown> {
  readonly claimCount: number;
  readonly lineCount: number;
  readonly actorCount: number;
  readonly reportCount: number;
  readonly originCount: number;
}
