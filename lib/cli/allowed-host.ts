const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Returns whether a request whose `Host` header is this is meant for us: the name or address of this machine to itself, or one
 * of `more`, names separated by commas. Ports are not looked at, and none is needed. No header is nobody's.
 *
 * Listening on 127.0.0.1 alone does not keep strangers' pages out: whoever owns a name can let it point here, and a browser then
 * takes us for a part of their site. What it cannot do is send another name than that.
 */
export function isAllowedHost(host: string | undefined, more: string): boolean {
  if (host === undefined) return false;
  const name = nameOf(host);
  return LOOPBACK.test(name) || more.split(",").some((each) => each.trim() !== "" && nameOf(each) === name);
}

function nameOf(host: string): string {
  return host.trim().toLowerCase().replace(/:\d*$/, "");
}
