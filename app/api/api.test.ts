import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readClaimsArrow } from "@/lib/claims/arrow";
import { type PackedRecords, unpackRecords } from "@/lib/domain/pack-records";
import { closeDatabase } from "@/lib/store/database";
import { ENCODED_AS } from "@/lib/store/encoded-columns";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { saveBundle } from "@/lib/store/save-bundle";
import { bundleIn, forgetDossiers } from "@/lib/store/test-store";
import { GET as getNothing } from "./[...rest]/route";
import { GET as getColumns } from "./dossiers/[dossier]/claims.arrow/route";
import { GET as getLine } from "./dossiers/[dossier]/lines/[line]/route";
import { GET as getLines } from "./dossiers/[dossier]/lines/route";
import { GET as getRecords } from "./dossiers/[dossier]/records.json/route";
import { GET as getBundle } from "./dossiers/[dossier]/route";
import { GET as getScope } from "./dossiers/[dossier]/scope/route";
import { GET as getHits } from "./dossiers/[dossier]/search/route";
import { GET as getDossiers } from "./dossiers/route";
import { GET as getHealth } from "./health/route";

const FILE = "data/tehran-meeting.json";
const LINE = "iran.refused_support_to.hamas";

const at = (query = "", headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1/api/x${query}`, { headers });
const of = <Params extends object>(params: Params) => ({ params: Promise.resolve(params) });
const tehran = of({ dossier: "tehran-meeting" });
const nothing = of({ dossier: "nothing" });

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(bundleIn(FILE));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(closeDatabase);

async function expectProblem(
  answer: Promise<Response> | Response,
  status: number,
  detail: RegExp,
): Promise<void> {
  const response = await answer;
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({
    type: expect.stringMatching(/^urn:relata:problem:/),
    title: expect.any(String),
    status,
    detail: expect.stringMatching(detail),
  });
}

describe("the list of dossiers", () => {
  it("says of each what it rests on", async () => {
    expect(await (await getDossiers()).json()).toEqual({
      dossiers: [
        {
          id: "tehran-meeting",
          title: "Tehran meeting",
          version: "1",
          claims: 21,
          lines: 11,
          actors: 11,
          reports: 3,
          origins: 1,
        },
      ],
    });
  });
});

describe("a dossier", () => {
  it("comes as the bundle it was imported from, byte for byte", async () => {
    const response = await getBundle(at(), tehran);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe(readFileSync(FILE, "utf8"));
  });

  it("keeps for ever under its hash, and is asked for again without it", async () => {
    const first = await getColumns(at(), tehran);
    const tag = first.headers.get("etag")!;
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    for (const get of [getColumns, getBundle]) {
      const pinned = await get(at(`?v=${tag.slice(1, -1)}`), tehran);
      expect(pinned.headers.get("cache-control")).toContain("immutable");
      const again = await get(at("", { "if-none-match": `"other", W/${tag}` }), tehran);
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });

  it("is refused under the hash of another state, whatever of it is asked for", async () => {
    const old = at(`?v=${"0".repeat(64)}`, { "if-none-match": `"${"0".repeat(64)}"` });
    const line = of({ dossier: "tehran-meeting", line: LINE });
    for (const answer of [getColumns(old, tehran), getBundle(old, tehran), getLines(old, tehran)]) {
      await expectProblem(answer, 409, /has changed since this page was loaded. Reload/);
    }
    await expectProblem(getLine(old, line), 409, /has changed since this page was loaded. Reload/);
    await expectProblem(getColumns(at("?v="), tehran), 409, /Reload/);
    await expectProblem(getColumns(old, nothing), 404, /“nothing”/);
    const { hash } = (await findDossier("tehran-meeting"))!;
    expect(await (await getLines(at(`?v=${hash}`), tehran)).json()).toMatchObject({ total: 11 });
    expect(await (await getLine(at(`?v=${hash}`), line)).json()).toMatchObject({ line: LINE });
  });

  it.each(["\0", "Bad Id", "..", "a".repeat(65), "tehran-meeting\n"])(
    "cannot have such an id as “%s”, so is not found",
    async (id) => {
      const odd = of({ dossier: id, line: LINE });
      for (const get of [getBundle, getColumns, getLines])
        await expectProblem(get(at(), odd), 404, /no dossier/);
      await expectProblem(getHits(at("?q=x"), odd), 404, /no dossier/);
      await expectProblem(getLine(at(), odd), 404, /no dossier/);
      const line = of({ dossier: "tehran-meeting", line: `iran.aided.${id}` });
      await expectProblem(getLine(at(), line), 404, /no line/);
    },
  );

  it("comes as columns that are Arrow and say how many bytes they are", async () => {
    const response = await getColumns(at(), tehran);
    expect(response.headers.get("content-type")).toBe("application/vnd.apache.arrow.stream");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get("x-uncompressed-length")).toBe(String(bytes.length));
    expect(readClaimsArrow(bytes).claimCount).toBe(21);
  });

  it.each([
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
  ] as const)("comes compressed to who takes %s", async (accepts, encoding, decompress) => {
    const plain = await getColumns(at(), tehran);
    const response = await getColumns(at("", { "accept-encoding": accepts }), tehran);
    expect(response.headers.get(ENCODED_AS)).toBe(encoding);
    expect(response.headers.get("vary")).toBe("accept-encoding");
    const sent = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("content-length")).toBe(String(sent.length));
    const bytes = decompress(sent);
    expect(response.headers.get("x-uncompressed-length")).toBe(String(bytes.length));
    expect(bytes.equals(Buffer.from(await plain.arrayBuffer()))).toBe(true);
    const again = at("", { "if-none-match": response.headers.get("etag")!, "accept-encoding": accepts });
    expect((await getColumns(again, tehran)).status).toBe(304);
  });

  it("names claims in its columns where it is asked to", async () => {
    const bytes = new Uint8Array(await (await getColumns(at("?ids=1"), tehran)).arrayBuffer());
    const ids = tableFromIPC(bytes).getChild("claim").toArray();
    expect(ids).toEqual(bundleIn(FILE).claims.map((claim) => claim.id));
    const plain = new Uint8Array(await (await getColumns(at(), tehran)).arrayBuffer());
    expect(readClaimsArrow(bytes)).toEqual(readClaimsArrow(plain));
  });
});

describe("a part of a dossier", () => {
  it("comes as columns whose places are those of its own records", async () => {
    const columns = await getColumns(at("?scope=near:haniyeh"), tehran);
    const table = readClaimsArrow(new Uint8Array(await columns.arrayBuffer()));
    const data = unpackRecords(
      (await (await getRecords(at("?scope=near:haniyeh"), tehran)).json()) as PackedRecords,
    );
    expect([table.actorCount, table.reportCount]).toEqual([data.actors.length, data.reports.length]);
    expect(table.claimCount).toBeLessThan(21);
    const ends = [...table.subject].map((subject, row) => [subject, table.object[row]!]);
    for (const both of ends) expect(both.map((actor) => data.actors[actor]!.id)).toContain("haniyeh");
    expect(data.part).toMatchObject({ claims: 21, scope: { kind: "near", actors: ["haniyeh"] } });
    const counted = await getScope(at("?scope=near:haniyeh"), tehran);
    expect(await counted.json()).toEqual({ claims: table.claimCount, actors: data.actors.length, about: 1 });
  });

  it("is refused where it is none, where nobody is meant, and where it is not asked for", async () => {
    await expectProblem(getColumns(at("?scope=all"), tehran), 400, /“all”.*expected top:300/);
    await expectProblem(getRecords(at("?scope=near:nobody"), tehran), 400, /an actor .*“nobody”/);
    await expectProblem(getColumns(at("?scope=report:nothing"), tehran), 400, /a report .*“nothing”/);
    await expectProblem(getColumns(at("?scope=near:iran&ids=1"), tehran), 400, /whole dossier/);
    await expectProblem(getScope(at(), tehran), 400, /scope/);
    await expectProblem(getScope(at("?scope=near:iran"), nothing), 404, /“nothing”/);
  });

  it("is all that is sent of a dossier above the browser's budget", async () => {
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "10");
    await expectProblem(getColumns(at(), tehran), 413, /21 claims; at most 10 .*top:300/);
    await expectProblem(
      getRecords(at("?scope=time:2000-01-01/2030-01-01"), tehran),
      413,
      /more than 10 claims/,
    );
    expect((await getColumns(at("?scope=top:3"), tehran)).status).toBe(200);
  });
});

describe("the filters of lines", () => {
  const totals = async (query: string) => {
    const page = (await (await getLines(at(query), tehran)).json()) as { total: number };
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "1");
    const stored = (await (await getLines(at(query), tehran)).json()) as { total: number };
    vi.unstubAllEnvs();
    expect(stored).toEqual(page);
    return page.total;
  };

  it("are those of an explorer's link, with one answer whoever finds it", async () => {
    expect(await totals("")).toBe(11);
    expect(await totals("?fam=friction")).toBeGreaterThan(0);
    expect(await totals("?fam=friction")).toBeLessThan(11);
    expect(await totals("?fam=friction&rel=-pressed_to_silence&from=1")).toBeGreaterThan(0);
    expect(await totals("?q=hezbollah")).toBeLessThan(11);
    for (const query of [
      "?o=2",
      "?act=reuters",
      "?act=-reuters",
      "?hide=iran",
      "?st=denies",
      "?cs=withdrawn",
    ])
      await totals(query);
    for (const query of [
      "?h=2023-10-01/2023-10-31&und=0",
      "?r=../2023-11-15",
      "?as=2023-11-15",
      "?sp=direct",
    ])
      await totals(query);
  });

  it("are refused where they mean nothing here", async () => {
    await expectProblem(getLines(at("?o=many"), tehran), 400, /“o=many”.*expected a whole number/);
    await expectProblem(getLines(at("?sel=iran"), tehran), 400, /not chosen by “sel”/);
    await expectProblem(getLines(at("?fam=love&act=nobody"), tehran), 400, /“love”, “nobody”/);
    vi.stubEnv("RELATA_BROWSER_CLAIMS", "1");
    await expectProblem(getLines(at("?fam=love&act=nobody"), tehran), 400, /“love”, “nobody”/);
  });
});

describe("lines", () => {
  it("are listed with their numbers", async () => {
    const page = await (await getLines(at(), tehran)).json();
    expect(page).toMatchObject({ total: 11, next: null });
    expect(page.lines[0]).toMatchObject({
      line: LINE,
      claimCount: 4,
      status: "reported",
      relays: 1,
      voices: 3,
    });
  });

  it("open onto their claims", async () => {
    const line = of({ dossier: "tehran-meeting", line: LINE });
    const evidence = await (await getLine(at("?from=3"), line)).json();
    expect(evidence).toMatchObject({
      line: LINE,
      subject: "iran",
      relation: "refused_support_to",
      object: "hamas",
      status: "reported",
      origins: { asserts: 1, denies: 0, disputes: 0 },
      next: null,
    });
    expect(evidence.claims).toHaveLength(1);
  });
});

describe("a search over HTTP", () => {
  it("finds, and finds nothing for nothing", async () => {
    const { hits } = await (await getHits(at("?q=Kahemeni"), tehran)).json();
    expect(hits[0]).toMatchObject({ id: "khamenei", label: "Ali Khamenei" });
    expect(await (await getHits(at("?q="), tehran)).json()).toEqual({ hits: [] });
  });
});

describe("a problem", () => {
  it("is what comes for anything that is not there", async () => {
    await expectProblem(getBundle(at(), nothing), 404, /“nothing”/);
    await expectProblem(getColumns(at(), nothing), 404, /“nothing”/);
    await expectProblem(getLines(at(), nothing), 404, /“nothing”/);
    await expectProblem(getHits(at("?q=x"), nothing), 404, /“nothing”/);
    await expectProblem(getLine(at(), of({ dossier: "nothing", line: LINE })), 404, /no dossier “nothing”/);
    await expectProblem(
      getLine(at(), of({ dossier: "tehran-meeting", line: "a.b.c" })),
      404,
      /no line “a\.b\.c”/,
    );
    await expectProblem(getNothing(at()), 404, /no \/api\/x/);
  });

  it.each(["-1", "1.5", "ten", "", "99999999999"])("comes for a page that starts at “%s”", async (from) => {
    await expectProblem(getLines(at(`?from=${from}`), tehran), 400, /from is a whole number/);
    const line = of({ dossier: "tehran-meeting", line: LINE });
    await expectProblem(getLine(at(`?from=${from}`), line), 400, /from is a whole number/);
  });

  it("comes for a search without words to look for", async () => {
    await expectProblem(getHits(at(), tehran), 400, /q, the words to look for, is missing/);
  });

  it("comes while the database is down, without its address", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://relata:secret@127.0.0.1:1/relata");
    await expectProblem(getHealth(), 503, /^(?!.*secret)PostgreSQL does not answer/);
    await expectProblem(getDossiers(), 503, /does not answer/);
    await expectProblem(getBundle(at(), tehran), 503, /does not answer/);
  });

  it("is none of these while all is well", async () => {
    const response = await getHealth();
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });
});
