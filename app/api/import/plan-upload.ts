import type { GraphFile, GraphSummary } from "@/lib/domain/graph-file";
import { HEAD_BYTES } from "@/lib/formats/graph/detect-format";
import { GraphProblem } from "@/lib/formats/graph/graph-problem";
import { GraphRun } from "@/lib/formats/graph/graph-run";
import { planGraph } from "@/lib/formats/graph/plan-graph";
import {
  checkGraphSize,
  type ExpectedGraph,
  graphOf,
  graphSummary,
  looksLikeGraph,
} from "@/lib/formats/graph/recognise-graph";
import { type Peeked, peekBytes } from "@/lib/formats/table/byte-chunks";
import { newDossier } from "@/lib/formats/table/new-dossier";
import { planImport } from "@/lib/formats/table/plan-import";
import { SNIFF_BYTES } from "@/lib/formats/table/sniff-table";
import { TableRun } from "@/lib/formats/table/table-run";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { graphLimit, tableLimits } from "./limits";
import type { ImportQuery } from "./query";
import type { StartingImport } from "./stream";

/** A body and how it is to be read. */
export interface Upload {
  readonly body: AsyncIterable<Uint8Array>;
  /** Bytes of all of it. */
  readonly size: number;
  readonly type: string | null;
  readonly query: ImportQuery;
}

/** How a body is going to be read: the file that came decides, where neither `format` nor the type of content says what it is. */
export type PlannedUpload = Pick<StartingImport, "dossier" | "reading" | "bytesRead"> & {
  readonly graph: GraphSummary | null;
};

/**
 * Resolves to how a body is going to be read. A table is read as it comes; a graph has come whole by then, and been read. Throws a
 * `GraphProblem` for a graph that is refused, and what `planImport` throws.
 */
export async function planUpload({ body, size, type, query }: Upload): Promise<PlannedUpload> {
  const format = query.format ?? formatOfType(type);
  if (format === "table") return planTable(body, query);
  let start = await peekBytes(body, SNIFF_BYTES);
  let looks = format === null ? looksLikeGraph(start.head) : "yes";
  if (looks === "maybe" && !start.complete) {
    // A line of JSON may be longer than what is enough of a table.
    start = await peekBytes(start.chunks, HEAD_BYTES + 1);
    looks = looksLikeGraph(start.head);
  }
  const limit = graphLimit();
  if (looks === "yes") checkGraphSize(size, limit);
  // JSON that is larger than any graph may still be lines of JSON, the first of them broken.
  if (looks === "no" || size > limit) return planTable(start.chunks, query);
  const whole = await peekBytes(start.chunks, Number.POSITIVE_INFINITY);
  const graph = await graphOrTable(whole, looks, { repair: query.repair, expected: format }, query);
  if (!("nodes" in graph)) return graph;
  const planned = planGraph(graph, query.request, SHIPPED_VOCABULARY);
  const reading = new GraphRun(graph, planned, SHIPPED_VOCABULARY);
  const { dossier } = query;
  const edges = graph.edges.length;
  return {
    dossier:
      query.isTitled || graph.title === null
        ? dossier
        : newDossier({ ...dossier, title: graph.title.slice(0, 180) }),
    reading,
    bytesRead: () => (edges === 0 ? size : Math.round((size * reading.rows) / edges)),
    graph: { ...graphSummary(graph), leftOut: planned.leftOut },
  };
}

async function graphOrTable(
  { head, chunks }: Peeked,
  looks: "yes" | "maybe",
  how: Parameters<typeof graphOf>[1],
  query: ImportQuery,
): Promise<GraphFile | PlannedUpload> {
  try {
    return graphOf(head, how) ?? (await planTable(chunks, query));
  } catch (error) {
    if (!(error instanceof GraphProblem) || looks === "yes") throw error;
    // JSON that breaks may be lines of JSON, the first of them broken: what reads as such is such.
    return planTable(chunks, query).catch(() => {
      throw error;
    });
  }
}

async function planTable(body: AsyncIterable<Uint8Array>, query: ImportQuery): Promise<PlannedUpload> {
  const planned = await planImport(body, query.request, SHIPPED_VOCABULARY);
  const reading = new TableRun(planned, SHIPPED_VOCABULARY, tableLimits());
  return { dossier: query.dossier, reading, bytesRead: () => reading.bytes, graph: null };
}

function formatOfType(type: string | null): ExpectedGraph {
  const [plain = ""] = (type ?? "").split(";").map((part) => part.trim().toLowerCase());
  if (plain === "application/gexf+xml") return "gexf";
  if (plain === "application/graphml+xml") return "graphml";
  return plain === "application/xml" || plain === "text/xml" ? "graph" : null;
}
