import { rename, rm } from "node:fs/promises";

/**
 * Writes a file beside its place and renames it, so that a full disk leaves no half of it under the name that was asked for.
 * Where writing fails, what was written beside is removed, and the error is thrown on.
 */
export async function writeBeside(out: string, write: (path: string) => Promise<void>): Promise<void> {
  const unfinished = `${out}.part`;
  try {
    await write(unfinished);
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
