import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type pg from "pg";
import type { Database } from "../database";
import { OWN_INDEXES, PARTITIONED, type Partitioned } from "../partition-indexes";

/**
 * Returns the name of a new table that takes rows of one dossier and can become its partition. Without indexes and foreign keys:
 * those are built from all rows at once. Nobody else sees it before the transaction ends, and after one that fails it is not there.
 */
export async function createOwnTable(
  client: pg.PoolClient,
  of: Partitioned,
  dossier: string,
): Promise<string> {
  const name = `${of}_of_${randomBytes(8).toString("hex")}`;
  // From the catalogue, and not `like claims`: that would hold a lock on claims for as long as a file takes to come in.
  const { rows } = await client.query<{ statement: string }>(
    `select format('create table %I (%s, constraint only_this check (dossier = %L)', $1::text, string_agg(
        format('%I %s', attname, format_type(atttypid, atttypmod))
          || case when attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(adbin, adrelid), ''),
        ', ' order by attnum), $2::text)
        || coalesce((
          select string_agg(format(', constraint %I %s', conname, pg_get_constraintdef(oid)), '')
          from pg_constraint where conrelid = $3::text::regclass and contype = 'c'
        ), '') || ')' as statement
      from pg_attribute
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = $3::text::regclass and attnum > 0 and not attisdropped`,
    [name, dossier, of],
  );
  await client.query(rows[0]?.statement ?? "");
  return name;
}

/**
 * Builds indexes and foreign keys of a table that holds all rows of a dossier, then makes it the dossier's partition. Each
 * reference is looked at once for all rows together. Rows of the dossier must not be stored elsewhere.
 */
export async function attachPartition(
  client: pg.PoolClient,
  of: Partitioned,
  table: string,
  dossier: string,
): Promise<void> {
  await client.query("set local maintenance_work_mem = '128MB'");
  // Statistics first: without them the references of millions of rows may be looked up one by one.
  await client.query(`analyze "${table}"`);
  for (const statement of await buildStatements(client, of, table)) await client.query(statement);
  const { rows } = await client.query<{ statement: string }>(
    "select format('alter table %I attach partition %I for values in (%L)', $1::text, $2::text, $3::text) as statement",
    [of, table, dossier],
  );
  // The last thing, because it keeps readers of small dossiers waiting while PostgreSQL sees that those have none of these rows.
  await client.query(rows[0]?.statement ?? "");
  await client.query(`alter table "${table}" drop constraint only_this`);
}

/** The indexes of a partition of its own, and the keys of the table that it is a partition of, whatever they are by now. */
async function buildStatements(client: pg.PoolClient, of: Partitioned, table: string): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter table %I add %s', $1::text, pg_get_constraintdef(oid)) as statement
      from pg_constraint where conrelid = $2::text::regclass and contype in ('p', 'f') order by contype desc, conname`,
    [table, of],
  );
  const indexes = OWN_INDEXES[of].map((index) =>
    index.startsWith("unique ")
      ? `create unique index on "${table}" ${index.slice("unique ".length)}`
      : `create index on "${table}" ${index}`,
  );
  return [...indexes, ...rows.map(({ statement }) => statement)];
}

/** Removes the claims of a dossier and its lines, and with them its own partitions where it has them. */
export async function removeClaims(database: Database, dossier: string): Promise<void> {
  for (const of of PARTITIONED) {
    const own = await findPartition(database, dossier, of);
    if (own === null) {
      await database.execute(sql`delete from ${sql.identifier(of)} where dossier = ${dossier}`);
      continue;
    }
    await database.execute(sql`alter table ${sql.identifier(of)} detach partition ${sql.identifier(own)}`);
    await database.execute(sql`drop table ${sql.identifier(own)}`);
  }
}

/** Returns the name of the partition that a dossier has to itself, or null where it stands among the small ones. */
export async function findPartition(
  database: Database,
  dossier: string,
  of: Partitioned = "claims",
): Promise<string | null> {
  const { rows } = await database.execute<{ relname: string }>(sql`
    select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = ${of}::text::regclass
      and pg_get_expr(relpartbound, pg_class.oid) = format('FOR VALUES IN (%L)', ${dossier}::text)`);
  return rows[0]?.relname ?? null;
}
