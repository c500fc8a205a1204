import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isAlive, pause, startOf } from "./processes";

/** How often a lock that another process holds is tried again. */
const RETRY_MS = 100;

/**
 * Returns what `work` returns, run while no other Relata process holds the lock file at `path`.
 *
 * Waits for a holder that lives; a lock whose holder has died is taken over. `onWait` is called once, before waiting.
 */
export async function withLockFile<Result>(
  path: string,
  work: () => Promise<Result>,
  onWait: () => void = () => undefined,
): Promise<Result> {
  await mkdir(dirname(path), { recursive: true });
  let waited = false;
  while (!(await tryLock(path))) {
    if (!waited) onWait();
    waited = true;
    await pause(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, [process.pid, startOf(process.pid), path].join(" "), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const holder = await readFile(path, "utf8").catch(() => null);
  // An empty file is one that its holder is about to fill.
  if (holder && !holds(holder, path)) {
    // Renaming lets only one of several waiting processes clear a dead holder's lock away.
    const cleared = `${path}.${process.pid}`;
    await rename(path, cleared).catch(() => undefined);
    await rm(cleared, { force: true });
  }
  return false;
}

function holds(holder: string, path: string): boolean {
  const [pid, start = "", ...place] = holder.split(" ");
  // A folder that was copied while its lock was held brings a lock along that nobody will ever take away.
  if (place.length > 0 && place.join(" ") !== path) return false;
  return isAlive(Number(pid)) && (start === "" || startOf(Number(pid)) === start);
}
