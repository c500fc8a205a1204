import { eq, sql } from "drizzle-orm";
import { AppError } from "@/lib/domain/app-error";
import type { Database, Transaction } from "../database";
import { LOCKS } from "../locks";
import { dossiers, relationTypes } from "../schema";
import { CLAIM_COLUMNS } from "./claim-copy";
import type { StoredBefore } from "./known-records";
import { attachPartition, createClaimsTable, removeClaims } from "./own-partition";
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

/** Moves what is staged to where it belongs. The dossier is there, and none of the staged claims is stored. */
export async function storeStaged(
  transaction: Transaction,
  dossier: string,
  staging: Staging,
  stored: StoredBefore | null,
  { added, bulk }: { readonly added: number; readonly bulk: BulkRule },
): Promise<void> {
  const { client, database } = transaction;
  const firstType = stored?.relationTypes.length ?? 0;
  if (staging.relationTypes.length > 0) {
    const rows = staging.relationTypes.map((type, at) => ({ ...type, dossier, ordinal: firstType + at }));
    for (let at = 0; at < rows.length; at += 2_000)
      await database.insert(relationTypes).values(rows.slice(at, at + 2_000));
  }
  await client.query("insert into actors select * from import_actors order by ordinal");
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from reports where dossier = $1",
    [dossier],
  );
  const isFresh =
    "not exists (select from reports as known where known.dossier = staged.dossier and known.id = staged.id)";
  const fresh = numberedAnew(REPORT_COLUMNS, "import_reports", rows[0]?.count ?? 0, isFresh);
  await client.query(`insert into reports (${namesOf(REPORT_COLUMNS)}) ${fresh}`);
  const before = stored?.claimCount ?? 0;
  const isBulk = added >= bulk.claims && added >= before * bulk.share;
  if (isBulk) await storeInPartition(transaction, dossier, staging.claimsTable, before);
  else await storeAmongOthers(transaction, staging.claimsTable, before);
  await client.query(
    `insert into search_terms (dossier, ordinal, type, target, matched, folded, shown)
      select $1, (select coalesce(max(ordinal), -1) from search_terms where dossier = $1) + row_number() over (order by at),
        type, target, matched, folded, shown
      from (
        select distinct on (type, target, matched, folded) * from import_terms order by type, target, matched, folded, at
      ) as term
      where not exists (
        select from search_terms as known
        where known.dossier = $1 and (known.type, known.target, known.matched, known.folded)
          = (term.type, term.target, term.matched, term.folded)
      )`,
    [dossier],
  );
}

async function storeAmongOthers({ client }: Transaction, table: string, before: number): Promise<void> {
  const staged = numberedAnew(CLAIM_COLUMNS, table, before);
  await client.query(`insert into claims (${namesOf(CLAIM_COLUMNS)}) ${staged}`);
  await client.query(`drop table "${table}"`);
}

async function storeInPartition(
  { client, database }: Transaction,
  dossier: string,
  table: string,
  before: number,
): Promise<void> {
  let partition = table;
  // Where nothing was there, nothing was known and taken out, so that what came is numbered as it has to be.
  if (before > 0) {
    const columns = namesOf(CLAIM_COLUMNS);
    partition = await createClaimsTable(client, dossier);
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
  await attachPartition(client, partition, dossier);
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
