import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { bundleSchema } from "@/lib/domain/bundle";
import type { TableRequest } from "../table/plan-import";
import { VOCABULARY } from "../table/test-table";
import { fitPositions } from "./fit-positions";
import { GraphRun } from "./graph-run";
import { planGraph } from "./plan-graph";
import { readEdgeTables } from "./read-edge-tables";
import { graphOf } from "./test-graphs";

const REQUEST: TableRequest = { fileTitle: "The file", publisher: "The Bureau" };

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Imports a graph as it is planned, and returns what a new dossier of it would have. */
async function imported(graph: ReturnType<typeof graphOf>, request: Partial<TableRequest> = {}) {
  const planned = planGraph(graph, { ...REQUEST, ...request }, VOCABULARY);
  const run = new GraphRun(graph, planned, VOCABULARY);
  const source = run.open(undefined);
  const records: Pick<Bundle, "actors" | "relationTypes" | "reports" | "claims"> = {
    ...{ actors: [], relationTypes: [], reports: [], claims: [] },
  };
  for await (const batch of source.batches) {
    records.actors.push(...batch.actors);
    records.relationTypes.push(...batch.relationTypes);
    records.reports.push(...batch.reports);
    records.claims.push(...batch.claims);
  }
  const dossier = {
    id: "d",
    title: "D",
    language: "und",
    version: "1",
    licence: "x",
    maintainers: ["x"],
    layout: source.layout(),
  };
  expect(bundleSchema.safeParse({ format: "relata/1", dossier, ...records }).error?.issues ?? []).toEqual([]);
  return { ...records, layout: source.layout(), planned };
}

const nodeLink = (value: unknown) => graphOf(JSON.stringify(value));

