import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { GraphEdge, GraphNode } from "@/lib/domain/graph-file";
import { formatNumber } from "@/lib/domain/sentence";
import { readGraph } from "@/lib/formats/graph/read-graph";
import { writeCx2 } from "@/lib/formats/graph/write-cx2";
import { writeCytoscapeJson } from "@/lib/formats/graph/write-cytoscape-json";
import { type Writable, writeGexf } from "@/lib/formats/graph/write-gexf";
import { writeGraphml } from "@/lib/formats/graph/write-graphml";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";

const CORPORA = "../shared/corpora";
/** What a file may take: so much, and so much more for each megabyte. */
const ALLOWED_MS = { start: 2_000, perMegabyte: 1_000 };
const ROUNDS = { rounds: 5, warmUps: 1 };
const [NODES, EDGES] = [20_000, 60_000];

/**
 * Returns how long files of graphs take: the one of the corpora that takes most of what it may, where they are on this machine, and a
 * made-up graph in each format that is written, read again.
 */
export async function benchFormats(): Promise<Result[]> {
  const results = existsSync(CORPORA) ? [await slowestOfCorpora()] : [];
  if (results.length === 0)
    console.warn("Skipped: the files of other projects, which are not on this machine.");
  for (const [format, write] of Object.entries(WRITERS)) results.push(await madeUp(format, write));
  return results;
}

const WRITERS = {
  GEXF: writeGexf,
  GraphML: writeGraphml,
  "Cytoscape JSON": writeCytoscapeJson,
  CX2: writeCx2,
};

async function slowestOfCorpora(): Promise<Result> {
  let [worst, name, at] = [0, "", 0];
  const files = filesUnder(CORPORA);
  for (const path of files) {
    const bytes = readFileSync(path);
    const ms = median(await timesOf(() => readGraph(bytes), { rounds: 5, warmUps: 0 }));
    const share = ms / allowedMs(bytes.byteLength);
    if (share > worst) [worst, name, at] = [share, path.slice(CORPORA.length + 1), ms];
  }
  return {
    name: "a file of the corpora, of the time that it may take",
    unit: "",
    value: Math.round(worst * 1_000) / 1_000,
    budget: 1,
    how: `the slowest of ${files.length}, ${name} in ${at.toFixed(0)} ms; each may take 2 s and 1 s for each MB; 5 rounds`,
  };
}

async function madeUp(format: string, write: (graph: Writable) => Generator<string>): Promise<Result> {
  const bytes = new TextEncoder().encode([...write(madeUpGraph())].join(""));
  const times = await timesOf(() => {
    const reading = readGraph(bytes);
    if (!("graph" in reading) || reading.graph.edges.length !== EDGES)
      throw new Error(`${format} was not read`);
  }, ROUNDS);
  const megabytes = bytes.byteLength / 2 ** 20;
  return {
    name: `reading ${format}, ${formatNumber(NODES)} nodes and ${formatNumber(EDGES)} edges`,
    unit: "ms",
    value: median(times),
    budget: Math.round(allowedMs(bytes.byteLength)),
    how: `${megabytes.toFixed(1)} MB, ${times.length} rounds, p95 ${percentile95(times).toFixed(0)} ms`,
  };
}

function madeUpGraph(): Writable {
  const nodes = Array.from({ length: NODES }, (_, at): GraphNode => {
    const attributes = new Map([["kind", at % 2 === 0 ? "person" : "state"]]);
    return {
      id: `n${at}`,
      label: `Actor ${at}`,
      attributes,
      position: { x: at % 200, y: at / 200 },
      colour: null,
    };
  });
  const edges = Array.from({ length: EDGES }, (_, at): GraphEdge => {
    const [source, target] = [`n${at % NODES}`, `n${(at * 7 + 1) % NODES}`];
    const attributes = new Map([
      ["stance", "asserts"],
      ["origins", String((at % 5) + 1)],
      ["happened on", "2023-11-15"],
    ]);
    return {
      ...{ id: `e${at}`, source, target, directed: true, label: "met with", weight: 1, colour: null },
      attributes,
    };
  });
  return {
    ...{ title: "Made up", nodes, edges },
    nodeAttributes: [{ name: "kind", type: "text" }],
    edgeAttributes: [
      { name: "stance", type: "text" },
      { name: "origins", type: "number" },
      { name: "happened on", type: "text" },
    ],
  };
}

function allowedMs(bytes: number): number {
  return ALLOWED_MS.start + (bytes / 2 ** 20) * ALLOWED_MS.perMegabyte;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
