import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A body that has come whole, and lies in a file of its own until it is let go of. */
export interface PutAside {
  readonly bytes: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly discard: () => Promise<void>;
}

/**
 * Resolves to a body that has come to its end. For bodies that do not say how large they are: an import reads them as fast as it
 * stores, and would learn after minutes that they are larger than the limit. Throws what the body throws, with nothing left.
 */
export async function putAside(body: AsyncIterable<Uint8Array>): Promise<PutAside> {
  const path = join(tmpdir(), `relata-import-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  // Without a name it is gone with the process, however that ends. Where an open file cannot be removed it goes later.
  await rm(path).catch(() => undefined);
  const discard = async () => {
    await file.close();
    await rm(path, { force: true });
  };
  try {
    let bytes = 0;
    for await (const chunk of body) {
      await file.writeFile(chunk);
      bytes += chunk.byteLength;
    }
    return { bytes, chunks: file.createReadStream({ start: 0, autoClose: false }), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
