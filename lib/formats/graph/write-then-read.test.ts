import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, graphOf, graphs } from "./test-graphs";
import { writeCx2 } from "./write-cx2";
import { writeCytoscapeJson } from "./write-cytoscape-json";
import { type Writable, writeGexf } from "./write-gexf";
import { writeGraphml } from "./write-graphml";

const FORMATS: readonly [string, (graph: Writable) => Generator<string>][] = [
  ["gexf", writeGexf],
  ["graphml", writeGraphml],
  ["cytoscape-json", writeCytoscapeJson],
  ["cx2", writeCx2],
];

describe.each(FORMATS)("a graph that is written as %s", (format, write) => {
  it("is read again as the same graph", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const read = graphOf([...write(graph)].join(""));
        expect(read.format).toBe(format);
        // XML has no other line end than LF in the text of a title; the others keep it to the letter.
        expect(comparable(read)).toEqual(comparable(graph));
        expect(read.warnings.filter(({ code }) => code !== "self_loop")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("may have nothing in it", () => {
    const empty: Writable = { title: null, nodes: [], edges: [], nodeAttributes: [], edgeAttributes: [] };
    expect(comparable(graphOf([...write(empty)].join("")))).toEqual({ title: null, nodes: [], edges: [] });
  });

  it("keeps the types of its attributes", () => {
    const graph: Writable = {
      title: "t",
      nodes: [
        {
          id: "a",
          label: "A",
          position: null,
          colour: null,
          attributes: new Map(
            [
              ["n", "1.5"],
              ["t", "7"],
              ["yes", "true"],
            ].map(([k, v]) => [`own ${k}`, v] as [string, string]),
          ),
        },
      ],
      edges: [],
      nodeAttributes: [
        { name: "own n", type: "number" },
        { name: "own t", type: "text" },
        { name: "own yes", type: "boolean" },
      ],
      edgeAttributes: [],
    };
    expect(graphOf([...write(graph)].join("")).nodeAttributes).toEqual(graph.nodeAttributes);
  });
});

/** networkx is at hand on some machines; without it the test says that it was skipped. */
const networkx = (() => {
  try {
    return execFileSync("python3", ["-c", "import networkx; print(networkx.__version__)"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
})();

describe.skipIf(networkx === null)("networkx", () => {
  it.each([
    ["gexf", writeGexf, "read_gexf(path, version='1.3')"],
    ["graphml", writeGraphml, "read_graphml(path)"],
  ] as const)("reads our %s, with the same nodes and edges", (format, write, read) => {
    const folder = mkdtempSync(join(tmpdir(), "relata-networkx-"));
    try {
      const samples = fc.sample(graphs, { numRuns: 60, seed: 5 });
      for (const [index, graph] of samples.entries())
        writeFileSync(join(folder, `${index}.${format}`), [...write(graph)].join(""));
      const script = `
import json, sys, networkx
folder, count = sys.argv[1], int(sys.argv[2])
for index in range(count):
    path = f"{folder}/{index}.${format}"
    graph = networkx.${read}
    print(json.dumps([sorted(graph.nodes()), graph.number_of_edges(), sorted(d.get("label", "") for _, d in graph.nodes(data=True))]))
`;
      const said = execFileSync("python3", ["-c", script, folder, String(samples.length)], {
        encoding: "utf8",
      });
      const lines = said
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as [string[], number, string[]]);
      for (const [index, graph] of samples.entries()) {
        const [ids, edgeCount, labels] = lines[index] ?? [[], -1, []];
        expect(new Set(ids)).toEqual(new Set(graph.nodes.map(({ id }) => id)));
        expect(new Set(labels)).toEqual(new Set(graph.nodes.map(({ label }) => label)));
        // An edge in both directions is two of its edges, and one that comes again may be one.
        const isMixed = graph.edges.some(({ directed }) => directed);
        const most = graph.edges.reduce(
          (sum, { directed }) => sum + (directed || !isMixed || format === "graphml" ? 1 : 2),
          0,
        );
        expect(edgeCount).toBeLessThanOrEqual(most);
        expect(edgeCount > 0).toBe(graph.edges.length > 0);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
