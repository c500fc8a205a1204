import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { deflateRawSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/store/database";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { loadBundle } from "@/lib/store/queries/load-bundle";
import { NOTHING, rowCounts } from "@/lib/store/test-import";
import { forgetDossiers } from "@/lib/store/test-store";
import { POST } from "../dossiers/[dossier]/import/route";

const TABLE = "subject,relation,object,date\nAveria,aided,Brunmark,2030\nAveria,met with,Brunmark,2031\n";
const CSV = { host: "localhost:3000", "content-type": "text/csv" };
/** Of a body that says its size, which then does not all come. */
const LONGER = { ...CSV, "content-length": "100000000" };

interface Line {
  readonly type: string;
  readonly progress?: { readonly bytes: number };
  readonly report?: { readonly [field: string]: unknown };
  readonly problem?: { readonly status: number; readonly detail: string };
}

function post(
  body: BodyInit | null,
  {
    query = "",
    headers = CSV,
    dossier = "grain",
    signal,
  }: { query?: string; headers?: Record<string, string>; dossier?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const address = `http://localhost:3000/api/dossiers/${dossier}/import${query}`;
  const request = new Request(address, {
    method: "POST",
    body,
    headers,
    signal,
    duplex: "half",
  } as RequestInit);
  return POST(request, { params: Promise.resolve({ dossier }) });
}

async function lastLine(response: Response): Promise<Line> {
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/x-ndjson; charset=utf-8",
  ]);
  const lines = (await response.text()).trimEnd().split("\n");
  return JSON.parse(lines.at(-1)!);
}

async function expectProblem(response: Response, status: number, detail: RegExp): Promise<void> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(detail) });
  expect(await rowCounts()).toEqual(NOTHING);
}

/** A body that gives a start, then fails or never ends. */
function bodyThat(start: string, then: "fails" | "waits", onCancel = () => {}): ReadableStream<Uint8Array> {
  let isGiven = false;
  return new ReadableStream({
    pull(controller) {
      if (!isGiven) controller.enqueue(new TextEncoder().encode(start));
      else if (then === "fails") controller.error(new Error("connection reset"));
      else return new Promise(() => undefined);
      isGiven = true;
    },
    cancel: onCancel,
  });
}

beforeEach(forgetDossiers);
afterEach(() => vi.unstubAllEnvs());
afterAll(closeDatabase);

