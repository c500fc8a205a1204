import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Bytes of all files at most; the ones used longest ago go first. Two million claims take 15 MB. */
const MOST_BYTES = 1_000_000_000;

/** Stands at the start of each file: another form is another name. */
const MAGIC = Buffer.from("RLTCACH1");
const DIGEST_BYTES = 32;
const SUFFIX = ".columns";

/** What is kept of a state of a dossier, compressed as it travels (brotli). */
export interface CachedColumns {
  readonly arrow: Uint8Array;
  readonly records: Uint8Array;
}

/** Returns the folder in which columns are kept from one run to the next, or null for none: `RELATA_CACHE`. */
export function cacheFolder(): string | null {
  return process.env.RELATA_CACHE || null;
}

/**
 * Returns what was kept under a key, or null where there is nothing, or a file that is cut short or damaged: its digest is
 * looked at each time. A folder that cannot be read is as good as none.
 */
export async function readCached(folder: string, key: string): Promise<CachedColumns | null> {
  const path = pathOf(folder, key);
  const bytes = await readFile(path).catch(() => null);
  const found = bytes && parse(bytes);
  if (!found) return null;
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
  return found;
}

/**
 * Keeps columns under a key: wholly or not at all, whoever else writes the same or is killed meanwhile. Then the files used
 * longest ago go until all are within `most` bytes. Throws what the file system does.
 */
export async function writeCached(
  folder: string,
  key: string,
  { arrow, records }: CachedColumns,
  most = MOST_BYTES,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(records.byteLength);
  const body = Buffer.concat([length, records, arrow]);
  const path = pathOf(folder, key);
  const draft = `${path}.${randomBytes(6).toString("hex")}.draft`;
  try {
    await writeFile(draft, Buffer.concat([MAGIC, digest(body), body]));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await shrink(folder, most);
}

function parse(bytes: Buffer): CachedColumns | null {
  const start = MAGIC.length + DIGEST_BYTES;
  if (bytes.length < start + 4 || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const body = bytes.subarray(start);
  if (!digest(body).equals(bytes.subarray(MAGIC.length, start))) return null;
  const records = 4 + body.readUInt32LE(0);
  return { records: body.subarray(4, records), arrow: body.subarray(records) };
}

function digest(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}

function pathOf(folder: string, key: string): string {
  return join(folder, createHash("sha256").update(key).digest("hex").slice(0, 40) + SUFFIX);
}

/** Drafts of runs that were killed are an hour old, and go too. */
async function shrink(folder: string, most: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.includes(SUFFIX))
      .map(async (name) => {
        const path = join(folder, name);
        const known = await stat(path).catch(() => null);
        return known && { path, bytes: known.size, usedMs: known.mtimeMs };
      }),
  );
  let bytes = 0;
  for (const file of files.filter((each) => each !== null).sort((a, b) => b.usedMs - a.usedMs)) {
    bytes += file.bytes;
    const isLeft = file.path.endsWith(".draft") && Date.now() - file.usedMs > 3_600_000;
    if (bytes > most || isLeft) await rm(file.path, { force: true });
  }
}
