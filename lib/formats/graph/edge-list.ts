import type { GraphBuilder } from "./graph-builder";
import type { GraphValue } from "./graph-value";

/** A table as rows of text under names, as `readTable` gives it. */
export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row numbers as a spreadsheet counts. */
  readonly numbers: readonly number[];
}

const SOURCE = /^(?:source|from|subject|quelle|fuente|src|node ?1|start(?:[ _]?id)?|:start_id)$/i;
const TARGET = /^(?:target|to|object|ziel|destino|dst|dest|node ?2|end(?:[ _]?id)?|:end_id)$/i;
const ID = /^(?:id|:id|key|node(?:[ _]?id)?)$/i;
const LABEL = /^(?:label|name|title)$/i;
const KIND = /^(?:type|directed)$/i;

/** Returns the columns of a table that are the two ends of edges, or null where its header names none. */
export function endsOf(columns: readonly string[]): { source: number; target: number } | null {
  const source = columns.findIndex((name) => SOURCE.test(name.trim()));
  const target = columns.findIndex((name) => TARGET.test(name.trim()));
  return source === -1 || target === -1 ? null : { source, target };
}

/** Returns whether a table lists nodes: it has a column of ids, and none of ends. */
export function isNodeTable(columns: readonly string[]): boolean {
  return endsOf(columns) === null && columns.some((name) => ID.test(name.trim()));
}

/**
 * Reads a table of edges, and with it a table of nodes, as Gephi, Neo4j and Cytoscape export and take them.
 *
 * Of the edges the columns of ends are known by their names; `Type` says Directed or Undirected, `Weight` is a number, all else
 * are attributes. Of the nodes `Id` and `Label`. All cells are text.
 */
export function readEdgeList(edges: TableRows, nodes: TableRows | null, graph: GraphBuilder): void {
  if (nodes === null) graph.isWithoutNodes = true;
  else readNodes(nodes, graph);
  const ends = endsOf(edges.columns);
  if (ends === null) return;
  const find = (name: RegExp) => edges.columns.findIndex((column) => name.test(column.trim()));
  const [id, label, weight] = [find(ID), find(LABEL), find(/^weight$/i)];
  const direction = edges.columns.findIndex(
    (column, at) => KIND.test(column.trim()) && edges.rows.every((row) => DIRECTIONS.has(word(row[at]))),
  );
  const known = new Set([ends.source, ends.target, id, label, weight, direction]);
  for (const [index, row] of edges.rows.entries()) {
    const said = direction === -1 ? "" : word(row[direction]);
    graph.edge(
      {
        id: cell(row, id),
        source: cell(row, ends.source),
        target: cell(row, ends.target),
        directed: said !== "undirected" && said !== "false",
        label: cell(row, label),
        weight: cell(row, weight),
        attributes: attributesOf(edges.columns, row, known),
      },
      () => `row ${edges.numbers[index]}`,
    );
  }
}

/** What Gephi writes as the type of an edge, and what says the same. */
export const DIRECTIONS = new Set(["directed", "undirected", "true", "false", ""]);

function readNodes({ columns, rows, numbers }: TableRows, graph: GraphBuilder): void {
  const id = columns.findIndex((column) => ID.test(column.trim()));
  const label = columns.findIndex((column) => LABEL.test(column.trim()));
  for (const [index, row] of rows.entries()) {
    graph.node(
      {
        id: cell(row, id),
        label: cell(row, label),
        attributes: attributesOf(columns, row, new Set([id, label])),
      },
      () => `row ${numbers[index]} of the nodes`,
    );
  }
}

function attributesOf(
  columns: readonly string[],
  row: readonly string[],
  known: ReadonlySet<number>,
): Map<string, GraphValue> {
  const attributes = new Map<string, GraphValue>();
  for (const [at, name] of columns.entries()) {
    const value = row[at] ?? "";
    if (!known.has(at) && value !== "") attributes.set(name, value);
  }
  return attributes;
}

function cell(row: readonly string[], at: number): string | null {
  const text = at === -1 ? "" : (row[at] ?? "").trim();
  return text === "" ? null : text;
}

function word(text: string | undefined): string {
  return (text ?? "").trim().toLowerCase();
}
