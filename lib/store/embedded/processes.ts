import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Returns whether a process of this id runs, ours or another user's. One that ended unmourned by its parent does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return statOf(pid)[0] !== "Z";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Returns when a process was started, in a form only fit for comparing, or "" where the system does not say.
 *
 * Process ids are used again; id and start together name one process.
 */
export function startOf(pid: number): string {
  return statOf(pid)[19] ?? "";
}

/** Fields of proc(5) stat from the third, the state, on. None where the system has no /proc. */
function statOf(pid: number): string[] {
  try {
    // The name, the second field, may hold spaces and brackets; what follows its end does not.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** Returns the command line of a process, or null where the system does not say. */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    // Not Linux; or the process has just ended, which the next look will see.
  }
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return null;
  }
}

/** Returns after so many milliseconds. */
export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
