import { describe, expect, it } from "vitest";
import { encodeText } from "../test-encode";
import { GRAPH_LIMITS } from "./graph-limits";
import { readGraph } from "./read-graph";
import { graphOf, refusedFor } from "./test-graphs";

const text = (value: unknown) => JSON.stringify(value);

describe("JSON of graph tools", () => {
  it.each<[string, unknown]>([
    [
      "cytoscape-json",
      {
        elements: {
          nodes: [{ data: { id: 1, label: "A" } }, { data: { id: "b" } }],
          edges: [{ data: { source: "1", target: "b", label: "met with" } }],
        },
      },
    ],
    [
      "cytoscape-json",
      [
        { data: { id: "1", name: "A" } },
        { data: { id: "b" } },
        { data: { source: 1, target: "b", name: "met with" } },
      ],
    ],
    [
      "cx2",
      [
        { CXVersion: "2.0" },
        { edges: [{ id: 0, s: 1, t: 2, v: { name: "met with" } }] },
        { nodes: [{ id: 1, v: { n: "A" } }] },
        { nodes: [{ id: 2, v: {} }] },
        { attributeDeclarations: [{ nodes: { name: { a: "n", d: "string" } } }] },
      ],
    ],
    [
      "graphology-json",
      {
        options: { type: "mixed" },
        nodes: [{ key: "1", attributes: { label: "A" } }, { key: "b" }],
        edges: [{ source: "1", target: "b", attributes: { label: "met with" } }],
      },
    ],
    [
      "json-graph",
      {
        graph: {
          nodes: { 1: { label: "A" }, b: {} },
          edges: [{ source: "1", target: "b", label: "met with" }],
        },
      },
    ],
    [
      "json-graph",
      {
        graph: {
          nodes: [{ id: "1", label: "A" }, { id: "b" }],
          edges: [{ source: "1", target: "b", label: "met with" }],
        },
      },
    ],
    [
      "node-link-json",
      { nodes: [{ id: 1, name: "A" }, { id: "b" }], links: [{ source: 1, target: "b", label: "met with" }] },
    ],
  ])("is known as %s by what stands in it: %j", (format, value) => {
    const graph = graphOf(text(value));
    expect(graph.format).toBe(format);
    expect(graph.nodes.map(({ label }) => label)).toEqual(["A", null]);
    expect(graph.edges).toMatchObject([
      { source: graph.nodes[0]?.id, target: graph.nodes[1]?.id, label: "met with" },
    ]);
    expect(graph.warnings).toEqual([]);
  });

  it("names nodes without ids by their place where links do so too, as old d3 files", () => {
    const graph = graphOf(
      text({ nodes: [{ name: "A" }, { name: "B" }], links: [{ source: 0, target: 1, value: 3 }] }),
    );
    expect(graph.edges).toMatchObject([{ source: "0", target: "1", weight: 3 }]);
  });

  it("turns the y axis of graphology, and not that of Cytoscape", () => {
    const graphology = graphOf(
      text({ options: {}, nodes: [{ key: "a", attributes: { x: 1, y: 2, color: "#fff" } }], edges: [] }),
    );
    expect(graphology.nodes[0]).toMatchObject({ position: { x: 1, y: -2 }, colour: "#ffffff" });
    const cytoscape = graphOf(text([{ data: { id: "a" }, position: { x: 1, y: 2 } }]));
    expect(cytoscape.nodes[0]).toMatchObject({ position: { x: 1, y: 2 } });
  });

  it("keeps __proto__ as a name like any other, and objects as they are", () => {
    const graph = graphOf(
      '{"elements":{"nodes":[{"data":{"id":"a","__proto__":{"polluted":true},"constructor":1}}]}}',
    );
    expect([...(graph.nodes[0]?.attributes ?? [])]).toEqual([
      ["__proto__", '{"polluted":true}'],
      ["constructor", "1"],
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("says that an id is too large to be exact", () => {
    const graph = graphOf('{"nodes":[{"id":10000000000000000999}],"links":[]}');
    expect(graph.warnings).toMatchObject([{ code: "imprecise_id", count: 1 }]);
  });

  it("is read in UTF-16, and refused where its bytes are no text", () => {
    expect(graphOf(encodeText('\ufeff{"nodes":[{"id":"é"}],"edges":[]}', "utf-16le")).nodes[0]?.id).toBe("é");
    expect(refusedFor(encodeText('{"nodes":[{"id":"é"}],"edges":[]}', "windows-1252"))).toBe(
      "bad_encoding at line 1",
    );
  });

  it.each([
    ['{"nodes":[{"id":"a","x":NaN}],"edges":[]}', "not_json at line 1, column 25"],
    ['{"nodes":[{"id":"\\ud800"}],"edges":[]}', "unstorable_text at nodes[0]"],
    ['{"nodes":[{"id":"a","id":"b"}],"edges":[]}', "repeated_field at nodes[0].id"],
    ["[".repeat(200), "too_deep at file"],
    ["{}", "other_file at file"],
    ["[]", "other_file at file"],
    ['[{"numberVerification":[]}]', "other_file at file"],
  ])("%s is refused: %s", (json, reason) => {
    expect(refusedFor(json)).toBe(reason);
  });

  it.each([
    ['{"nodes":[{"id":"a","x":NaN}],"edges":[]}', "repaired", "a"],
    ['{"nodes":[{"id":"\\ud800"}],"edges":[]}', "replaced_text", "\ufffd"],
    ['{"nodes":[{"id":"a","id":"NaN"}],"edges":[]}', "repeated_field", "NaN"],
  ])("%s is read with repair, and says so", (json, code, id) => {
    const graph = graphOf(json, true);
    expect(graph.nodes[0]?.id).toBe(id);
    expect(graph.warnings.map((warning) => warning.code)).toContain(code);
  });
});

describe("hostile JSON", () => {
  it("is refused in time that grows with its size", () => {
    expect(refusedFor(`{"nodes":[{"id":"${'\\"'.repeat(500_000)}`)).toMatch(/^not_json at/);
    expect(refusedFor(`{"a":[${'"N",'.repeat(300_000)}`)).toMatch(/^not_json at/);
  });
});

describe("a file that is no graph", () => {
  it.each([
    [Uint8Array.of(0x1f, 0x8b, 8, 0), "a gzip file; unpack it first"],
    [Uint8Array.of(0x50, 0x4b, 3, 4), "an Excel workbook or another zip file; save the sheet as CSV"],
    [new Uint8Array(), "nothing but blanks"],
  ])("is refused by its first bytes, and never unpacked: %s", (bytes, got) => {
    expect(readGraph(bytes)).toMatchObject({ issues: [{ got }], mendable: false });
  });

  it.each([
    ['{"format": "relata/1"}', "bundle"],
    ["source,target\na,b\n", "table"],
    ['{"subject":"a"}\n{"subject":"b"}\n', "table"],
  ])("is left to those who read it: %s", (content, other) => {
    expect(readGraph(new TextEncoder().encode(content))).toEqual({ other });
  });

  it("is refused whole where it has more than is read", () => {
    const bytes = new TextEncoder().encode(text({ nodes: [{ id: "a" }, { id: "b" }], edges: [] }));
    for (const limits of [{ bytes: 10 }, { nodes: 1 }, { valueLength: 0 }]) {
      const reading = readGraph(bytes, { limits: { ...GRAPH_LIMITS, ...limits } });
      expect(reading).toMatchObject({ issues: [{ code: expect.stringMatching(/^too_/) }] });
    }
  });
});

describe("FollowTheMoney", () => {
  const person = { id: "p", schema: "Person", properties: { name: ["Ali", "ʿAlī"], nationality: ["ir"] } };
  const company = { id: "c", schema: "Company", properties: { name: ["Setad"] } };
  const owns = {
    id: "o",
    schema: "Ownership",
    properties: {
      owner: ["p"],
      asset: ["c"],
      startDate: ["2001"],
      sourceUrl: ["https://example.org/"],
      percentage: ["51"],
    },
  };
  const lines = (...entities: object[]) => entities.map((entity) => text(entity)).join("\n");

  it("has entities as nodes and interests as edges, with what they say of each other", () => {
    const graph = graphOf(lines(person, company, owns));
    expect(
      graph.nodes.map(({ id, label, attributes }) => [
        id,
        label,
        attributes.get("kind"),
        attributes.get("aliases"),
      ]),
    ).toEqual([
      ["p", "Ali", "person", "ʿAlī"],
      ["c", "Setad", "organisation", undefined],
    ]);
    expect(graph.edges).toMatchObject([{ id: "o", source: "p", target: "c", directed: true }]);
    expect([...(graph.edges[0]?.attributes ?? [])]).toEqual([
      ["relation", "owns"],
      ["happened", "2001/.."],
      ["url", "https://example.org/"],
      ["percentage", "51"],
    ]);
  });

  it("makes a statement of each owner and asset where there are several", () => {
    const graph = graphOf(
      lines(person, company, { ...owns, properties: { owner: ["p", "c"], asset: ["c"] } }),
    );
    expect(graph.edges.map(({ source, id }) => [source, id])).toEqual([
      ["p", null],
      ["c", null],
    ]);
  });

  it("keeps an entity of a schema that it does not know, and lists what points at others without being an interest", () => {
    const graph = graphOf(lines(person, { id: "x", schema: "NoSuchSchema", properties: { near: ["p"] } }));
    expect(graph.warnings).toMatchObject([
      { code: "unknown_schema", first: [{ path: "line 2", got: "NoSuchSchema" }] },
    ]);
    expect(graph.leftOut).toMatchObject([{ what: "references", count: 1, names: ["near"] }]);
  });

  it("is refused with the line that is no JSON, which repair leaves out", () => {
    const broken = `${lines(person)}\n{"id": \n`;
    expect(refusedFor(broken)).toBe("not_json at line 2");
    expect(graphOf(broken, true).nodes).toHaveLength(1);
  });
});
