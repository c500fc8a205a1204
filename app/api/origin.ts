/**
 * Returns the address under which a request reached this site: "https://example.org". The server has let through the hosts
 * that it knows only; a proxy before it says whether the way there was encrypted.
 */
export function originOf(request: { readonly headers: Pick<Headers, "get"> }): string {
  const host = request.headers.get("host") ?? "127.0.0.1";
  const isSecure = request.headers.get("x-forwarded-proto") === "https";
  return `${isSecure ? "https" : "http"}://${host}`;
}
