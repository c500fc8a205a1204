import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/store/database";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { loadBundle } from "@/lib/store/queries/load-bundle";
import { forgetDossiers } from "@/lib/store/test-store";
import { runRelata } from "./test-process";

const GEXF = `<gexf version="1.3"><meta><description>Meetings</description></meta><graph defaultedgetype="directed">
<attributes class="node"><attribute id="k" title="kind" type="string"/></attributes>
<attributes class="edge"><attribute id="r" title="relation" type="string"/><attribute id="q" title="quote" type="string"/></attributes>
<nodes><node id="1" label="Iran"><attvalues><attvalue for="k" value="state"/></attvalues><viz:position x="0" y="0"/></node>
<node id="2" label="Hamas"><viz:position x="900" y="900"/></node><node id="3" label="Lonely"/></nodes>
<edges><edge source="1" target="2" start="2023-11-15"><attvalues><attvalue for="r" value="refused support to"/><attvalue for="q" value="we will not"/></attvalues></edge></edges></graph></gexf>`;

let folder = "";

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-graph-"));
});
beforeEach(forgetDossiers);
afterAll(async () => {
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});

describe("a graph file on the command line", () => {
  it("is checked: what it is, what would be imported, and what has no place", async () => {
    const { code, out } = await runRelata(["check", await file("meetings.txt", GEXF)]);
    expect(code).toBe(0);
    expect(out).toContain("can be imported, with --dossier ID.\n  GEXF: 3 nodes, 1 edge.\n");
    expect(out).toContain("Of an edge: Relation “relation” · Happened “happened” · Quote “quote”.");
    expect(out).toContain("Nodes without an edge (1): “Lonely”; an actor stands in a dossier by its claims.");
    expect(await listDossiers()).toEqual([]);
  });

  it("is imported as claims by its content, whatever it is called, and the same again adds nothing", async () => {
    const path = await file("meetings.csv", GEXF);
    const first = await runRelata(["import", path, "--dossier", "meetings", "--publisher", "The Bureau"]);
    expect([first.code, first.out]).toEqual([0, expect.stringContaining("version 1, with 1 claim.")]);
    const stored = await loadBundle("meetings");
    expect(stored?.bundle.dossier).toMatchObject({ title: "Meetings", layout: { iran: {}, hamas: {} } });
    expect(stored?.bundle.claims).toMatchObject([
      {
        ...{
          subject: "iran",
          relation: "refused_support_to",
          object: "hamas",
          happened: { edtf: "2023-11-15/.." },
        },
        quotes: [{ exact: "we will not" }],
      },
    ]);
    expect(stored?.bundle.actors.find(({ id }) => id === "iran")).toEqual({
      id: "iran",
      name: "Iran",
      kind: "state",
    });
    const again = await runRelata(["import", path, "--dossier", "meetings", "--publisher", "The Bureau"]);
    expect(again.out).toContain("has all of these claims already");
  });

  it("is mapped as a table is, and refused without a dossier", async () => {
    const path = await file("meetings.gexf", GEXF);
    await runRelata([
      "import",
      path,
      "--dossier",
      "meetings",
      "--map",
      "relation=edge",
      "--map",
      "note=relation",
    ]);
    const stored = await loadBundle("meetings");
    expect(stored?.bundle.claims).toMatchObject([{ relation: "related_to", note: "refused support to" }]);
    const { code, err } = await runRelata(["import", path]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("is a graph. Say which dossier its edges are to be added to"),
    ]);
  });

  it("that is not well-formed is refused with its place, and read where that is asked for", async () => {
    const path = await file("broken.gexf", GEXF.replace("Lonely", "Marks & Spencer"));
    const refused = await runRelata(["import", path, "--dossier", "meetings"]);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/--repair\.\n {2}line 5, column \d+: expected/),
    ]);
    expect(await listDossiers()).toEqual([]);
    expect((await runRelata(["import", path, "--dossier", "meetings", "--repair"])).code).toBe(0);
  });

  it("with a DOCTYPE is refused, also with repair", async () => {
    const path = await file("bomb.gexf", `<!DOCTYPE gexf [<!ENTITY a "a">]>${GEXF}`);
    const { code, err } = await runRelata(["import", path, "--dossier", "meetings", "--repair"]);
    expect([code, err]).toEqual([1, expect.stringContaining("XML without a DOCTYPE")]);
  });

  it("may be two tables, of edges and of nodes", async () => {
    const edges = await file("edges.csv", "Source,Target,Type,Label\n1,2,Directed,met with\n");
    const nodes = await file("nodes.csv", "Id,Label\n1,Ali Khamenei\n2,Ismail Haniyeh\n");
    expect((await runRelata(["import", edges, "--nodes", nodes, "--dossier", "tables"])).code).toBe(0);
    const stored = await loadBundle("tables");
    expect(stored?.bundle.claims).toMatchObject([
      { subject: "ali-khamenei", relation: "met_with", object: "ismail-haniyeh" },
    ]);
  });
});

describe("a dossier on its way to other tools", () => {
  it.each([
    ["gexf", /^<\?xml.*<gexf/s],
    ["graphml", /^<\?xml.*<graphml/s],
    ["cytoscape-json", /^\{"format_version"/],
    ["cx2", /^\[\{"CXVersion":"2\.0"/],
    ["json-ld", /^\{"@context"/],
    ["follow-the-money", /^\{"id":"tehran-meeting\./],
    ["json-lines", /^\{"claim id"/],
    ["csv", /^claim id,subject/],
  ])("is written as %s, with what that cannot carry told beside it", async (format, start) => {
    await runRelata(["import", "data/tehran-meeting.json"]);
    const out = join(folder, `out.${format}`);
    const { code, err } = await runRelata(["export", "tehran-meeting", "--format", format, "--out", out]);
    expect([code, err]).toEqual([0, expect.stringMatching(/^Wrote .* as .*\. [A-Z]/)]);
    expect(await readFile(out, "utf8")).toMatch(start);
  });

  it("is written for a spreadsheet, and read again as the same claims", async () => {
    const rows = "subject,relation,object\n=HYPERLINK(1),met with,+1\n";
    await runRelata(["import", await file("formulas.csv", rows), "--dossier", "formulas"]);
    const out = join(folder, "sheet.csv");
    await runRelata(["export", "formulas", "--format", "csv", "--spreadsheet", "--out", out]);
    expect(await readFile(out, "utf8")).toContain(",'=HYPERLINK(1),met with,'+1,");
    await runRelata(["import", out, "--dossier", "again", "--spreadsheet"]);
    const names = async (id: string) => (await loadBundle(id))?.bundle.actors.map(({ name }) => name).sort();
    expect(await names("again")).toEqual(await names("formulas"));
    const ids = async (id: string) => (await loadBundle(id))?.bundle.claims.map((claim) => claim.id);
    expect(await ids("again")).toEqual(await ids("formulas"));
  });

  it("is refused in a format that there is not", async () => {
    const { code, err } = await runRelata(["export", "tehran-meeting", "--format", "docx"]);
    expect([code, err]).toEqual([2, expect.stringContaining("--format is one of bundle, csv")]);
  });
});
