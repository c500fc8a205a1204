import { AppError } from "@/lib/domain/app-error";
import type { GraphFile, LeftOut } from "@/lib/domain/graph-file";
import type { RelationType } from "@/lib/domain/relation-type";
import type { MappingGuess, TableMapping } from "@/lib/domain/table-import";
import { UNKNOWN_PUBLISHER } from "@/lib/domain/unknown-publisher";
import { applyMapOptions } from "../table/map-option";
import { checkedMapping, type PlannedTable, type TableRequest } from "../table/plan-import";
import { edgeRows, tableText } from "./edge-rows";
import type { GraphActors } from "./graph-actors";
import { explainedRelations, guessGraph, unplaced } from "./guess-graph";

/** How a graph is going to be stored: its edges as the rows of a table, its nodes as actors. */
export interface PlannedGraph extends PlannedTable {
  readonly actors: GraphActors;
  /** No attribute says what the relation is: every edge says the same. */
  readonly isRelationUnsaid: boolean;
  /** What the file has and a dossier, as the edges are mapped now, has no place for. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Returns how the edges of a graph are read as rows: subject and object are its nodes, and their attributes are offered for what
 * a claim has, by their names and values, as the columns of a table are.
 *
 * An edge that says no relation is “related to”. Ids of edges are ids within their file and no ids of claims, but in
 * FollowTheMoney. A relation that only edges without a direction have is symmetric. A mapping that somebody looked at stands; it is
 * for the columns of this graph or refused. Throws `bad_request` as `planImport` does.
 */
export function planGraph(
  graph: GraphFile,
  request: TableRequest,
  vocabulary: readonly RelationType[],
): PlannedGraph {
  const { actors, columns, shape, guess } = guessGraph(graph, vocabulary);
  const asked = askedMapping(request, guess, columns.names);
  const { subject, object, relation } = asked.columns;
  if (subject === undefined || object === undefined || relation === undefined) {
    throw new AppError("bad_request", "The edges of a graph need a subject, a relation and an object.");
  }
  const explained = explainedRelations(graph, relation, columns, actors, vocabulary, asked.relations);
  const mapping = checkedMapping({ ...asked, relations: [...asked.relations, ...explained] });
  return {
    ...{ shape, mapping, sniff: null, guess, actors },
    chunks: tableText(edgeRows(graph, actors.names, columns, relation)),
    isRelationUnsaid: relation === columns.unsaid,
    leftOut: [...graph.leftOut, ...unplaced(graph, actors, asked.columns, columns)],
  };
}

function askedMapping(request: TableRequest, guess: MappingGuess, names: readonly string[]): TableMapping {
  const { shape, mapping } = request;
  if (shape !== undefined && mapping !== undefined) {
    if (shape.columns.join("\0") === names.join("\0")) return mapping;
    const are = names.map((name) => `“${name}”`).join(", ");
    throw new AppError("bad_request", `The plan is for another file: the columns of these edges are ${are}.`);
  }
  return {
    columns: applyMapOptions(guess.columns, request.map ?? [], names),
    happenedReading: request.dates ?? guess.happened.reading,
    reportedReading: request.dates ?? guess.reported.reading,
    relations: request.relations ?? [],
    kinds: request.kinds ?? [],
    publisher: { name: request.publisher?.normalize("NFC") ?? UNKNOWN_PUBLISHER, kind: "outlet" },
    fileTitle: request.fileTitle.normalize("NFC"),
    language: request.language ?? "und",
  };
}
