import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbeddedServer } from "@/lib/store/embedded/embedded-server";
import { migrateDatabase } from "@/lib/store/migrate";

/**
 * Vitest global setup: gives the tests, as `DATABASE_URL`, an empty database with the present schema, and throws it away
 * afterwards. It is on an embedded server in a temporary folder, or, where `DATABASE_URL` is set, beside the database that
 * this names, which is not touched.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const database = process.env.DATABASE_URL ? await besideGiven(process.env.DATABASE_URL) : await embedded();
  delete process.env.DATABASE_REPLICA_URL;
  process.env.DATABASE_URL = database.url;
  await migrateDatabase(database.url);
  return database.remove;
}

async function embedded() {
  const home = await mkdtemp(join(tmpdir(), "relata-test-"));
  const server = await openEmbeddedServer(home);
  const remove = async () => {
    await server.close();
    await rm(home, { recursive: true, force: true });
  };
  return { url: server.url, remove };
}

async function besideGiven(given: string) {
  const name = `relata_test_${randomBytes(6).toString("hex")}`;
  await execute(given, `create database ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => execute(given, `drop database ${name} with (force)`) };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
