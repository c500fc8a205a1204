import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How the columns can be compressed on their way, the best first. */
export const COLUMN_ENCODINGS = ["br", "gzip"] as const;
export type ColumnEncoding = (typeof COLUMN_ENCODINGS)[number];

/**
 * Header in which a route says how its body is encoded. Next takes every body for decoded and drops `content-encoding`, so the
 * server sets that from this one; see `lib/cli/serve.ts`.
 */
export const ENCODED_AS = "x-relata-encoding";

/**
 * Of 44 MB (two million claims), quality 5 leaves 14.0 MB in a second, 9 leaves 13.8 in eight and 11 takes minutes; a larger
 * window leaves no less (bench/README.md).
 */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 };

const encoded = new WeakMap<Uint8Array, Map<ColumnEncoding, Promise<Uint8Array>>>();

/**
 * Returns the bytes of a dossier's columns compressed. Once for each array of bytes, which must not change: those who ask again
 * get the same. Runs off the main thread.
 */
export function encodedColumns(bytes: Uint8Array, encoding: ColumnEncoding): Promise<Uint8Array> {
  const known = encoded.get(bytes) ?? new Map<ColumnEncoding, Promise<Uint8Array>>();
  encoded.set(bytes, known);
  const before = known.get(encoding);
  if (before) return before;
  const compressing = compress(bytes, encoding);
  known.set(encoding, compressing);
  compressing.catch(() => known.delete(encoding));
  return compressing;
}

/** Keeps what these bytes are compressed, where that is known already. */
export function rememberEncoded(bytes: Uint8Array, encoding: ColumnEncoding, compressed: Uint8Array): void {
  const known = encoded.get(bytes) ?? new Map<ColumnEncoding, Promise<Uint8Array>>();
  encoded.set(bytes, known.set(encoding, Promise.resolve(compressed)));
}

function compress(bytes: Uint8Array, encoding: ColumnEncoding): Promise<Uint8Array> {
  if (encoding === "gzip") return promisify(gzip)(bytes);
  const params = { ...BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  return promisify<Uint8Array, object, Uint8Array>(brotliCompress)(bytes, { params });
}
