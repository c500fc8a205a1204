import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { AppError } from "@/lib/domain/app-error";
import { isPassing, toAppError } from "./database-errors";

/** What a query function runs on: a connection inside a transaction. */
export type Database = Pick<NodePgDatabase, "select" | "insert" | "update" | "delete" | "execute">;

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 20_000;

// The command line and the built app are two bundles in one process; the pools must be one set that either can close.
const KEY = Symbol.for("relata.pools");
const shared = globalThis as { [KEY]?: Map<string, pg.Pool> };

/**
 * Returns what `work` returns, run in one read-only transaction, so that all its queries see the same state of the data.
 *
 * Reads go to `DATABASE_REPLICA_URL` where that is set, else to `DATABASE_URL`. What fails because it clashed with other work
 * is run once more. Throws `AppError`.
 */
export function reading<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const url = process.env.DATABASE_REPLICA_URL || process.env.DATABASE_URL;
  const config = { isolationLevel: "repeatable read", accessMode: "read only" } as const;
  const once = () => drizzle({ client: poolOf(url) }).transaction(work, config);
  return withErrors(() => once().catch((error) => (isPassing(error) ? once() : Promise.reject(error))));
}

/** Returns what `work` returns, run in one transaction on `DATABASE_URL`: all of it is stored, or nothing. */
export function writing<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  return withErrors(() => drizzle({ client: poolOf(process.env.DATABASE_URL) }).transaction(work));
}

/** One connection inside a transaction, for what the query builder has no words for: `COPY`. */
export interface Transaction {
  readonly client: pg.PoolClient;
  readonly database: Database;
}

/**
 * Returns what `work` returns, run in one transaction on `DATABASE_URL`, for work that takes long: statements may take their
 * time, and where the signal says so the one that runs is cancelled, all is undone, and `AppError` `cancelled` is thrown.
 */
export function writingLong<Result>(
  work: (transaction: Transaction) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  return withErrors(async () => {
    throwIfCancelled(signal);
    const pool = poolOf(process.env.DATABASE_URL);
    const client = await pool.connect();
    let cancelling: Promise<unknown> | null = null;
    const cancel = () => {
      cancelling = pool.query("select pg_cancel_backend($1)", [processOf(client)]).catch(() => undefined);
    };
    signal.addEventListener("abort", cancel);
    let isBroken = true;
    try {
      await client.query("begin");
      await client.query("set local statement_timeout = 0");
      const result = await work({ client, database: drizzle({ client }) });
      throwIfCancelled(signal);
      // From here on it is stored or not, whoever cancels.
      signal.removeEventListener("abort", cancel);
      await client.query("commit");
      isBroken = false;
      return result;
    } catch (error) {
      await cancelling;
      isBroken = await client.query("rollback").then(
        () => false,
        () => true,
      );
      throwIfCancelled(signal);
      throw error;
    } finally {
      signal.removeEventListener("abort", cancel);
      // A cancellation that is still on its way must not hit whoever gets this connection next.
      client.release(isBroken || cancelling !== null);
    }
  });
}

/** Returns when the database has answered; throws `AppError` `database_unavailable` where it does not. */
export async function pingDatabase(): Promise<void> {
  await withErrors(() =>
    poolOf(process.env.DATABASE_REPLICA_URL || process.env.DATABASE_URL).query("select 1"),
  );
}

/** Returns when every connection of this process is closed. */
export async function closeDatabase(): Promise<void> {
  const pools = [...(shared[KEY]?.values() ?? [])];
  shared[KEY]?.clear();
  await Promise.all(pools.map((pool) => pool.end()));
}

function poolOf(url: string | undefined): pg.Pool {
  if (!url) {
    const detail = "DATABASE_URL is not set. `npm start` sets it to a PostgreSQL of its own.";
    throw new AppError("database_unavailable", detail);
  }
  shared[KEY] ??= new Map();
  const known = shared[KEY].get(url);
  if (known) return known;
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: "relata",
  });
  // A connection that breaks while no query runs on it, idle or inside a transaction, emits an error, which without a
  // listener ends the process. The next query fails by itself, or reconnects.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
  });
  shared[KEY].set(url, pool);
  return pool;
}

/** Throws `AppError` `cancelled` where a signal says so. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError("cancelled", "Ask again for all of it.", { cause: signal.reason });
}

function processOf(client: pg.PoolClient): number {
  return (client as pg.PoolClient & { readonly processID: number }).processID;
}

async function withErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toAppError(error);
  }
}
