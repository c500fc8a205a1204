import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { AppError } from "@/lib/domain/app-error";
import { commandOf, isAlive, pause } from "./processes";

/** A server that answers: its process and its port on 127.0.0.1. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** Recovery after a crash can take a while; longer than this nobody waits without a word. */
const ANSWER_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/** Returns the address of a database of the embedded server. */
export function addressOf(port: number, password: string, database: string): string {
  return `postgres://relata:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Returns the server that runs in a data folder once it answers, or null where none does. A `postmaster.pid` that a dead
 * process left, or whose number now belongs to a stranger, is cleared away.
 */
export async function findRunning(dataFolder: string, password: string): Promise<Running | null> {
  const deadline = Date.now() + ANSWER_TIMEOUT_MS;
  for (;;) {
    const file = join(dataFolder, "postmaster.pid");
    // https://www.postgresql.org/docs/18/storage-file-layout.html: first line the process, fourth the port.
    const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (lines[0] === "") return null;
    if (!isAlive(pid) || commandOf(pid)?.includes(dataFolder) === false) {
      await rm(file, { force: true });
      return null;
    }
    if (port > 0 && (await answers(addressOf(port, password, "postgres")))) return { pid, port };
    if (Date.now() > deadline) {
      const detail = `PostgreSQL (process ${pid}) runs in ${dataFolder} but does not answer on port ${port}.`;
      throw new AppError("database_unavailable", `${detail} Stop that process and start again.`);
    }
    await pause(50);
  }
}

/** Returns whether a server lets us in; false while it starts, stops or is not there. Throws where it refuses the password. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && String(cause.code).startsWith("28")) {
      const detail = "The embedded PostgreSQL refuses the password that was kept for it.";
      throw new AppError("database_unavailable", detail, { cause });
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops a server and returns when it has gone. Open connections are cut; nothing that was committed is lost. */
export async function stopServer({ pid }: Running): Promise<void> {
  // https://www.postgresql.org/docs/18/server-shutdown.html: SIGINT is the fast, SIGQUIT the immediate shutdown.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (isAlive(pid) && Date.now() < deadline) await pause(20);
  }
}
