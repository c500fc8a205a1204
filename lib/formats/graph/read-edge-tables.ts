import type { GraphFile } from "@/lib/domain/graph-file";
import type { MappingGuess } from "@/lib/domain/table-import";
import type { ChosenShape } from "@/lib/domain/table-survey";
import { peekBytes } from "../table/byte-chunks";
import { type ByteChunks, readTable } from "../table/read-table";
import { SNIFF_BYTES, sniffTable } from "../table/sniff-table";
import { TableAccount } from "../table/table-account";
import { badTable } from "../table/table-limits";
import { DIRECTIONS, endsOf, isNodeTable, readEdgeList, type TableRows } from "./edge-list";
import { GraphBuilder } from "./graph-builder";
import { type GraphOptions, GraphRefused } from "./graph-limits";
import { GraphNotes } from "./graph-notes";

/** A table of edges, and of nodes where there is one. */
export interface EdgeTables {
  readonly edges: AsyncIterable<Uint8Array>;
  readonly nodes: AsyncIterable<Uint8Array> | null;
}

/**
 * Returns whether a table lists edges and not claims: it names both ends, and no relation, or one that says no more than Directed
 * or Undirected, as Gephi's tables do.
 */
export function isEdgeList(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  guess: Pick<MappingGuess, "columns" | "reasons">,
): boolean {
  if (endsOf(columns) === null) return false;
  const { relation } = guess.columns;
  if (relation === undefined || guess.reasons.relation?.how === "place_in_row") return true;
  return rows.every((row) => DIRECTIONS.has((row[relation] ?? "").trim().toLowerCase()));
}

/**
 * Returns the graph that one or two tables list. Throws `bad_table` where they are no tables, have rows that cannot be read, or
 * name no ends and no ids.
 */
export async function readEdgeTables(
  { edges, nodes }: EdgeTables,
  chosen: ChosenShape = {},
  options: GraphOptions = {},
): Promise<GraphFile> {
  const graph = new GraphBuilder("edge-list", new GraphNotes(options));
  const edgeRows = await wholeTable(edges, chosen);
  const nodeRows = nodes === null ? null : await wholeTable(nodes, chosen);
  if (endsOf(edgeRows.columns) === null) {
    throw badTable("file", "columns such as Source and Target", quotedNames(edgeRows.columns));
  }
  if (nodeRows !== null && !isNodeTable(nodeRows.columns)) {
    throw badTable("the nodes", "a column Id, and none of ends", quotedNames(nodeRows.columns));
  }
  try {
    readEdgeList(edgeRows, nodeRows, graph);
    return graph.finish();
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    const [issue] = error.issues;
    throw badTable(issue?.path ?? "file", issue?.expected ?? "a table", issue?.got ?? "another");
  }
}

async function wholeTable(source: ByteChunks, chosen: ChosenShape): Promise<TableRows> {
  const { head, complete, chunks } = await peekBytes(toAsync(source), SNIFF_BYTES);
  const { shape } = sniffTable(head, complete, chosen);
  const account = new TableAccount();
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  for await (const batch of readTable(chunks, shape, account)) {
    for (const [index, row] of batch.rows.entries()) {
      rows.push(row);
      numbers.push(batch.numbers[index] ?? 0);
    }
  }
  const [skipped] = account.skipped;
  if (skipped !== undefined)
    throw badTable(`row ${skipped.row}`, "as many cells as columns, of text", skipped.code);
  return { columns: shape.columns, rows, numbers };
}

async function* toAsync(source: ByteChunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) yield chunk;
}

function quotedNames(columns: readonly string[]): string {
  return columns.map((name) => `“${name}”`).join(", ");
}
