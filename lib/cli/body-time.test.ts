import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limitBodyTime } from "./body-time";

const LIMIT_MS = 1_500;
const IMPORT = "/api/dossiers/x/import?title=X";

/** Says of each body how many bytes came, or that it was cut. */
const server = createServer((request, response) => {
  limitBodyTime(request, LIMIT_MS);
  let bytes = 0;
  request.on("data", (chunk) => {
    bytes += chunk.length;
  });
  request.on("end", () => response.end(`${bytes} bytes`));
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

/** Sends three bytes with pauses between, and returns what was answered; empty where the connection was cut. */
async function upload(path: string, pauseMs: number): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk;
  });
  socket.on("error", () => undefined);
  // Not by events.once, which takes the reset of a cut connection for a failure of its own.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\n`);
  for (let at = 0; at < 3; at++) {
    await pause(pauseMs);
    if (!socket.destroyed) socket.write("x");
  }
  await closed;
  return said;
}

describe("a request whose body comes slowly", () => {
  it("is answered while it is quick enough", async () => {
    expect(await upload("/", 1)).toContain("3 bytes");
    expect(await upload(IMPORT, 1)).toContain("3 bytes");
  });

  it("is cut when it takes too long in all, unless it is a table that keeps coming", async () => {
    expect(await upload("/", LIMIT_MS / 2)).toBe("");
    expect(await upload(IMPORT, LIMIT_MS / 2)).toContain("3 bytes");
  });

  it("is cut when it is a table and nothing comes any more", async () => {
    expect(await upload(IMPORT, LIMIT_MS * 3)).toBe("");
  });
});
