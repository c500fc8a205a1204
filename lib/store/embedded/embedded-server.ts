import { join } from "node:path";
import pg from "pg";
import { ensureCluster, launchServer } from "./launch";
import { withLockFile } from "./lock-file";
import { findPlace } from "./native";
import { addressOf, findRunning, stopServer } from "./postmaster";
import { enterUsers, leaveUsers } from "./users";
import { startWatchdog } from "./watchdog";

/** A PostgreSQL of our own, for as long as somebody uses it. */
export interface EmbeddedServer {
  /** The address of its database, with the password. */
  readonly url: string;
  /** Ends this process's use; the last one to leave stops the server. */
  readonly close: () => Promise<void>;
}

/**
 * Returns the embedded server of a home folder once it answers: the one that runs there already, or a new one.
 *
 * Several processes can use one server. Whoever leaves last stops it; of a process that is killed, its watchdog does.
 * Throws `AppError` `database_unavailable` with what PostgreSQL said where it does not come up.
 */
export async function openEmbeddedServer(home: string): Promise<EmbeddedServer> {
  const place = findPlace(home);
  const [lock, users] = [join(home, "lock"), join(home, "users")];
  const { running, password, watchdog } = await withLockFile(lock, async () => {
    await enterUsers(users);
    const watchdog = startWatchdog(users, place.dataFolder);
    const password = await ensureCluster(place);
    const running =
      (await findRunning(place.dataFolder, password)) ??
      (await launchServer(place, password, join(home, "postgres.log")));
    await ensureDatabase(addressOf(running.port, password, "postgres"));
    return { running, password, watchdog };
  });
  const close = () =>
    withLockFile(lock, async () => {
      if (!(await leaveUsers(users))) await stopServer(running);
      watchdog?.kill("SIGKILL");
    });
  return { url: addressOf(running.port, password, "relata"), close };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'relata'");
    if (rowCount === 0) await client.query("create database relata");
  } finally {
    await client.end();
  }
}
