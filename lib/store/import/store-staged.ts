import { eq, sql } from "drizzle-orm";
import { AppError } from "@/lib/domain/app-error";
import { addToLines, linesOf } from "../aggregates";
import type { Database, Transaction } from "../database";
import { LOCKS } from "../locks";
import { dossiers, relationTypes } from "../schema";
import { settleSearch } from "../settle-search";
import { CLAIM_COLUMNS } from "./claim-copy";
import type { StoredBefore } from "./known-records";
import { attachPartition, createOwnTable, removeClaims } from "./own-partition";
import { REPORT_COLUMNS, type Staging } from "./staging";

/**
 * When a dossier gets a partition of its own: from so many claims that come at once, if they are no less than this share of what
 * it has. Building all indexes anew is then quicker than adding rows to them, one by one, with each reference looked up.
 */
export interface BulkRule {
  readonly claims: number;
  readonly share: number;
}

/** The rule that ships. */
export const BULK_RULE: BulkRule = { claims: 50_000, share: 0.25 };

/** What of the staged claims the dossier had already. */
export interface Met {
  /** Claims that are stored with the same id and content. */
  readonly known: number;
  /** Ordinals of those whose id is stored with other content. */
  readonly conflicting: readonly number[];
}

/** Waits until nobody else stores, and makes sure that the dossier is still what it was when the first row was read. */
export async function lockDossier(
  database: Database,
  id: string,
  stored: StoredBefore | null,
): Promise<void> {
  await database.execute(sql`select pg_advisory_xact_lock(${LOCKS.saving})`);
  const [now] = await database.select({ hash: dossiers.hash }).from(dossiers).where(eq(dossiers.id, id));
  if ((now?.hash ?? null) === (stored?.hash ?? null)) return;
  throw new AppError(
    "version_conflict",
    `Dossier “${id}” was changed by somebody else while the file was read. Nothing of the file was stored; import it again.`,
  );
}

/**
 * Takes out of the staged claims those that are stored already, and returns what they were. `ownIds`: ids are the file's, so that
 * the same id may mean something else; ids that are made of the content never do.
 */
export async function dropKnown(
  { client }: Transaction,
  dossier: string,
  staging: Staging,
  ownIds: boolean,
): Promise<Met> {
  const table = staging.claimsTable;
  await client.query(`analyze "${table}"`);
  const content = (of: string) =>
    [
      "report",
      "subject",
      "relation",
      "object",
      "stance",
      "happened::text",
      "scope",
      "place",
      "locator",
      "note",
    ]
      .concat("quotes::text")
      .map((column) => `${of}.${column}`)
      .join(", ");
  const { rows } = await client.query<{ ordinal: number }>(
    `select staged.ordinal from "${table}" staged join claims on claims.dossier = $1 and claims.id = staged.id
      where $2 and (${content("staged")}) is distinct from (${content("claims")}) order by staged.ordinal`,
    [dossier, ownIds],
  );
  const { rowCount } = await client.query(
    `delete from "${table}" staged using claims where claims.dossier = $1 and claims.id = staged.id`,
    [dossier],
  );
  return { known: (rowCount ?? 0) - rows.length, conflicting: rows.map(({ ordinal }) => ordinal) };
}

/** What a dossier has once the staged records are where they belong. */
export interface StoredCounts {
  readonly claimCount: number;
  readonly lineCount: number;
  readonly actorCount: number;
  readonly reportCount: number;
  /** From which ordinal on claims have to be counted among actors and origins: 0 where all have. */
  readonly fromOrdinal: number;
}

/**
 * Moves what is staged to where it belongs, counts it into the lines, and returns what the dossier has then. The dossier is there,
 * and none of the staged claims is stored.
 */
