import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORT_FILE_TYPES, EXPORT_FORMATS, type ExportFormat } from "@/lib/domain/export-format";
import { readGraph } from "@/lib/formats/graph/read-graph";
import { closeDatabase } from "@/lib/store/database";
import { saveBundle } from "@/lib/store/save-bundle";
import { bundleIn, forgetDossiers } from "@/lib/store/test-store";
import { GET, POST } from "./dossiers/[dossier]/export/route";
import { GET as getBundle } from "./dossiers/[dossier]/route";

const LINE = "iran.refused_support_to.hamas";
const tehran = { params: Promise.resolve({ dossier: "tehran-meeting" }) };
const get = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1/api/x${query}`, { headers }), tehran);
const post = (body: unknown, context = tehran) =>
  POST(new Request("http://127.0.0.1/api/x", { method: "POST", body: JSON.stringify(body) }), context);

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(bundleIn("data/tehran-meeting.json"));
});
afterAll(closeDatabase);

async function graphIn(response: Response) {
  const reading = readGraph(new Uint8Array(await response.arrayBuffer()));
  if (!("graph" in reading)) throw new Error("no graph came");
  return reading.graph;
}

describe("a dossier as a file", () => {
  it.each(EXPORT_FORMATS)(
    "as %s has its media type and a name to be kept under",
    async (format: ExportFormat) => {
      const response = await get(`?format=${format}`);
      expect(response.status).toBe(200);
      const { mediaType, extension } = EXPORT_FILE_TYPES[format];
      expect(response.headers.get("content-type")).toBe(mediaType);
      expect(response.headers.get("content-disposition")).toBe(
        `attachment; filename="tehran-meeting.${extension}"`,
      );
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
    },
  );

  it("as a bundle is what the dossier's own address gives", async () => {
    const own = await getBundle(new Request("http://127.0.0.1/api/x"), tehran);
    expect(await (await get("?format=bundle")).text()).toBe(await own.text());
  });

  it("is kept by its state: the same again is not sent again", async () => {
    const etag = (await get("?format=csv")).headers.get("etag") ?? "";
    expect((await get("?format=csv", { "if-none-match": etag })).status).toBe(304);
    expect((await get("?format=csv&v=0000")).status).toBe(409);
  });

  it("is only what is shown, by lines in the address or lines and claims in the body", async () => {
    const part = await get(`?format=gexf&line=${LINE}`);
    expect(part.headers.get("content-disposition")).toContain("tehran-meeting-part.gexf");
    const graph = await graphIn(part);
    expect(graph.edges.map(({ id }) => id)).toEqual([LINE]);
    expect(graph.nodes.map(({ label }) => label)).toEqual(["Hamas", "Iran"]);
    const csv = await (await post({ format: "csv", lines: [LINE] })).text();
    expect(csv.trim().split("\r\n").length - 1).toBe(graph.edges[0]?.weight);
    const [, claim = ""] = /\r\n([^,]+),/.exec(csv) ?? [];
    const one = await (await post({ format: "json-lines", claims: [claim] })).text();
    expect(
      one
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)["claim id"]),
    ).toEqual([claim]);
    expect((await graphIn(await post({ format: "cx2", claims: [claim] }))).edges).toMatchObject([
      { weight: 1 },
    ]);
    const arrow = await (await post({ format: "arrow", claims: [claim] })).arrayBuffer();
    expect(tableFromIPC(new Uint8Array(arrow)).numRows).toBe(1);
  });

  it("is nothing but names where nothing is shown", async () => {
    const text = await (await post({ format: "csv", lines: [] })).text();
    expect(text.split("\r\n")).toHaveLength(2);
  });

  it.each([
    ["", 400, /format is one of bundle, csv/],
    ["?format=docx", 400, /format is one of/],
    ["?format=gexf&spreadsheet=yes", 400, /Only CSV/],
    [`?format=bundle&line=${LINE}`, 400, /whole dossier/],
  ])("is refused for %s, and says why", async (query, status, detail) => {
    const response = await get(query);
    expect([response.status, (await response.json()).detail]).toEqual([
      status,
      expect.stringMatching(detail),
    ]);
  });

  it.each([
    [{ format: "csv", lines: ["a"], claims: ["b"] }, 400, /lines or claims, not both/],
    [{ format: "csv", rows: [] }, 400, /rows/],
    ["csv", 400, /The body/],
  ])("is refused for the body %j, and says why", async (body, status, detail) => {
    const response = await post(body);
    expect([response.status, (await response.json()).detail]).toEqual([
      status,
      expect.stringMatching(detail),
    ]);
  });

  it("is not there where the dossier is not", async () => {
    const nothing = { params: Promise.resolve({ dossier: "nothing" }) };
    expect((await GET(new Request("http://127.0.0.1/api/x?format=csv"), nothing)).status).toBe(404);
    expect((await post({ format: "csv" }, nothing)).status).toBe(404);
  });
});
