import { AppError } from "@/lib/domain/app-error";
import type { GraphFile, LeftOut } from "@/lib/domain/graph-file";
import type { RelationType } from "@/lib/domain/relation-type";
import type { MappingGuess, TableMapping, TableRole } from "@/lib/domain/table-import";
import { guessMapping } from "../table/guess-mapping";
import { applyMapOptions } from "../table/map-option";
import { relationMatcher } from "../table/match-relation";
import {
  checkedMapping,
  type PlannedTable,
  type TableRequest,
  UNKNOWN_PUBLISHER,
} from "../table/plan-import";
import {
  type EdgeColumns,
  edgeColumns,
  edgeRows,
  GRAPH_FORMATS_WITH_LASTING_IDS,
  tableText,
  UNSAID,
} from "./edge-rows";
import { INTERESTS } from "./follow-the-money-schemata";
import { type GraphActors, graphActors } from "./graph-actors";

/** How a graph is going to be stored: its edges as the rows of a table, its nodes as actors. */
export interface PlannedGraph extends PlannedTable {
  readonly actors: GraphActors;
  /** No attribute says what the relation is: every edge says the same. */
  readonly isRelationUnsaid: boolean;
  /** What the file has and a dossier, as the edges are mapped now, has no place for. */
  readonly leftOut: readonly LeftOut[];
}

/** Edges that the guesses see. */
const SAMPLE = 200;
/** The columns of the ends of an edge. */
const [SUBJECT, OBJECT] = [0, 1];

/**
 * Returns how the edges of a graph are read as rows: subject and object are its nodes, and their attributes are offered for what
 * a claim has, by their names and values, as the columns of a table are.
 *
 * An edge that says no relation is “related to”. Ids of edges are ids within their file and no ids of claims, but in
 * FollowTheMoney. A relation that only edges without a direction have is symmetric. Throws `bad_request` as `planImport` does.
 */
export function planGraph(
  graph: GraphFile,
  request: TableRequest,
  vocabulary: readonly RelationType[],
): PlannedGraph {
  const actors = graphActors(graph);
  const columns = edgeColumns(graph);
  const sample = edgeRows({ ...graph, edges: graph.edges.slice(0, SAMPLE) }, actors.names, columns, null);
  const guess = guessMapping(columns.names, [...sample], relationMatcher(vocabulary));
  const guessed = settled(guess, columns, graph);
  const mapped = applyMapOptions(guessed, request.map ?? [], columns.names);
  const { relation } = mapped;
  if (mapped.subject === undefined || mapped.object === undefined || relation === undefined) {
    throw new AppError("bad_request", "The edges of a graph need a subject, a relation and an object.");
  }
  const isRelationUnsaid = relation === columns.unsaid;
  const mapping = checkedMapping({
    columns: mapped,
    happenedReading: request.dates ?? guess.happened.reading,
    reportedReading: request.dates ?? guess.reported.reading,
    relations: [
      ...(request.relations ?? []),
      ...relationsOf(graph, relation, columns, actors, vocabulary, request.relations ?? []),
    ],
    publisher: { name: request.publisher?.normalize("NFC") ?? UNKNOWN_PUBLISHER, kind: "outlet" },
    fileTitle: request.fileTitle.normalize("NFC"),
    language: request.language ?? "und",
  });
  const { subject: _subject, object: _object, relation: reason, ...others } = guess.reasons;
  const reasons = isRelationUnsaid || reason === undefined ? others : { ...others, relation: reason };
  return {
    shape: {
      format: "delimited",
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      header: false,
      columns: columns.names,
    },
    mapping,
    sniff: null,
    guess: { ...guess, columns: guessed, reasons },
    chunks: tableText(edgeRows(graph, actors.names, columns, relation)),
    actors,
    isRelationUnsaid,
    leftOut: [...graph.leftOut, ...alsoLeftOut(graph, actors, mapped, columns)],
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

/** Relations that the file itself explains: the interests of FollowTheMoney, and what has no direction. */
function relationsOf(
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

function alsoLeftOut(
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
