import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import pg from "pg";
import type { Bundle } from "@/lib/domain/bundle";
import { bundleSchema } from "@/lib/domain/bundle";
import { writing } from "./database";

/** Empties the test database; tables stay. */
export async function forgetDossiers(): Promise<void> {
  await writing((database) => database.execute(sql`truncate dossiers cascade`));
}

/** Returns how many rows a table has. */
export async function countRows(table: string): Promise<number> {
  const { rows } = await writing((database) =>
    database.execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(table)}`),
  );
  return rows[0]!.count;
}

/** Returns the paths of the bundles that ship, and of the good ones among the fixtures. */
export function goodBundleFiles(): string[] {
  const list = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !name.startsWith("bad-") && name !== "relations.json")
      .map((name) => `${folder}/${name}`);
  return [...list("data"), ...list("tests/fixtures")].sort();
}

/** Returns the bundle in a file that is known to be good. */
export function bundleIn(path: string): Bundle {
  return bundleSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

const MIGRATIONS = "lib/store/migrations";
const TABLES_OF_OLD = ["dossiers", "relation_types", "actors", "reports", "claims", "search_terms"];

/**
 * Returns a database beside that of the tests as it was when there were so many migrations, with the dossiers that the tests'
 * own has now in it.
 */
export async function storeFromBefore(migrations: number) {
  const url = new URL(process.env.DATABASE_URL!);
  const name = `relata_before_${process.pid}`;
  const execute = async (on: URL, work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: on.href });
    await client.connect();
    await work(client).finally(() => client.end());
  };
  const remove = () => execute(url, (client) => client.query(`drop database if exists ${name} with (force)`));
  await remove();
  await execute(url, (client) => client.query(`create database ${name}`));
  const old = new URL(url);
  old.pathname = `/${name}`;
  const rowsOf = new Map<string, string>();
  await execute(url, async (client) => {
    for (const table of TABLES_OF_OLD) {
      const { rows } = await client.query(`select json_agg(each)::text as all from ${table} as each`);
      rowsOf.set(table, rows[0].all);
    }
  });
  const journal = JSON.parse(readFileSync(`${MIGRATIONS}/meta/_journal.json`, "utf8"));
  await execute(old, async (client) => {
    await client.query("create schema drizzle");
    await client.query(
      "create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
    );
    for (const { tag, when } of journal.entries.slice(0, migrations)) {
      await client.query(readFileSync(`${MIGRATIONS}/${tag}.sql`, "utf8"));
      await client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)", [
        tag,
        when,
      ]);
    }
    for (const [table, rows] of rowsOf)
      await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
        rows,
      ]);
  });
  return { url: old.href, remove };
}
