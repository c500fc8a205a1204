import type { GraphFile } from "@/lib/domain/graph-file";
import type { RelationType } from "@/lib/domain/relation-type";
import type { PreviewRow, TablePreview } from "@/lib/domain/table-survey";
import { guessDates } from "../table/guess-dates";
import { cutCell, FIRST_ROWS } from "../table/preview-table";
import { SurveyOfTable } from "../table/survey-table";
import type { TablePlan } from "../table/table-importer";
import { edgeColumns, edgeRows, tableText } from "./edge-rows";
import { graphActors } from "./graph-actors";
import { explainedRelations, type GraphGuess, guessGraph, unplaced } from "./guess-graph";
import { graphSummary } from "./recognise-graph";

/** Edges that a preview shows of each place further in. */
const LATER_EDGES = 4;

/** Returns the edges of a graph as the rows of a table, what their attributes are taken for, and what the file holds. `size` in bytes. */
export function previewGraph(
  graph: GraphFile,
  size: number,
  vocabulary: readonly RelationType[],
): TablePreview {
  const found = guessGraph(graph, vocabulary);
  const { shape, guess, columns, actors, sample } = found;
  const leftOut = unplaced(graph, actors, guess.columns, columns);
  return {
    ...{ kind: "table", shape, guess, doubts: [] },
    // What is said of edges stands in the columns, to be read or not.
    graph: {
      ...graphSummary(graph),
      leftOut: [...graph.leftOut, ...leftOut.filter(({ what }) => what !== "edge_attributes")],
    },
    encoding: { encoding: "utf-8", confident: true, how: "utf8_form" },
    dates: shape.columns.map((_, column) => guessDates(sample.map((row) => row[column] ?? ""))),
    rowBytes: size / Math.max(1, graph.edges.length),
    rows: rowsFrom(graph, found, 0, FIRST_ROWS),
    later: laterRows(graph, found),
  };
}

function laterRows(graph: GraphFile, found: GraphGuess): PreviewRow[] {
  const { length } = graph.edges;
  if (length <= FIRST_ROWS) return [];
  const starts = [0.25, 0.5, 0.75, 1].map((share) =>
    Math.max(FIRST_ROWS, Math.floor(share * length) - LATER_EDGES),
  );
  return [...new Set(starts)].flatMap((start, index, all) =>
    rowsFrom(graph, found, start, Math.min(start + LATER_EDGES, all[index + 1] ?? length)),
  );
}

function rowsFrom(graph: GraphFile, { actors, columns }: GraphGuess, from: number, to: number): PreviewRow[] {
  const some = { ...graph, edges: graph.edges.slice(from, to) };
  return [...edgeRows(some, actors.names, columns, null)].map((row, index) => ({
    number: from + index + 1,
    cells: row.map(cutCell),
  }));
}

/** A survey that is about to begin: what counts, and the bytes that it counts. */
export interface StartingSurvey {
  readonly reading: SurveyOfTable;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Relation names that the file explains and nobody chose. */
  readonly explained: ReadonlySet<string>;
}

/** Returns the survey of the edges of a graph, read as an import of the same plan would. */
export function surveyGraph(graph: GraphFile, plan: TablePlan): StartingSurvey {
  const actors = graphActors(graph);
  const columns = edgeColumns(graph);
  const { mapping, vocabulary } = plan;
  const column = mapping.columns.relation ?? columns.unsaid;
  const explained = explainedRelations(graph, column, columns, actors, vocabulary, mapping.relations);
  const reading = new SurveyOfTable(
    { ...plan, mapping: { ...mapping, relations: [...mapping.relations, ...explained] } },
    (name) => actors.details.get(name)?.kind ?? null,
  );
  return {
    reading,
    chunks: tableText(edgeRows(graph, actors.names, columns, column)),
    explained: new Set(explained.map(({ name }) => name)),
  };
}
