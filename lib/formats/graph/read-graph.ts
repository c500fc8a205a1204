import type { GraphFile, GraphFormat } from "@/lib/domain/graph-file";
import { ISSUE_LIMIT, type Issue } from "@/lib/domain/issue";
import { readCx2 } from "./cx2";
import { readCytoscapeJson } from "./cytoscape-json";
import { detectFormat, jsonFormat } from "./detect-format";
import { readAlephDiagram, readFollowTheMoney } from "./follow-the-money";
import { readGexf } from "./gexf";
import { GraphBuilder } from "./graph-builder";
import { GRAPH_LIMITS, type GraphOptions, GraphRefused, refusal } from "./graph-limits";
import { GraphNotes } from "./graph-notes";
import { readGraphml } from "./graphml";
import { readGraphologyJson } from "./graphology-json";
import { readJsonGraph } from "./json-graph";
import { readJson } from "./json-source";
import { readNodeLinkJson } from "./node-link-json";

/**
 * A graph; or why there is none, and whether reading it with repair would help; or that the file is of a kind that is read
 * elsewhere.
 */
export type GraphReading =
  | { readonly graph: GraphFile }
  | { readonly issues: readonly Issue[]; readonly issueCount: number; readonly mendable: boolean }
  | { readonly other: "bundle" | "table" };

const JSON_READERS = {
  "cytoscape-json": readCytoscapeJson,
  cx2: readCx2,
  "graphology-json": readGraphologyJson,
  "json-graph": readJsonGraph,
  "node-link-json": readNodeLinkJson,
} as const satisfies Partial<Record<GraphFormat, (value: unknown, graph: GraphBuilder) => void>>;

/**
 * Returns the graph that a file holds, whatever its name: the format is known by its content.
 *
 * Refused with a reason and a place: what is not well-formed, too large, too deep, compressed, or of no format that is read.
 * Everything else that is not as it should be is a warning of the graph. Never throws for what is in a file.
 */
export function readGraph(bytes: Uint8Array, options: GraphOptions = {}): GraphReading {
  const notes = new GraphNotes(options);
  try {
    const limit = (options.limits ?? GRAPH_LIMITS).bytes;
    if (bytes.byteLength > limit) {
      throw refusal("too_large", "file", `at most ${limit} bytes`, `${bytes.byteLength} bytes`);
    }
    const found = detectFormat(bytes);
    if (found.kind === "bundle" || found.kind === "table") return { other: found.kind };
    if (found.kind === "refused")
      throw refusal("other_file", "file", "a graph, a table or a bundle", found.why);
    return found.kind === "json" ? readJsonFile(bytes, notes) : { graph: readAs(found.format, bytes, notes) };
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    const { issues, mendable } = error;
    return { issues: issues.slice(0, ISSUE_LIMIT), issueCount: issues.length, mendable };
  }
}

function readAs(format: Exclude<GraphFormat, "edge-list">, bytes: Uint8Array, notes: GraphNotes): GraphFile {
  const graph = new GraphBuilder(format, notes);
  if (format === "gexf") readGexf(bytes, graph);
  else if (format === "graphml") readGraphml(bytes, graph);
  else if (format === "follow-the-money") readFollowTheMoney(bytes, graph);
  else JSON_READERS[format](readJson(bytes, notes), graph);
  return graph.finish();
}

function readJsonFile(bytes: Uint8Array, notes: GraphNotes): GraphReading {
  const value = readJson(bytes, notes);
  const found = jsonFormat(value);
  if (found.kind === "bundle" || found.kind === "table") return { other: found.kind };
  if (found.kind === "refused")
    throw refusal("other_file", "file", "a graph, a table or a bundle", found.why);
  if (found.kind === "aleph") {
    const graph = new GraphBuilder("follow-the-money", notes);
    readAlephDiagram(value, graph);
    return { graph: graph.finish() };
  }
  if (found.format === "follow-the-money" || found.format === "gexf" || found.format === "graphml") {
    return { graph: readAs(found.format, bytes, notes) };
  }
  const graph = new GraphBuilder(found.format, notes);
  JSON_READERS[found.format](value, graph);
  return { graph: graph.finish() };
}
