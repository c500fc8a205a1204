import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { realLikeEvents } from "./bench-data/real-like-events";
import { type Started, startRelata } from "./test-process";

// Where this comes first it builds the app, which takes minutes on two busy cores.
const PATIENTLY = { timeout: 8 * 60_000, interval: 100 };
const CLAIMS = 30_000;
const LIMIT = 40_000_000;

let home = "";
let url = "";
let running: Started | null = null;
const events = Buffer.from([...realLikeEvents(CLAIMS, 1)].join(""));

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "relata-http-"));
  const started = startRelata(["start", "--port", "0"], home, { RELATA_IMPORT_MAX_BYTES: String(LIMIT) });
  running = started;
  const address = () => /Relata is at (\S+)/.exec(started.said())?.[1];
  await vi.waitFor(
    () => expect(address() !== undefined || started.child.exitCode !== null).toBe(true),
    PATIENTLY,
  );
  url = address() ?? "";
}, PATIENTLY.timeout);
afterAll(async () => {
  running?.child.kill("SIGINT");
  await running?.ended;
  await rm(home, { recursive: true, force: true });
});

const path = (dossier: string) => `/api/dossiers/${dossier}/import`;
const HEADERS = { "content-type": "text/tab-separated-values" };

async function upload(dossier: string, body: BodyInit, headers: Record<string, string> = {}) {
  const init = { method: "POST", body, headers: { ...HEADERS, ...headers }, duplex: "half" };
  const response = await fetch(url + path(dossier), init as RequestInit);
  const lines = (await response.text()).trimEnd().split("\n");
  return { status: response.status, last: JSON.parse(lines.at(-1) ?? "") };
}

async function storedClaims(dossier: string): Promise<number | null> {
  const { dossiers } = (await (await fetch(`${url}/api/dossiers`)).json()) as {
    dossiers: { id: string; claims: number }[];
  };
  return dossiers.find(({ id }) => id === dossier)?.claims ?? null;
}

describe("a table that is uploaded to a running server", { timeout: 300_000 }, () => {
  it("arrives byte for byte, in one piece or in many", async () => {
    const whole = await upload("whole", events);
    expect([whole.status, whole.last.report]).toEqual([
      200,
      expect.objectContaining({ bytes: events.length, imported: CLAIMS, rows: CLAIMS }),
    ]);
    let at = 0;
    const pieces = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = events.subarray(at, at + 9_999);
        at += piece.length;
        if (piece.length === 0) controller.close();
        else controller.enqueue(piece);
      },
    });
    const { last } = await upload("pieces", pieces);
    expect(last.report).toMatchObject({ bytes: events.length, imported: CLAIMS });
    expect(last.report.hash).not.toBe(whole.last.report.hash);
  });

  it("is refused before it is sent where it says that it is too large", async () => {
    const sent = request(url + path("large"), {
      method: "POST",
      headers: { ...HEADERS, "content-length": 100_000_000 },
    });
    sent.on("error", () => undefined);
    sent.write("subject\trelation\tobject\n");
    const [response] = await once(sent, "response");
    expect(response.statusCode).toBe(413);
    sent.destroy();
    expect(await storedClaims("large")).toBeNull();
  });

  it("is refused once it is too large where it does not say how large it is", async () => {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces++;
        controller.enqueue(pieces === 1 ? events : events.subarray(events.indexOf("\n") + 1));
      },
    });
    const answer = await upload("endless", endless).catch(() => null);
    // Whether the client still reads the answer while it sends is the client's affair; that nothing is stored is ours.
    if (answer !== null)
      expect([answer.status, answer.last]).toEqual([413, expect.objectContaining({ status: 413 })]);
    expect(pieces * events.length).toBeLessThan(LIMIT * 2);
    expect(await storedClaims("endless")).toBeNull();
  });

  it.each(["with its length", "in chunks"])(
    "that breaks off half-way, sent %s, leaves nothing",
    async (how) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1").on("error", () => undefined);
      const isChunked = how === "in chunks";
      const size = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${events.length}`;
      socket.write(
        `POST ${path("half")} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\n${size}\r\n\r\n`,
      );
      const half = events.subarray(0, events.lastIndexOf("\n", events.length / 2) + 1);
      if (isChunked) socket.write(`${half.length.toString(16)}\r\n`);
      socket.write(half);
      // Where it says its size it is read, and answered, as it comes; else once it has come.
      if (isChunked) await pause(500);
      else await once(socket, "data");
      socket.destroy();
      // The next import waits for no place that the broken one still holds, and the dossier is not there.
      await vi.waitFor(async () => expect((await upload("after", events)).status).toBe(200), PATIENTLY);
      expect(await storedClaims("half")).toBeNull();
    },
  );

  it("from a page of another site is not let in", async () => {
    expect((await upload("evil", events, { origin: "https://evil.example.org" })).status).toBe(403);
    expect((await upload("evil", events, { "content-type": "text/plain" })).status).toBe(415);
    expect((await upload("evil", events, { "x-forwarded-for": "203.0.113.9" })).status).toBe(403);
    expect(await storedClaims("evil")).toBeNull();
  });
});
