import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/store/database";
import { loadBundle } from "@/lib/store/queries/load-bundle";
import { NOTHING, rowCounts } from "@/lib/store/test-import";
import { forgetDossiers } from "@/lib/store/test-store";
import { POST } from "../dossiers/[dossier]/import/route";

const GEXF = readFileSync("tests/fixtures/meetings.gexf", "utf8");
const BYTES = { "content-type": "application/octet-stream" };
const DOCTYPE = GEXF.replace("<gexf ", '<!DOCTYPE gexf [<!ENTITY a "aa">]>\n<gexf ');
const AMPERSAND = GEXF.replace("the embargo", "the embargo & more");

interface Line {
  readonly type: string;
  readonly graph?: { readonly [field: string]: unknown };
  readonly report?: { readonly [field: string]: unknown };
  readonly problem?: { readonly detail: string };
}

function post(body: string, query = "", headers: Record<string, string> = BYTES): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/dossiers/meetings/import${query}`, {
    method: "POST",
    body,
    headers: { host: "localhost:3000", ...headers },
  });
  return POST(request, { params: Promise.resolve({ dossier: "meetings" }) });
}

async function linesOf(response: Response): Promise<Line[]> {
  expect(response.status).toBe(200);
  return (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function expectProblem(response: Response, problem: object): Promise<void> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject(problem);
  expect(await rowCounts()).toEqual(NOTHING);
}

beforeEach(forgetDossiers);
afterEach(() => vi.unstubAllEnvs());
afterAll(closeDatabase);

describe("a graph file over HTTP", () => {
  it("is known by its content and stored whole, with what it holds, its positions and its title", async () => {
    const lines = await linesOf(await post(GEXF));
    expect(lines[0]).toMatchObject({
      type: "graph",
      graph: { format: "gexf", nodes: 5, edges: 4, title: "Meetings of Averia" },
    });
    expect(lines[0]?.graph?.warnings).toMatchObject([{ code: "self_loop", count: 1 }]);
    expect(lines[0]?.graph?.leftOut).toMatchObject([
      { what: "colours", count: 1 },
      { what: "node_attributes", names: ["mood"] },
      { what: "lonely_nodes", names: ["Nobody's friend"] },
      { what: "edge_attributes" },
    ]);
    expect(lines.at(-1)?.report).toMatchObject({ result: "added", imported: 4, bytes: GEXF.length });
    const stored = await loadBundle("meetings");
    expect(stored?.bundle.dossier).toMatchObject({
      title: "Meetings of Averia",
      layout: { averia: {}, brunmark: {} },
    });
    expect(stored?.bundle.actors.find(({ id }) => id === "averia")).toMatchObject({ kind: "state" });
    // Labels are text, whatever they look like.
    expect(stored?.bundle.actors.map(({ name }) => name)).toContain("<img src=x onerror=alert(1)>");
    expect(stored?.bundle.claims[0]).toMatchObject({ quotes: [{ exact: "we will not" }] });
    expect((await linesOf(await post(GEXF))).at(-1)?.report).toMatchObject({ result: "unchanged" });
  });

  it("is only tried where that is asked", async () => {
    expect((await linesOf(await post(GEXF, "?dry-run=yes"))).at(-1)?.report).toMatchObject({
      ...{ dryRun: true, imported: 4 },
    });
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it("is read as the plan says that somebody looked at, which is for these columns or refused", async () => {
    const tried = (await linesOf(await post(GEXF, "?dry-run=yes"))).at(-1)?.report;
    const shape = tried?.shape as { columns: string[] };
    const at = (name: string) => shape.columns.indexOf(name);
    const mapping = {
      columns: { subject: 0, object: 1, relation: at("relation"), scope: at("mystery") },
      ...{
        happenedReading: "ymd",
        reportedReading: "ymd",
        relations: [],
        fileTitle: "meetings",
        language: "en",
      },
      publisher: { name: "The Bureau", kind: "outlet" },
    };
    const planned = (plan: object) => post(GEXF, `?plan=${encodeURIComponent(JSON.stringify(plan))}`);
    await expectProblem(await planned({ shape: { ...shape, columns: ["a", "b", "c"] }, mapping }), {
      ...{ status: 400, detail: expect.stringMatching(/for another file: the columns of these edges are/) },
    });
    await linesOf(await planned({ shape, mapping }));
    const claims = (await loadBundle("meetings"))?.bundle.claims;
    expect(claims?.map(({ scope }) => scope)).toEqual(expect.arrayContaining(["the embargo", "the grain"]));
    expect(claims?.every(({ happened }) => happened.edtf === null)).toBe(true);
  });

  it("takes the options of a table for its edges", async () => {
    await linesOf(await post(GEXF, "?map=scope=mystery&publisher=The+Bureau&title=Mine"));
    const stored = (await loadBundle("meetings"))?.bundle;
    expect(stored?.dossier.title).toBe("Mine");
    expect(stored?.claims.some(({ scope }) => scope === "the embargo")).toBe(true);
  });

  it.each([
    ["JSON with nodes and links", '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}'],
    [
      "Cytoscape JSON",
      '{"elements":{"nodes":[{"data":{"id":"a"}},{"data":{"id":"b"}}],"edges":[{"data":{"source":"a","target":"b"}}]}}',
    ],
  ])("is also %s", async (_name, text) => {
    const lines = await linesOf(await post(text, "", { "content-type": "application/json" }));
    expect(lines[0]).toMatchObject({ type: "graph", graph: { nodes: 2, edges: 1 } });
    expect(lines.at(-1)?.report).toMatchObject({ imported: 1 });
  });

  it("that is refused says why and where, and stores nothing", async () => {
    await expectProblem(await post(DOCTYPE), {
      ...{ status: 422, type: "urn:relata:problem:bad_graph", mendable: false, issueCount: 1 },
      detail: expect.stringMatching(/^line \d+.*DOCTYPE/),
      issues: [{ code: "doctype" }],
    });
  });

  it("that repair can read is read with repair, when that is asked", async () => {
    await expectProblem(await post(AMPERSAND), { status: 422, mendable: true });
    const lines = await linesOf(await post(AMPERSAND, "?repair=yes"));
    expect(lines[0]?.graph?.warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: "repaired", count: 1 })]),
    );
    expect(lines.at(-1)?.report).toMatchObject({ imported: 4 });
    await forgetDossiers();
    await expectProblem(await post(DOCTYPE, "?repair=yes"), { status: 422 });
  });

  it("of more bytes than the limit is refused, also where it does not say its size", async () => {
    vi.stubEnv("RELATA_IMPORT_MAX_BYTES", "1000");
    await expectProblem(await post(GEXF), { status: 413, detail: expect.stringMatching(/at most 1,000/) });
    const length = { ...BYTES, "content-length": String(GEXF.length) };
    await expectProblem(await post(GEXF, "", length), { status: 413 });
  });

  it("larger than any graph is refused before it has come whole", async () => {
    const length = { ...BYTES, "content-length": String(129 * 1024 * 1024) };
    await expectProblem(await post(GEXF + " ".repeat(1_100_000), "", length), {
      ...{ status: 413, detail: expect.stringMatching(/at most 134,217,728 bytes of a graph/) },
    });
  });

  it("is what the type of content or the parameter says, or refused", async () => {
    const graphml = { "content-type": "application/graphml+xml" };
    await expectProblem(await post(GEXF, "", graphml), {
      status: 422,
      detail: "file: expected GraphML, got GEXF.",
    });
    await expectProblem(await post(GEXF, "?format=cx2"), { status: 422 });
    await expectProblem(await post("a,b,c\n1,2,3\n", "?format=graph"), {
      ...{ status: 422, detail: "file: expected a graph, got a table." },
    });
    await expectProblem(await post(GEXF, "?format=table"), {
      status: 422,
      type: "urn:relata:problem:bad_table",
    });
    await expectProblem(await post(GEXF, "?format=dot"), { status: 400 });
    await linesOf(await post(GEXF, "?format=gexf", { "content-type": "application/gexf+xml" }));
  });

  it("is not what lines of JSON are whose first line is broken", async () => {
    const good = '{"subject":"Averia","relation":"aided","object":"Brunmark"}\n';
    const lines = await linesOf(await post(`{"subject":"Aver\n${good}${good.replace("aided", "met with")}`));
    expect(lines.at(-1)?.report).toMatchObject({ imported: 2, skippedCount: 1 });
  });
});
