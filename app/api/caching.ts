/**
 * Returns the headers that say how long an answer made from a dossier's data keeps.
 *
 * Under `?v={hash}` the address names this very state of the data, so the answer never changes; else it is asked for again.
 * Other states are refused by `expectHash` before.
 */
export function cacheHeaders(request: Request, hash: string): { etag: string; "cache-control": string } {
  const pinned = wantedHash(request) === hash;
  return {
    etag: `"${hash}"`,
    "cache-control": pinned ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

/** Returns the hash of the state of the data that the caller asks for with `?v={hash}`, or null for whichever is stored. */
export function wantedHash(request: Request): string | null {
  return new URL(request.url).searchParams.get("v");
}

/** Returns whether the caller holds this state of the data already. */
export function isCurrent(request: Request, hash: string): boolean {
  const held = request.headers.get("if-none-match") ?? "";
  return held.split(",").some((tag) => tag.trim().replace(/^W\//, "") === `"${hash}"`);
}

/** Returns the answer to somebody who holds this state of the data already. */
export function notModified(request: Request, hash: string): Response {
  return new Response(null, { status: 304, headers: cacheHeaders(request, hash) });
}
