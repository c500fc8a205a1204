import type { GraphFile, LeftOut } from "@/lib/domain/graph-file";
import type { RelationType } from "@/lib/domain/relation-type";
import type { MappingGuess, TableMapping, TableRole, TableShape } from "@/lib/domain/table-import";
import { guessMapping } from "../table/guess-mapping";
import { relationMatcher } from "../table/match-relation";
import { type EdgeColumns, edgeColumns, edgeRows, GRAPH_FORMATS_WITH_LASTING_IDS, UNSAID } from "./edge-rows";
import { INTERESTS } from "./follow-the-money-schemata";
import { type GraphActors, graphActors } from "./graph-actors";

/** What the edges of a graph are as rows, and what their columns are taken for. */
export interface GraphGuess {
  readonly actors: GraphActors;
  readonly columns: EdgeColumns;
  /** Of the table that the edges are. */
  readonly shape: TableShape;
  readonly guess: MappingGuess;
  /** The first edges, as the guess saw them. */
  readonly sample: readonly (readonly string[])[];
}

/** Edges that the guesses see. */
const SAMPLE = 200;
/** The columns of the ends of an edge. */
const [SUBJECT, OBJECT] = [0, 1];

/** Returns what the attributes of edges are taken for, by their names and values, as the columns of a table are. */
export function guessGraph(graph: GraphFile, vocabulary: readonly RelationType[]): GraphGuess {
  const actors = graphActors(graph);
  const columns = edgeColumns(graph);
  const first = { ...graph, edges: graph.edges.slice(0, SAMPLE) };
  const sample = [...edgeRows(first, actors.names, columns, null)];
  const found = guessMapping(columns.names, sample, relationMatcher(vocabulary));
  const guessed = settled(found, columns, graph);
  const { subject: _subject, object: _object, relation: reason, ...others } = found.reasons;
  const isUnsaid = guessed.relation === columns.unsaid;
  return {
    ...{ actors, columns, sample },
    shape: {
      ...{ format: "delimited", encoding: "utf-8", delimiter: ",", quote: '"', header: false },
      columns: columns.names,
    },
    guess: {
      ...found,
      columns: guessed,
      reasons: isUnsaid || reason === undefined ? others : { ...others, relation: reason },
    },
  };
}

function settled(
  { columns: guessed, reasons }: Pick<MappingGuess, "columns" | "reasons">,
  { unsaid }: EdgeColumns,
  { format }: GraphFile,
): TableMapping["columns"] {
  const taken: Partial<Record<TableRole, number>> = {};
  for (const [role, column] of Object.entries(guessed) as [TableRole, number][]) {
    if (column > OBJECT && column !== unsaid) taken[role] = column;
  }
  if (!GRAPH_FORMATS_WITH_LASTING_IDS.has(format)) delete taken.id;
  // That a text is long makes no evidence of it: only a name says that it is quoted.
  if (reasons.quote?.how !== "header") delete taken.quote;
  // A column that is only left over is not what the edges say.
  const relation = reasons.relation?.how === "place_in_row" ? undefined : taken.relation;
  return { ...taken, subject: SUBJECT, object: OBJECT, relation: relation ?? unsaid };
}

/**
 * Returns the relations that the file itself explains, beside those that somebody chose: the interests of FollowTheMoney, and what
 * has no direction. `column` is the one that says the relation.
 */
export function explainedRelations(
  graph: GraphFile,
  column: number,
  columns: EdgeColumns,
  { names }: GraphActors,
  vocabulary: readonly RelationType[],
  chosen: TableMapping["relations"],
): TableMapping["relations"] {
  const directed = new Map<string, boolean>();
  let at = 0;
  for (const row of edgeRows(graph, names, columns, column)) {
    const name = (row[column] ?? "").trim().replaceAll(/\s+/g, " ").normalize("NFC");
    directed.set(name, (directed.get(name) ?? false) || graph.edges[at]?.directed === true);
    at++;
  }
  const match = relationMatcher(vocabulary);
  const settledAlready = new Set(chosen.map(({ name }) => name));
  return [...directed].flatMap(([name, isDirected]) => {
    const { type, how, reversed } = match(name);
    // What is too long is skipped with its row, where the account of it is kept.
    if (how !== "new" || name.length > 200 || settledAlready.has(name)) return [];
    const meant = explained(name, type, isDirected);
    return meant === null ? [] : [{ name, type: meant, reversed }];
  });
}

const BY_RELATION = new Map([...INTERESTS.values()].map((interest) => [interest.relation, interest]));

function explained(name: string, type: RelationType, isDirected: boolean): RelationType | null {
  const interest = BY_RELATION.get(name);
  const family = interest?.family ?? type.family;
  if (!isDirected) return { ...type, family, symmetric: true, inverse: type.label };
  if (name === UNSAID) return { ...type, family };
  return interest === undefined ? null : { ...type, family, inverse: interest.inverse };
}

/** Returns what of the nodes and edges has no place where the columns of edges are mapped so. */
export function unplaced(
  graph: GraphFile,
  { used }: GraphActors,
  mapped: TableMapping["columns"],
  { names, unsaid }: EdgeColumns,
): LeftOut[] {
  const ends = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
  const lonely = graph.nodes.filter(({ id }) => !ends.has(id));
  const nodes = graph.nodeAttributes.map(({ name }) => name).filter((name) => !used.has(name));
  const taken = new Set(Object.values(mapped));
  const edges = names.filter((_, at) => at > OBJECT && at !== unsaid && !taken.has(at));
  const all: LeftOut[] = [
    { what: "node_attributes", count: nodes.length, names: nodes.slice(0, 10) },
    {
      what: "lonely_nodes",
      count: lonely.length,
      names: lonely.slice(0, 10).map(({ id, label }) => label ?? id),
    },
    { what: "edge_attributes", count: edges.length, names: edges.slice(0, 10) },
  ];
  return all.filter(({ count }) => count > 0);
}
