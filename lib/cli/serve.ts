import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AppError, problemDetails } from "@/lib/domain/app-error";
import { ENCODED_AS } from "@/lib/store/encoded-columns";
import { isAllowedHost } from "./allowed-host";
import { limitBodyTime } from "./body-time";
import { contentSecurityPolicy, mayBeFramed } from "./content-security";
import { listenOn, type PortWish } from "./ports";
import { ROOT } from "./project";

/** A running web server. */
export interface WebServer {
  readonly port: number;
  /** Answers what has been asked, for a second at most, then cuts the rest. */
  readonly close: () => Promise<void>;
}

const GRACE_MS = 1_000;

/** Returns the app on 127.0.0.1, once it answers. */
export async function serve(wish: PortWish, dev: boolean): Promise<WebServer> {
  const { default: next } = await import("next");
  // The figures that the server draws find their fonts from wherever it was started.
  process.env.RELATA_FONTS ??= join(ROOT, "public/fonts");
  const app = next({ dev, dir: ROOT, hostname: "127.0.0.1", port: wish.port });
  // Node looks for overdue requests every half minute unless told otherwise, which makes ten seconds forty.
  // The plan of an import travels in its address, and 16 kB, Node's default, is less than a few hundred relations take.
  const server = createServer({ connectionsCheckingInterval: 2_000, maxHeaderSize: 64 * 1024 });
  server.headersTimeout = 10_000;
  // One limit for all would be too short for a large table and too long for everything else: see body-time.ts.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 5_000;
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    if (!isAllowedHost(request.headers.host, process.env.RELATA_HOSTS ?? "")) return turnAway(response);
    limitBodyTime(request);
    secure(request, response, dev);
    passEncoding(response);
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  const port = await listenOn(server, wish);
  const close = async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    await Promise.race([closed, pause(GRACE_MS)]);
    server.closeAllConnections();
    await Promise.race([app.close(), pause(GRACE_MS)]);
  };
  return { port, close };
}

function turnAway(response: ServerResponse): void {
  const detail =
    "Open Relata at the address that it printed when it started, or name this host in its setting RELATA_HOSTS.";
  const problem = problemDetails(new AppError("wrong_host", detail));
  response.writeHead(problem.status, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(problem));
}

/** Sends the encoding that a route names in a header of ours as the one that browsers know. */
function passEncoding(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name === ENCODED_AS ? "content-encoding" : name, value);
}

// The policy goes into the request too: that is where Next looks for the nonce. What a client sent there must not stay.
function secure(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, dev, mayBeFramed(request.url ?? ""));
  delete request.headers["content-security-policy-report-only"];
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}