describe("an import over HTTP", () => {
  it("of nothing is refused", async () => {
    await expectProblem(await post(null), 422, /expected rows, got nothing/);
    await expectProblem(await post(""), 422, /expected rows, got nothing/);
  });

  it("stores the rows and reports, in lines of JSON, with the bytes that came", async () => {
    const { report } = await lastLine(await post(TABLE, { query: "?title=Grain&publisher=The+Beacon" }));
    expect(report).toMatchObject({
      dossier: "grain",
      result: "added",
      rows: 2,
      imported: 2,
      bytes: TABLE.length,
    });
    expect(await listDossiers()).toMatchObject([{ id: "grain", title: "Grain", claims: 2, actors: 3 }]);
    const again = await lastLine(await post(TABLE, { query: "?publisher=The+Beacon" }));
    expect(again.report).toMatchObject({ result: "unchanged", duplicates: { inFile: 0, inDossier: 2 } });
  });

  it("reads a table as the plan says that somebody looked at", async () => {
    const first = await lastLine(await post(TABLE, { query: "?dry-run=yes" }));
    const plan = {
      shape: first.report?.shape,
      mapping: {
        ...{
          columns: { subject: 2, relation: 1, object: 0 },
          happenedReading: "ymd",
          reportedReading: "ymd",
        },
        ...{ relations: [], publisher: { name: "X", kind: "outlet" }, fileTitle: "Y", language: "en" },
      },
    };
    const { report } = await lastLine(
      await post(TABLE, { query: `?plan=${encodeURIComponent(JSON.stringify(plan))}` }),
    );
    expect(report).toMatchObject({ imported: 2, undated: 2 });
    const packed = deflateRawSync(JSON.stringify(plan)).toString("base64url");
    const same = await lastLine(await post(TABLE, { query: `?plan=${packed}` }));
    expect(same.report).toMatchObject({ result: "unchanged", duplicates: { inDossier: 2 } });
    const decided = { ...plan, mapping: { ...plan.mapping, kinds: [{ name: "Averia", kind: "state" }] } };
    const third = { dossier: "c", query: `?plan=${encodeURIComponent(JSON.stringify(decided))}` };
    expect((await lastLine(await post(TABLE, third))).report).toMatchObject({ imported: 2, idleKinds: [] });
    expect((await loadBundle("c"))?.bundle.actors).toContainEqual({
      id: "averia",
      name: "Averia",
      kind: "state",
    });
    const off = { ...plan, mapping: { ...plan.mapping, columns: { subject: 9, relation: 1, object: 0 } } };
    const bad = await lastLine(
      await post(TABLE, { dossier: "b", query: `?plan=${encodeURIComponent(JSON.stringify(off))}` }),
    );
    expect(bad.problem).toMatchObject({ status: 400, detail: "There is no column 10 for the subject." });
  });

  it.each([
    ["?plan=x", 400, /plan is not JSON/],
    ["?plan={}", 400, /plan, shape: expected/],
    [`?plan=${"x".repeat(50_000)}`, 413, /at most 48,000 characters/],
    ["?map=who=a", 400, /not ROLE=COLUMN/],
    ["?dates=soon", 400, /dates is one of/],
    ["?delimiter=ab", 400, /delimiter is one character/],
    ["?header=maybe", 400, /header is yes or no/],
    ["?encoding=runes", 400, /no encoding “runes”/],
    [`?title=${"x".repeat(201)}`, 400, /title of the dossier/],
  ])("with %s is refused and says why", async (query, status, detail) => {
    await expectProblem(await post(TABLE, { query }), status, detail);
  });

  it("with a plan that is small only while it is compressed is refused", async () => {
    const bomb = deflateRawSync(Buffer.alloc(20_000_000, " ")).toString("base64url");
    await expectProblem(await post(TABLE, { query: `?plan=${bomb}` }), 400, /plan is not JSON/);
  });

  it.each(["Bad Id", "..", "a".repeat(65), "\0"])(
    "into “%s” is refused, because no dossier can have such an id",
    async (id) => {
      const request = new Request("http://localhost/x", { method: "POST", body: TABLE, headers: CSV });
      await expectProblem(
        await POST(request, { params: Promise.resolve({ dossier: id }) }),
        400,
        /id of the dossier/,
      );
    },
  );

  it("of more bytes than the limit is refused: before the first where it says so, else as soon as they have come", async () => {
    vi.stubEnv("RELATA_IMPORT_MAX_BYTES", "1000000");
    let pulled = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled++;
          controller.enqueue(
            new TextEncoder().encode(pulled === 1 ? TABLE : "Averia,aided,Brunmark,2030\n".repeat(2_000)),
          );
        },
      });
    const announced = await post(endless(), { headers: { ...CSV, "content-length": "100000000" } });
    await expectProblem(announced, 413, /100,000,000 bytes; at most 1,000,000/);
    expect(pulled).toBeLessThan(3);
    await expectProblem(await post(endless()), 413, /at most 1,000,000/);
    expect(pulled).toBeLessThan(40);
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it("of fewer bytes than were announced, or that breaks off, stores nothing", async () => {
    const short = await post(TABLE, { headers: { ...CSV, "content-length": "5000" } });
    await expectProblem(short, 400, /bytes came of 5,000 that were announced/);
    const large = TABLE + "Averia,aided,Cadia,2030\n".repeat(20_000);
    const broken = await lastLine(await post(bodyThat(large, "fails"), { headers: LONGER }));
    expect(broken.problem?.status).toBe(500);
    // One that does not say its size is not begun before it has come.
    expect((await post(bodyThat(large, "fails"))).status).toBe(500);
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it("that nobody listens to any more stops, and stops the upload", async () => {
    let stopped = false;
    const large = TABLE + "Averia,aided,Cadia,2030\n".repeat(20_000);
    const body = bodyThat(large, "waits", () => {
      stopped = true;
    });
    const response = await post(body, { headers: LONGER });
    await response.body?.cancel();
    await vi.waitFor(() => expect(stopped).toBe(true));
    expect(await rowCounts()).toEqual(NOTHING);
    expect((await lastLine(await post(TABLE))).report).toMatchObject({ imported: 2 });
  });

  it("whose sender has gone before it had said its size leaves nothing, on the disk either", async () => {
    const gone = new AbortController();
    const answer = post(bodyThat(TABLE, "waits"), { signal: gone.signal });
    gone.abort();
    expect((await answer).ok).toBe(false);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("relata-import-"))).toEqual([]);
    expect(await rowCounts()).toEqual(NOTHING);
    expect((await lastLine(await post(TABLE))).report).toMatchObject({ imported: 2 });
  });

  it("waits its turn where two run already", async () => {
    const large = TABLE + "Averia,aided,Cadia,2030\n".repeat(20_000);
    const running = [
      await post(bodyThat(large, "waits"), { headers: LONGER }),
      await post(bodyThat(large, "waits"), { headers: LONGER, dossier: "other" }),
    ];
    await expectProblem(await post(TABLE), 503, /Other imports are running/);
    for (const { body } of running) await body?.cancel();
    await vi.waitFor(async () => expect((await post(TABLE)).status).toBe(200));
  });
});
