import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { toAppError } from "./database-errors";
import { deriveStaleClaims } from "./derive-claims";
import { LOCKS } from "./locks";

/**
 * Brings the database at `url` to the present schema, and what is derived in it to the present rules; does nothing where it is
 * there already.
 *
 * Processes that start at once wait for each other: the migrations run under an advisory lock. Throws `AppError`.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [LOCKS.migration]);
    // "Already exists, skipping" notices would be the first thing that a newcomer reads.
    await client.query("set client_min_messages to warning");
    const database = drizzle({ client });
    await migrate(database, {
      migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)),
    });
    await database.transaction(deriveStaleClaims);
  } catch (error) {
    throw toAppError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