describe("a graph that becomes claims", () => {
  it("says of each edge what its attributes say: relation, date, source, quote", async () => {
    const graph = nodeLink({
      nodes: [
        { id: "1", label: "Iran" },
        { id: "2", label: "Hamas" },
      ],
      links: [
        {
          source: "1",
          target: "2",
          relation: "refused support to",
          date: "2023-11-15",
          url: "https://example.org/a",
          quote: "we will not enter",
          scope: "the war",
          colour: "red",
        },
      ],
    });
    const { claims, reports, planned } = await imported(graph);
    expect(claims).toMatchObject([
      {
        ...{
          subject: "iran",
          relation: "refused_support_to",
          object: "hamas",
          stance: "asserts",
          scope: "the war",
        },
        ...{ happened: { edtf: "2023-11-15", basis: "stated" }, quotes: [{ exact: "we will not enter" }] },
      },
    ]);
    expect(reports).toMatchObject([{ url: "https://example.org/a" }]);
    expect(planned.leftOut).toMatchObject([{ what: "edge_attributes", names: ["colour"] }]);
  });

  it("without a word for its edges says that they are related, symmetric where no edge has a direction", async () => {
    const edges = { nodes: [{ id: "a" }, { id: "b" }], links: [{ source: "a", target: "b", weight: 2 }] };
    const directed = await imported(nodeLink(edges));
    expect(directed.planned.isRelationUnsaid).toBe(true);
    expect(directed.relationTypes).toMatchObject([
      { label: "related to", family: "standing", symmetric: false },
    ]);
    const undirected = await imported(nodeLink({ ...edges, directed: false }));
    expect(undirected.relationTypes).toMatchObject([
      { label: "related to", family: "standing", symmetric: true },
    ]);
  });

  it("takes no text for a quotation because it is long", async () => {
    const text =
      "Somebody wrote at length of what the two had to do with each other, and of much else besides.";
    const { claims, planned } = await imported(
      nodeLink({ nodes: [], links: [{ source: "a", target: "b", remark_of_mine: text }] }),
    );
    expect(claims[0]?.quotes).toBeUndefined();
    expect(planned.leftOut).toMatchObject([{ names: ["remark_of_mine"] }]);
  });

  it("takes what is mapped, and no id of an edge for one of a claim", async () => {
    const graph = nodeLink({
      nodes: [],
      links: [
        { id: "0", source: "a", target: "b", what: "x", deed: "attacked" },
        { id: "1", source: "b", target: "a", what: "y", deed: "" },
      ],
    });
    const { claims, relationTypes } = await imported(graph, { map: ["relation=deed", "note=what"] });
    expect(relationTypes.map(({ id }) => id)).toEqual(["attacked", "related_to"]);
    expect(claims.map(({ id, note }) => [id.length, note])).toEqual([
      [22, "x"],
      [22, "y"],
    ]);
  });

  it("keeps nodes of one label apart, and those that Unicode calls the same", async () => {
    const graph = nodeLink({
      nodes: [
        { id: "1", label: "Ali" },
        { id: "2", label: "Ali" },
        { id: "\u00e9" },
        { id: "e\u0301" },
        { id: "long", label: "x".repeat(500) },
      ],
      links: [
        { source: "1", target: "2" },
        { source: "\u00e9", target: "e\u0301" },
        { source: "1", target: "long" },
      ],
    });
    const { actors, claims } = await imported(graph);
    expect(claims).toHaveLength(3);
    const names = actors.map(({ name }) => name);
    expect(names).toEqual(["The Bureau", "Ali (1)", "Ali (2)", "é (é)", "é (é, 2)", `${"x".repeat(199)}…`]);
  });

  it("gives actors the kind, description, aliases and addresses that nodes have, and lists the rest", async () => {
    const graph = nodeLink({
      nodes: [
        {
          id: "p",
          label: "Voz",
          kind: "outlet",
          description: "News site.",
          aliases: "Voz.us; Voz",
          website: "https://voz.us/",
          colour: "red",
        },
        { id: "q", label: "Somebody", kind: "unnamed" },
      ],
      links: [{ source: "p", target: "q" }],
    });
    const { actors, planned } = await imported(graph);
    expect(actors.slice(1)).toEqual([
      {
        id: "voz",
        name: "Voz",
        kind: "outlet",
        description: "News site.",
        aliases: [{ text: "Voz.us" }],
        sameAs: ["https://voz.us/"],
      },
      { id: "somebody", name: "Somebody", kind: "unnamed", unnamed: { count: null } },
    ]);
    expect(planned.leftOut).toMatchObject([{ what: "node_attributes", names: ["colour"] }]);
  });

  it("keeps the drawing of its nodes as the layout of the dossier, and lists nodes without an edge", async () => {
    const graph = nodeLink({
      nodes: [
        { id: "a", x: 0, y: 0 },
        { id: "b", x: 1, y: 1 },
        { id: "lonely", x: 5, y: 0 },
      ],
      links: [{ source: "a", target: "b" }],
    });
    const { layout, planned } = await imported(graph);
    expect(Object.keys(layout ?? {})).toEqual(["a", "b"]);
    expect(planned.leftOut).toMatchObject([{ what: "lonely_nodes", count: 1, names: ["lonely"] }]);
  });

  it("of FollowTheMoney says what interests say, and keeps their ids", async () => {
    const entity = (id: string, schema: string, properties: object) =>
      JSON.stringify({ id, schema, properties });
    const graph = graphOf(
      [
        entity("p", "Person", { name: ["Ali"] }),
        entity("c", "Company", { name: ["Setad"] }),
        entity("o", "Ownership", { owner: ["p"], asset: ["c"] }),
        entity("f", "Family", { person: ["p"], relative: ["p2"] }),
      ].join("\n"),
    );
    const { claims, relationTypes, actors } = await imported(graph);
    expect(claims.map(({ id, relation }) => [id, relation])).toEqual([
      ["o", "owns"],
      ["f", "family_of"],
    ]);
    expect(relationTypes).toMatchObject([
      { label: "owns", inverse: "is owned by", family: "standing" },
      { id: "family_of" },
    ]);
    expect(actors.slice(1, 3)).toEqual([
      { id: "ali", name: "Ali", kind: "person" },
      { id: "setad", name: "Setad", kind: "organisation" },
    ]);
  });
});

