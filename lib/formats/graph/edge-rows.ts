import type { GraphFile, GraphFormat } from "@/lib/domain/graph-file";
import { csvRow } from "@/lib/text/csv-row";

/** What an edge says that says no more than that there is one. It belongs with what lasts: it is no event. */
export const UNSAID = "related to";

/** Formats in which an id of an edge is its id everywhere, and not within this file alone. */
export const GRAPH_FORMATS_WITH_LASTING_IDS: ReadonlySet<GraphFormat> = new Set(["follow-the-money"]);

const ENDS = ["edge from", "edge to"] as const;
/** The last column: the same word for every edge, for where nothing in the file says the relation. */
const EDGE = "edge";

type Edges = Pick<GraphFile, "edges" | "edgeAttributes">;

/** The columns that the edges of a graph have as rows, and what fills those that are no attributes. */
export interface EdgeColumns {
  /** The ends, what every edge may have (`label`, `weight`, `edge id`), the attributes, and last one word for all. */
  readonly names: readonly string[];
  readonly own: readonly ("label" | "weight" | "id")[];
  /** Position of the last column. */
  readonly unsaid: number;
}

const OWN = { label: "label", weight: "weight", id: "edge id" } as const;

/** Returns the columns of the edges of a graph. No two have the same name. */
export function edgeColumns({ edges, edgeAttributes }: Edges): EdgeColumns {
  const own = (["label", "weight", "id"] as const).filter((field) =>
    edges.some((edge) => edge[field] !== null),
  );
  const first = [...ENDS, ...own.map((field) => OWN[field])];
  const taken = new Set<string>([...first, EDGE]);
  const attributes = edgeAttributes.map(({ name }) => {
    const plain = name.trim() === "" ? "attribute" : name;
    let column = plain;
    for (let copy = 2; taken.has(column); copy++) column = `${plain} (${copy})`;
    taken.add(column);
    return column;
  });
  const names = [...first, ...attributes, EDGE];
  return { names, own, unsaid: names.length - 1 };
}

/** Yields the edges of a graph as rows of those columns. Where the column of the relation is blank, it says “related to”. */
export function* edgeRows(
  { edges, edgeAttributes }: Edges,
  names: ReadonlyMap<string, string>,
  { own }: EdgeColumns,
  relation: number | null,
): Generator<string[]> {
  for (const edge of edges) {
    const row = [names.get(edge.source) ?? edge.source, names.get(edge.target) ?? edge.target];
    for (const field of own) row.push(edge[field] === null ? "" : String(edge[field]));
    for (const { name } of edgeAttributes) row.push(edge.attributes.get(name) ?? "");
    row.push(UNSAID);
    if (relation !== null && (row[relation] ?? "").trim() === "") row[relation] = UNSAID;
    yield row;
  }
}

/** Yields rows as the bytes of a CSV file, in pieces. */
export async function* tableText(rows: Iterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "";
  for (const row of rows) {
    text += csvRow(row);
    if (text.length < 64 * 1024) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}
