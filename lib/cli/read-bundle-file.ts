import { readFile, stat } from "node:fs/promises";
import type { Bundle } from "@/lib/domain/bundle";
import { formatIssue } from "@/lib/domain/issue";
import { BUNDLE_MAX_BYTES, readBundle } from "@/lib/formats/bundle";
import { CommandError } from "./usage";

/** A bundle with the bytes it was read from, or the sentences that say why there is none. */
export type FileReading =
  | { readonly bundle: Bundle; readonly bytes: Buffer }
  | { readonly problems: string[] };

/** Returns the bundle in a file, or what is wrong with it. Throws `CommandError` where there is no such file. */
export async function readBundleFile(path: string): Promise<FileReading> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > BUNDLE_MAX_BYTES) {
      throw new CommandError(`${path} has ${size} bytes; at most ${BUNDLE_MAX_BYTES} are read.`);
    }
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`The file ${path} cannot be read.`, { cause });
  }
  const reading = readBundle(bytes);
  if ("bundle" in reading) return { bundle: reading.bundle, bytes };
  const problems = reading.issues.map(formatIssue);
  const more = reading.issueCount - problems.length;
  return { problems: more > 0 ? [...problems, `… and ${more} more`] : problems };
}