describe("tables of edges and nodes", () => {
  it("are one graph, as Gephi writes them", async () => {
    const edges =
      "Source,Target,Type,Id,Label,Weight,since\n1,2,Undirected,0,met with,1.5,2023\n2,3,Directed,1,,x,\n";
    const nodes = "Id;Label;kind\n1;Ali;person\n2;Haniyeh, Ismail;person\n";
    const graph = await readEdgeTables({ edges: chunks(edges), nodes: chunks(nodes) });
    expect(graph.nodes.map(({ id, label }) => [id, label])).toEqual([
      ["1", "Ali"],
      ["2", "Haniyeh, Ismail"],
      ["3", null],
    ]);
    expect(graph.edges).toMatchObject([
      {
        source: "1",
        directed: false,
        label: "met with",
        weight: 1.5,
        attributes: new Map([["since", "2023"]]),
      },
      { source: "2", directed: true, label: null, weight: null, attributes: new Map([["weight", "x"]]) },
    ]);
    expect(graph.warnings.map(({ code, first }) => [code, first[0]?.path])).toEqual([
      ["dangling_end", "file"],
      ["bad_number", "row 3"],
    ]);
  });

  it("without nodes have those that the edges name, and nothing to notice", async () => {
    const graph = await readEdgeTables({ edges: chunks("from\tto\na\tb\nb\ta\n"), nodes: null });
    expect([graph.nodes.length, graph.edges.length, graph.warnings]).toEqual([2, 2, []]);
  });

  it("without ends are refused by the names of their columns", async () => {
    const reading = readEdgeTables({ edges: chunks("a,b\n1,2\n"), nodes: null });
    await expect(reading).rejects.toThrow(/expected columns such as Source and Target, got “a”, “b”/);
  });
});

describe("kinds that a person decided", () => {
  it("stand before those of the file, and leave the rest that it says of its nodes", async () => {
    const node = (id: string, kind: string) => ({ id, label: id, kind, description: `What ${id} is` });
    const graph = nodeLink({
      nodes: [node("Averia", "person"), node("Officials", "unnamed"), node("Cadia", "state")],
      links: [
        { source: "Averia", target: "Officials" },
        { source: "Averia", target: "Cadia" },
      ],
    });
    const { actors } = await imported(graph, {
      kinds: [
        { name: "Averia", kind: "state" },
        { name: "Officials", kind: "group" },
      ],
    });
    expect(actors.slice(1)).toEqual([
      { id: "averia", name: "Averia", kind: "state", description: "What Averia is" },
      { id: "officials", name: "Officials", kind: "group", description: "What Officials is" },
      { id: "cadia", name: "Cadia", kind: "state", description: "What Cadia is" },
    ]);
  });
});

describe("positions of a file", () => {
  const at = (...points: [number, number][]) => ({
    nodes: points.map(([x, y], index) => ({
      id: String(index),
      label: null,
      attributes: new Map(),
      colour: null,
      position: { x, y },
    })),
  });

  it("are no layout where fewer than two nodes have one, or all the same", () => {
    expect(fitPositions(at())).toEqual(new Map());
    expect(fitPositions(at([1, 1]))).toEqual(new Map());
    expect(fitPositions(at([1, 1], [1, 1]))).toEqual(new Map());
  });

  it("keep their picture, larger where nodes would stand on each other, smaller where they lie too far out", () => {
    const [first, second, third] = [...fitPositions(at([0, 0], [1, 0], [1, 1])).values()];
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(200);
    expect((third?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo((second?.x ?? 0) - (first?.x ?? 0), 0);
    const far = [...fitPositions(at([-1e300, 0], [1e300, 1e300])).values()];
    for (const { x, y } of far) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(100_000);
    expect([...fitPositions(at([0, 0], [1000, 500])).values()]).toEqual([
      { x: -500, y: -250 },
      { x: 500, y: 250 },
    ]);
  });
});
