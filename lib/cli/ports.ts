import { createServer, type Server } from "node:http";
import { CommandError } from "./usage";

const HOST = "127.0.0.1";
/** Ports tried after the one that was wished for. */
const TRIES = 50;

/** The port somebody asked for, and whether another will do. */
export interface PortWish {
  readonly port: number;
  readonly fixed: boolean;
}

/** Returns the port that a server now listens on: the one wished for, else (where that is not fixed) the next free one. */
export async function listenOn(server: Server, wish: PortWish): Promise<number> {
  for (let port = wish.port; ; port++) {
    try {
      return await listen(server, port);
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? cause.code : "";
      if (code === "EADDRINUSE" && !wish.fixed && port < Math.min(wish.port + TRIES, 65_535)) continue;
      throw new CommandError(reason(code, port), { cause });
    }
  }
}

/** Returns when the wished-for port is free or another will do; throws `CommandError` where neither is so. */
export async function checkPort(wish: PortWish): Promise<void> {
  if (!wish.fixed) return;
  const probe = createServer();
  await listenOn(probe, wish);
  await new Promise((done) => probe.close(done));
}

function reason(code: unknown, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} is taken by another process. Choose another with --port.`;
  if (code === "EACCES") return `Port ${port} is not open to this user. Choose one above 1023 with --port.`;
  return `Port ${port} cannot be listened on.`;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => {
      server.off("error", fail);
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}
