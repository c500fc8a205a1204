import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isAlive, pause, startOf } from "./processes";

/** How often a lock that another process holds is tried again. */
const RETRY_MS = 100;

/** A lock that still does not say whose it is after this long was left by a process that ended before it could. */
const NAMELESS_MS = 10_000;

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
  if (await make(path)) return true;
  if (await isLeft(path)) await clearAway(path);
  return false;
}

/** Returns whether the lock is now ours: false where the file is there already. */
async function make(path: string): Promise<boolean> {
  try {
    await writeFile(path, [process.pid, startOf(process.pid), path].join(" "), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Of several who see that a lock was left behind, one after the other looks again and only then removes it. Whoever had looked
 * early and come late would otherwise remove the lock of the one who has taken it over in between.
 */
async function clearAway(path: string): Promise<void> {
  const turn = `${path}.clearing`;
  if (!(await make(turn))) {
    if (await isLeft(turn)) await rm(turn, { force: true });
    return;
  }
  try {
    if (await isLeft(path)) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** Returns whether nobody will ever take away the lock at `path`. False where there is none. */
async function isLeft(path: string): Promise<boolean> {
  try {
    const holder = await readFile(path, "utf8");
    if (holder !== "") return !holds(holder, path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
  }
  // Empty, or not to be read: its holder is about to fill it, or was ended before it could.
  const made = await stat(path).catch(() => null);
  // A clock that was set back must not make the wait longer.
  return made !== null && Math.abs(Date.now() - made.mtimeMs) > NAMELESS_MS;
}

function holds(holder: string, path: string): boolean {
  const [pid, start = "", ...place] = holder.split(" ");
  // A folder that was copied while its lock was held brings a lock along that nobody will ever take away.
  if (place.length > 0 && place.join(" ") !== path) return false;
  return isAlive(Number(pid)) && (start === "" || startOf(Number(pid)) === start);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
