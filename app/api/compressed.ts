import { COLUMN_ENCODINGS, ENCODED_AS, encodedColumns } from "@/lib/store/encoded-columns";
import { acceptedEncoding } from "./accepted-encoding";
import { cacheHeaders } from "./caching";

/**
 * Returns bytes made from a state of a dossier, compressed as the caller takes them, and for ever under `?v={hash}`. Compressed
 * once for each array of bytes.
 */
export async function compressed(
  request: Request,
  hash: string,
  bytes: Uint8Array,
  contentType: string,
): Promise<Response> {
  const encoding = acceptedEncoding(request, COLUMN_ENCODINGS);
  const { etag, ...caching } = cacheHeaders(request, hash);
  const headers = {
    "content-type": contentType,
    // Content-length is that of the compressed bytes, which says nothing a progress bar could use.
    "x-uncompressed-length": String(bytes.byteLength),
    vary: "accept-encoding",
    ...caching,
  };
  if (encoding === null) return answer(bytes, { ...headers, etag });
  const encoded = await encodedColumns(bytes, encoding);
  // The same bytes in other bytes: a weak tag says so, and is found again all the same.
  return answer(encoded, { ...headers, etag: `W/${etag}`, [ENCODED_AS]: encoding });
}

function answer(bytes: Uint8Array, headers: Record<string, string>): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, "content-length": String(bytes.byteLength) },
  });
}
