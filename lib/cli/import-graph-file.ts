import type { GraphFile } from "@/lib/domain/graph-file";
import { graphLines, leftOutSentence } from "@/lib/domain/graph-words";
import { TABLE_ROLES } from "@/lib/domain/table-import";
import { planLines } from "@/lib/domain/table-plan-words";
import { ROLE_LABEL } from "@/lib/domain/table-words";
import { GraphRun } from "@/lib/formats/graph/graph-run";
import { type PlannedGraph, planGraph } from "@/lib/formats/graph/plan-graph";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { storeRows, toNewDossier } from "./import-table-file";
import { type TableOptions, toTableRequest } from "./table-options";

/** Adds the edges of a graph to a dossier as claims, and returns the exit code. Says first what the file holds and what stays behind. */
export async function importGraphFile(graph: GraphFile, id: string, options: TableOptions): Promise<number> {
  const request = toTableRequest(id, options, SHIPPED_VOCABULARY);
  const dossier = toNewDossier(id, { title: graph.title?.slice(0, 180), ...options });
  const planned = planGraph(graph, request, SHIPPED_VOCABULARY);
  for (const line of graphPlanLines(graph, planned)) console.error(line);
  return storeRows(new GraphRun(graph, planned, SHIPPED_VOCABULARY), dossier, null, options);
}

/** Returns what a graph holds, how its edges are read, and what has no place, as lines for people. */
export function graphPlanLines(graph: GraphFile, planned: PlannedGraph): string[] {
  const { mapping, shape } = planned;
  const [, , ...doubts] = planLines(planned);
  const roles = TABLE_ROLES.flatMap((role) => {
    const column = mapping.columns[role];
    const isEnd = role === "subject" || role === "object";
    if (column === undefined || isEnd || (role === "relation" && planned.isRelationUnsaid)) return [];
    return [`${ROLE_LABEL[role]} “${shape.columns[column]}”`];
  });
  return [
    ...graphLines({ ...graph, leftOut: [] }),
    ...(roles.length === 0 ? [] : [`Of an edge: ${roles.join(" · ")}.`]),
    ...(planned.isRelationUnsaid ? [UNSAID_LINE] : []),
    ...doubts,
    ...(planned.leftOut.length === 0 ? [] : ["Without a place in a dossier:"]),
    ...planned.leftOut.map((each) => `  ${leftOutSentence(each)}`),
  ];
}

const UNSAID_LINE =
  "Nothing in the file says what the relation is: every edge says “related to”. Change it with --map relation=COLUMN.";
