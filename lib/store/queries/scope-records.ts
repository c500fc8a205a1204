import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import type { Report } from "@/lib/domain/report";
import type { Database } from "../database";
import { toRecord } from "../rows";
import { actors, reports } from "../schema";

/** The actors and reports that some claims rest on, in the order of the dossier. */
export interface ScopeRecords {
  readonly actors: Actor[];
  /** With their texts where these are held. */
  readonly reports: Report[];
}

/**
 * Returns the records that the claims of a condition name, and those that these name: the reports that a report relays, the body
 * that an actor speaks for. So no id of theirs points nowhere. `beside` are actors that belong there without any claim.
 */
export async function scopeRecords(
  database: Database,
  dossier: string,
  where: SQL,
  beside: readonly string[],
): Promise<ScopeRecords> {
  const { rows } = await database.execute<{ actors: string[] | null; reports: string[] | null }>(sql`
    with part as materialized (
      select distinct subject, object, report, chain_actors, keys from claims where ${where}
    )
    select
      (select array_agg(id) from (
        select subject as id from part union select object from part union select unnest(chain_actors) from part
        union select substr(key, 6) from (select unnest(keys) as key from part) as each where key like 'from.%'
      ) as named) as actors,
      (select array_agg(distinct report) from part) as reports`);
  const found = rows[0];
  const reportRows = await closure(
    found?.reports ?? [],
    (ids) => selectReports(database, dossier, ids),
    reportsOf,
  );
  const named = [...(found?.actors ?? []), ...beside, ...reportRows.map(({ publisher }) => publisher)];
  const actorRows = await closure(named, (ids) => selectActors(database, dossier, ids), actorsOf);
  return {
    actors: actorRows.map((row) => toRecord(row, ["dossier", "ordinal"])),
    reports: reportRows.map((row) => toRecord(row, ["dossier", "ordinal"])),
  };
}

/** Ids that one statement looks for at most. */
const AT_ONCE = 10_000;

async function closure<Row extends { readonly id: string; readonly ordinal: number }>(
  first: readonly string[],
  select: (ids: string[]) => Promise<Row[]>,
  namedBy: (row: Row) => readonly string[],
): Promise<Row[]> {
  const found = new Map<string, Row>();
  const asked = new Set<string>();
  let wanted = [...new Set(first)];
  while (wanted.length > 0) {
    const next = new Set<string>();
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      for (const row of await select(wanted.slice(from, from + AT_ONCE))) {
        found.set(row.id, row);
        for (const id of namedBy(row)) next.add(id);
      }
    }
    for (const id of wanted) asked.add(id);
    wanted = [...next].filter((id) => !asked.has(id));
  }
  return [...found.values()].sort((a, b) => a.ordinal - b.ordinal);
}

function selectActors(database: Database, dossier: string, ids: string[]) {
  return database
    .select()
    .from(actors)
    .where(and(eq(actors.dossier, dossier), inArray(actors.id, ids)))
    .orderBy(asc(actors.ordinal));
}

function selectReports(database: Database, dossier: string, ids: string[]) {
  return database
    .select()
    .from(reports)
    .where(and(eq(reports.dossier, dossier), inArray(reports.id, ids)))
    .orderBy(asc(reports.ordinal));
}

function actorsOf({ roles, unnamed }: typeof actors.$inferSelect): string[] {
  return [...(roles ?? []).map(({ actor }) => actor), ...(unnamed?.affiliation ? [unnamed.affiliation] : [])];
}

function reportsOf({ relays, supersedes }: typeof reports.$inferSelect): string[] {
  return [...(relays ?? []).map(({ report }) => report), ...(supersedes ? [supersedes] : [])];
}