export async function storeStaged(
  transaction: Transaction,
  dossier: string,
  staging: Staging,
  stored: StoredBefore | null,
  { added, bulk }: { readonly added: number; readonly bulk: BulkRule },
): Promise<StoredCounts> {
  const { client, database } = transaction;
  const firstType = stored?.relationTypes.length ?? 0;
  if (staging.relationTypes.length > 0) {
    const rows = staging.relationTypes.map((type, at) => ({ ...type, dossier, ordinal: firstType + at }));
    for (let at = 0; at < rows.length; at += 2_000)
      await database.insert(relationTypes).values(rows.slice(at, at + 2_000));
  }
  const actors = await client.query("insert into actors select * from import_actors order by ordinal");
  const isFresh =
    "not exists (select from reports as known where known.dossier = staged.dossier and known.id = staged.id)";
  const fresh = numberedAnew(REPORT_COLUMNS, "import_reports", stored?.reportCount ?? 0, isFresh);
  const reports = await client.query(`insert into reports (${namesOf(REPORT_COLUMNS)}) ${fresh}`);
  const before = stored?.claimCount ?? 0;
  const isBulk = added >= bulk.claims && added >= before * bulk.share;
  const store = isBulk ? storeInPartition : storeAmongOthers;
  const lineCount = await store(transaction, dossier, staging.claimsTable, stored);
  await storeTerms(transaction, dossier, stored !== null);
  return {
    claimCount: before + added,
    lineCount,
    actorCount: (stored?.actorCount ?? 0) + (actors.rowCount ?? 0),
    reportCount: (stored?.reportCount ?? 0) + (reports.rowCount ?? 0),
    fromOrdinal: isBulk ? 0 : before,
  };
}

async function storeTerms(
  { client, database }: Transaction,
  dossier: string,
  hasOthers: boolean,
): Promise<void> {
  const isNew = `not exists (
    select from search_terms as known
    where known.dossier = $1 and (known.type, known.target, known.matched, known.folded)
      = (term.type, term.target, term.matched, term.folded)
  )`;
  const { rowCount } = await client.query(
    `insert into search_terms (dossier, ordinal, type, target, matched, folded, shown)
      select $1, (select coalesce(max(ordinal), -1) from search_terms where dossier = $1) + row_number() over (order by at),
        type, target, matched, folded, shown
      from (
        select distinct on (type, target, matched, folded) * from import_terms order by type, target, matched, folded, at
      ) as term
      where ${hasOthers ? isNew : "true"}`,
    [dossier],
  );
  await settleSearch(database, rowCount);
}

/** Returns how many lines the dossier has then that are not withdrawn. */
async function storeAmongOthers(
  { client, database }: Transaction,
  dossier: string,
  table: string,
  stored: StoredBefore | null,
): Promise<number> {
  const before = stored?.claimCount ?? 0;
  const staged = numberedAnew(CLAIM_COLUMNS, table, before);
  await client.query(`insert into claims (${namesOf(CLAIM_COLUMNS)}) ${staged}`);
  await client.query(`drop table "${table}"`);
  return (stored?.lineCount ?? 0) + (await addToLines(database, dossier, before)).shown;
}

/** Returns how many lines the dossier has then that are not withdrawn. */
async function storeInPartition(
  { client, database }: Transaction,
  dossier: string,
  table: string,
  stored: StoredBefore | null,
): Promise<number> {
  const before = stored?.claimCount ?? 0;
  let partition = table;
  // Where nothing was there, nothing was known and taken out, so that what came is numbered as it has to be.
  if (before > 0) {
    const columns = namesOf(CLAIM_COLUMNS);
    partition = await createOwnTable(client, "claims", dossier);
    await client.query(
      `insert into "${partition}" (${columns}) select ${columns} from claims where dossier = $1 order by ordinal`,
      [dossier],
    );
    await client.query(
      `insert into "${partition}" (${columns}) ${numberedAnew(CLAIM_COLUMNS, table, before)}`,
    );
    await client.query(`drop table "${table}"`);
  }
  // With it goes what a dossier of this id that was deleted has left.
  await removeClaims(database, dossier);
  const lines = await createOwnTable(client, "lines", dossier);
  // Two million claims are grouped in memory with this.
  await database.execute(sql`set local work_mem = '128MB'`);
  await database.execute(sql`insert into ${sql.identifier(lines)} ${linesOf(sql.identifier(partition))}`);
  const { rows } = await client.query<{ shown: number }>(
    `select count(*)::int as shown from "${lines}" where asserts + denies + disputes > 0`,
  );
  for (const referenced of ["actors", "reports"]) await client.query(`analyze "${referenced}"`);
  await attachPartition(client, "claims", partition, dossier);
  await attachPartition(client, "lines", lines, dossier);
  return rows[0]?.shown ?? 0;
}

/** Returns the rows of a staged table in their order, numbered anew from `first`: some may have been taken out. */
function numberedAnew(
  columns: readonly string[],
  table: string,
  first: number,
  where = '"ordinal" is not null',
): string {
  const place = `(${first} + row_number() over (order by "ordinal") - 1)::int`;
  const values = columns.map((column) => (column === "ordinal" ? place : `"${column}"`));
  return `select ${values.join(", ")} from "${table}" as staged where ${where} order by "ordinal"`;
}

function namesOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}
