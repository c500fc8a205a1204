import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import pg from "pg";
import { AppError } from "@/lib/domain/app-error";
import { isPassing, toAppError } from "./database-errors";
import { isOfReplica, letReplicaRest, replicaInUse } from "./replica";

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
 * is run once more; what fails for the replica's sake, on the primary. A replica that is behind answers from an earlier state, as
 * a whole; where `work` expects a state that it does not have (`version_conflict`), the primary is asked. Throws `AppError`.
 */
export function reading<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  return onReplicaFirst((url) => {
    const once = () =>
      inTransaction(url, work, { isolationLevel: "repeatable read", accessMode: "read only" });
    return once().catch((error) => (isPassing(error) ? once() : Promise.reject(error)));
  });
}

/** Returns what `read` returns with the address of the replica, or, where that fails for the replica's sake, of the primary. */
function onReplicaFirst<Result>(read: (url: string | undefined) => Promise<Result>): Promise<Result> {
  return withErrors(async () => {
    const replica = replicaInUse();
    if (replica === null) return read(process.env.DATABASE_URL);
    try {
      return await read(replica);
    } catch (error) {
      if (!process.env.DATABASE_URL || !isOfReplica(error)) throw error;
      letReplicaRest(error);
      return read(process.env.DATABASE_URL);
    }
  });
}

/** Returns what `work` returns, run in one transaction on `DATABASE_URL`: all of it is stored, or nothing. */
export function writing<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  return withErrors(() => inTransaction(process.env.DATABASE_URL, work));
}

/**
 * Runs `work` in a transaction on a connection that goes back to its pool whatever happens. Drizzle's own way with a pool keeps one
 * for ever where `begin` fails (0.45.4), and after ten of those nobody gets any more.
 */
async function inTransaction<Result>(
  url: string | undefined,
  work: (database: Database) => Promise<Result>,
  config?: PgTransactionConfig,
): Promise<Result> {
  const client = await poolOf(url).connect();
  let isBroken = false;
  try {
    return await drizzle({ client }).transaction(work, config);
  } catch (error) {
    isBroken = toAppError(error).code === "database_unavailable";
    throw error;
  } finally {
    client.release(isBroken);
  }
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

/** Returns when a database that is read has answered; throws `AppError` `database_unavailable` where none does. */
export async function pingDatabase(): Promise<void> {
  await onReplicaFirst(async (url) => poolOf(url).query("select 1"));
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
