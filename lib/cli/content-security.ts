/** Addresses of views that are made to stand in other pages: the only ones that may. */
const EMBEDDED = /^\/embed\/[a-z0-9][a-z0-9_-]{0,63}(?:\?|$)/;

/** Returns whether a request, by its address as it was sent, asks for a page that others may frame. */
export function mayBeFramed(address: string): boolean {
  return EMBEDDED.test(address);
}

/**
 * Returns the content security policy of one response. `framed` lets any page frame it. `nonce` is fresh for each, 16 random bytes in base64.
 *
 * Next puts the nonce on the scripts of a page when it finds the policy among the request's headers. The canvas and the
 * widgets set styles on elements, which only `unsafe-inline` lets through; a style can load nothing from elsewhere here.
 */
export function contentSecurityPolicy(nonce: string, dev: boolean, framed = false): string {
  // Reloading in development evaluates code and talks over a web socket; its inline scripts know no nonce.
  const scripts = dev ? "'unsafe-inline' 'unsafe-eval'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
  ].join("; ");
}
