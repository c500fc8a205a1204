import type { IncomingMessage } from "node:http";

/** How long a request may take to arrive, and how long an upload may pause. */
const LIMIT_MS = 30_000;

/**
 * Cuts a request whose body does not come: after half a minute, and a table that is uploaded after half a minute in which nothing
 * was heard or said. A table of a gigabyte takes as long as it takes, because it is read no faster than it is stored.
 */
export function limitBodyTime(request: IncomingMessage, limitMs = LIMIT_MS): void {
  const { socket } = request;
  if (isImport(request)) {
    const cut = () => request.destroy();
    socket.setTimeout(limitMs, cut);
    request.once("close", () => {
      socket.off("timeout", cut);
      socket.setTimeout(0);
    });
    return;
  }
  if (request.complete) return;
  const timer = setTimeout(() => request.destroy(), limitMs);
  timer.unref();
  request.once("end", () => clearTimeout(timer));
  request.once("close", () => clearTimeout(timer));
}

function isImport({ method, url = "" }: IncomingMessage): boolean {
  return method === "POST" && /^\/api\/dossiers(\/[^/?]+\/import)?(\?|$)/.test(url);
}
