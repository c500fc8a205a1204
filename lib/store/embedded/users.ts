import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, startOf } from "./processes";

/** Notes in `folder` that this process uses the server. The file is named by process id; the watchdog reads it too. */
export async function enterUsers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, String(process.pid)), startOf(process.pid));
}

/** Takes this process out, and returns whether another process that lives still uses the server. */
export async function leaveUsers(folder: string): Promise<boolean> {
  await rm(join(folder, String(process.pid)), { force: true });
  let used = false;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const start = await readFile(path, "utf8").catch(() => "");
    const lives = isAlive(Number(name)) && (start === "" || startOf(Number(name)) === start);
    if (lives) used = true;
    else await rm(path, { force: true });
  }
  return used;
}
