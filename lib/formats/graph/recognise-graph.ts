import type { GraphFile, GraphFormat, GraphSummary } from "@/lib/domain/graph-file";
import { GRAPH_FORMAT_LABEL } from "@/lib/domain/graph-words";
import { formatNumber } from "@/lib/domain/sentence";
import { detectFormat } from "./detect-format";
import { GRAPH_LIMITS } from "./graph-limits";
import { GraphProblem } from "./graph-problem";
import { readGraph } from "./read-graph";

/** What the one who sends a file says that it is: some graph, a graph of one format, or null where its content decides. */
export type ExpectedGraph = "graph" | GraphFormat | null;

/**
 * Returns whether a file that begins so is a graph; `maybe` for JSON, of which only the whole tells. What is no graph is a table or
 * refused as one.
 */
export function looksLikeGraph(head: Uint8Array): "yes" | "maybe" | "no" {
  const { kind } = detectFormat(head);
  return kind === "graph" ? "yes" : kind === "json" ? "maybe" : "no";
}

/**
 * Returns the graph that the bytes of a whole file are; null where they are none and none is expected. Throws a
 * {@link GraphProblem} for a graph that is refused, or of another format than is expected.
 */
export function graphOf(
  bytes: Uint8Array,
  { repair = false, expected = null }: { repair?: boolean; expected?: ExpectedGraph } = {},
): GraphFile | null {
  const reading = readGraph(bytes, { repair });
  if ("graph" in reading) {
    const { graph } = reading;
    if (expected === null || expected === "graph" || expected === graph.format) return graph;
    throw otherFile(GRAPH_FORMAT_LABEL[expected], GRAPH_FORMAT_LABEL[graph.format]);
  }
  if ("other" in reading) {
    if (expected === null) return null;
    throw otherFile("a graph", `a ${reading.other}`);
  }
  if (expected === null && reading.issues[0]?.code === "other_file") return null;
  throw new GraphProblem(reading.issues, reading.issueCount, reading.mendable && !repair);
}

/** Throws where a graph has more bytes than are read of one, before any of it is. */
export function checkGraphSize(bytes: number, limit: number = GRAPH_LIMITS.bytes): void {
  if (bytes <= limit) return;
  const [has, most] = [bytes, limit].map((each) => `${formatNumber(each)} bytes`);
  throw new GraphProblem(
    [{ code: "too_large", path: "file", expected: `at most ${most} of a graph`, got: `${has}` }],
    1,
    false,
  );
}

/** Returns what a graph holds, in numbers and with what was noticed. */
export function graphSummary(graph: GraphFile): GraphSummary {
  const { format, title, warnings, leftOut, nodes, edges } = graph;
  return { format, title, warnings, leftOut, nodes: nodes.length, edges: edges.length };
}

function otherFile(expected: string, got: string): GraphProblem {
  return new GraphProblem([{ code: "other_file", path: "file", expected, got }], 1, false);
}
