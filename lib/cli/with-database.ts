import { join } from "node:path";
import { closeDatabase } from "@/lib/store/database";
import { openEmbeddedServer } from "@/lib/store/embedded/embedded-server";
import { migrateDatabase } from "@/lib/store/migrate";
import { homeFolder } from "./project";

/** A database that is up to date, and how to let go of it. */
export interface OpenDatabase {
  readonly close: () => Promise<void>;
}

/**
 * Returns once `DATABASE_URL` names a database with the present schema: the one it named already, else that of the
 * embedded server, which is started where it does not run. `close` closes connections and stops what was started.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  const embedded = given ? null : await openEmbeddedServer(homeFolder());
  const close = async () => {
    await closeDatabase();
    await embedded?.close();
  };
  try {
    const url = given || embedded?.url || "";
    process.env.DATABASE_URL = url;
    // Beside a database of our own there is a folder of our own; elsewhere whoever runs it says whether to, and where.
    if (embedded) process.env.RELATA_CACHE ??= join(homeFolder(), "cache");
    await migrateDatabase(url);
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Returns what `work` returns, run with an open database that is let go of afterwards. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await work();
  } finally {
    await database.close();
  }
}
