import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type pg from "pg";
import type { Database } from "../database";

/**
 * Returns the name of a new table that takes claims of one dossier and can become its partition. Without indexes and foreign keys:
 * those are built from all rows at once. Nobody else sees it before the transaction ends, and after one that fails it is not there.
 */
export async function createClaimsTable(client: pg.PoolClient, dossier: string): Promise<string> {
  const name = `claims_of_${randomBytes(8).toString("hex")}`;
  // From the catalogue, and not `like claims`: that would hold a lock on claims for as long as a file takes to come in.
  const { rows } = await client.query<{ statement: string }>(
    `select format('create table %I (%s, constraint only_this check (dossier = %L))', $1::text, string_agg(
        format('%I %s', attname, format_type(atttypid, atttypmod))
          || case when attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(adbin, adrelid), ''),
        ', ' order by attnum), $2::text) as statement
      from pg_attribute
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = 'claims'::regclass and attnum > 0 and not attisdropped`,
    [name, dossier],
  );
  await client.query(rows[0]?.statement ?? "");
  return name;
}

/**
 * Builds indexes and foreign keys of a table that holds all claims of a dossier, then makes it the dossier's partition. Each
 * reference is looked at once for all rows together. Claims of the dossier must not be stored elsewhere.
 */
export async function attachPartition(client: pg.PoolClient, table: string, dossier: string): Promise<void> {
  await client.query("set local maintenance_work_mem = '128MB'");
  // Statistics first: without them the references of millions of rows may be looked up one by one.
  for (const each of [table, "actors", "reports", "relation_types"]) await client.query(`analyze "${each}"`);
  for (const statement of await buildStatements(client, table)) await client.query(statement);
  const { rows } = await client.query<{ statement: string }>(
    "select format('alter table claims attach partition %I for values in (%L)', $1::text, $2::text) as statement",
    [table, dossier],
  );
  // The last thing, because it keeps readers of small dossiers waiting while PostgreSQL sees that those have none of these rows.
  await client.query(rows[0]?.statement ?? "");
  await client.query(`alter table "${table}" drop constraint only_this`);
}

/** The indexes and references of `claims`, whatever they are by now, as statements for another table. */
async function buildStatements(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter table %I add %s', $1::text, pg_get_constraintdef(oid)) as statement, 0 as step, conname as name
      from pg_constraint where conrelid = 'claims'::regclass and contype = 'p'
    union all
    select regexp_replace(pg_get_indexdef(indexrelid), 'INDEX \\S+ ON ONLY \\S+', format('INDEX ON %I', $1::text)), 1,
        indexrelid::regclass::text
      from pg_index where indrelid = 'claims'::regclass and not indisprimary
    union all
    select format('alter table %I add %s', $1::text, pg_get_constraintdef(oid)), 2, conname
      from pg_constraint where conrelid = 'claims'::regclass and contype = 'f'
    order by step, name`,
    [table],
  );
  return rows.map(({ statement }) => statement);
}

/** Removes the claims of a dossier, and with them its own partition where it has one. */
export async function removeClaims(database: Database, dossier: string): Promise<void> {
  const own = await findPartition(database, dossier);
  if (own === null) {
    await database.execute(sql`delete from claims where dossier = ${dossier}`);
    return;
  }
  await database.execute(sql`alter table claims detach partition ${sql.identifier(own)}`);
  await database.execute(sql`drop table ${sql.identifier(own)}`);
}

/** Returns the name of the partition that a dossier has to itself, or null where it stands among the small ones. */
export async function findPartition(database: Database, dossier: string): Promise<string | null> {
  const { rows } = await database.execute<{ relname: string }>(sql`
    select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'claims'::regclass
      and pg_get_expr(relpartbound, pg_class.oid) = format('FOR VALUES IN (%L)', ${dossier}::text)`);
  return rows[0]?.relname ?? null;
}
