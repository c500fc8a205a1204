import { APP_ERRORS, AppError } from "@/lib/domain/app-error";
import type { GraphFile } from "@/lib/domain/graph-file";
import { HEAD_BYTES } from "@/lib/formats/graph/detect-format";
import { GRAPH_LIMITS } from "@/lib/formats/graph/graph-limits";
import { GraphProblem } from "@/lib/formats/graph/graph-problem";
import { previewGraph, surveyGraph } from "@/lib/formats/graph/preview-graph";
import { checkGraphSize, graphOf, looksLikeGraph } from "@/lib/formats/graph/recognise-graph";
import { bytesOfStream } from "@/lib/formats/table/byte-chunks";
import { previewFile } from "@/lib/formats/table/preview-table";
import { SurveyOfTable } from "@/lib/formats/table/survey-table";
import type { TablePlan } from "@/lib/formats/table/table-importer";
import { TABLE_LIMITS } from "@/lib/formats/table/table-limits";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import type { WorkerAnswer, WorkerTask } from "./worker-messages";

/** Least pause between two reports of progress, and how many times as long as making one it lasts. */
const PAUSE_MS = 700;
const PAUSE_FACTOR = 8;

/** Reads a table or a graph off the main thread: one task, one answer. Whoever has enough of it ends the worker. */
self.onmessage = (event: MessageEvent<WorkerTask>) => {
  void answerTo(event.data).then(tell, (error: unknown) => tell(problemOf(error)));
};

function tell(answer: WorkerAnswer): void {
  self.postMessage(answer);
}

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  if (task.kind === "survey") return survey(task);
  const { file, chosen, repair, known } = task;
  const vocabulary = [...known, ...SHIPPED_VOCABULARY];
  const table = () => previewFile({ size: file.size, read: read(file) }, chosen, vocabulary);
  try {
    const graph = await graphIn(file, repair);
    const preview = graph === null ? await table() : previewGraph(graph, file.size, vocabulary);
    return { kind: "preview", preview };
  } catch (error) {
    if (!(error instanceof GraphProblem) || (await looks(file)) === "yes") throw error;
    // JSON that breaks may be lines of JSON, the first of them broken, or a bundle: what reads as such is such.
    const preview = await table().catch(() => null);
    if (preview === null) throw error;
    return { kind: "preview", preview };
  }
}

/** Resolves to the graph that a file holds; null where it is none. */
async function graphIn(file: File, repair: boolean): Promise<GraphFile | null> {
  const seen = await looks(file);
  if (seen === "no" || (seen === "maybe" && file.size > GRAPH_LIMITS.bytes)) return null;
  checkGraphSize(file.size);
  return graphOf(await read(file)(0, file.size), { repair });
}

async function looks(file: File): Promise<ReturnType<typeof looksLikeGraph>> {
  return looksLikeGraph(await read(file)(0, HEAD_BYTES + 1));
}

function read(file: File) {
  return async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
}

async function survey({ file, plan }: WorkerTask & { kind: "survey" }): Promise<WorkerAnswer> {
  const { shape, mapping, known, limits } = plan;
  const whole: TablePlan = {
    ...{ shape, mapping, vocabulary: SHIPPED_VOCABULARY },
    known: { actors: new Map(), actorIds: [], relationTypes: known },
    limits: { ...TABLE_LIMITS, bytes: limits.bytes, rows: limits.rows },
  };
  const graph = plan.graph === null ? null : await graphIn(file, plan.graph.repair);
  if (graph === null) return counted(new SurveyOfTable(whole), bytesOfStream(file.stream()), file.size);
  // The limit of bytes is for the file, and its edges as rows are some other number of them.
  const unbounded = { ...whole, limits: { ...TABLE_LIMITS, rows: limits.rows } };
  const { reading, chunks, explained } = surveyGraph(graph, unbounded);
  const share = () => reading.rows / Math.max(1, graph.edges.length);
  const answer = await counted(reading, chunks, file.size, share);
  const relations = answer.survey.summary.relations.map((relation) =>
    explained.has(relation.name) ? { ...relation, how: "new" as const, sure: false } : relation,
  );
  return { kind: "survey", survey: { ...answer.survey, summary: { ...answer.survey.summary, relations } } };
}

/** Reads a table whole, and tells now and then how far it is: by its bytes where nobody knows a better `share`. */
async function counted(
  reading: SurveyOfTable,
  chunks: AsyncIterable<Uint8Array>,
  totalBytes: number,
  share?: () => number,
): Promise<WorkerAnswer & { kind: "survey" }> {
  let came = 0;
  let nextMs = 0;
  const watched = async function* () {
    for await (const chunk of chunks) {
      came += chunk.byteLength;
      yield chunk;
    }
  };
  await reading.read(watched(), () => {
    const nowMs = performance.now();
    if (nowMs < nextMs) return;
    const bytes = share === undefined ? came : Math.round(share() * totalBytes);
    tell({ kind: "progress", progress: { bytes, totalBytes, survey: reading.snapshot() } });
    nextMs = performance.now() + Math.max(PAUSE_MS, PAUSE_FACTOR * (performance.now() - nowMs));
  });
  return { kind: "survey", survey: reading.snapshot() };
}

function problemOf(error: unknown): WorkerAnswer {
  if (error instanceof AppError) {
    const mendable = error instanceof GraphProblem && error.mendable;
    return { kind: "problem", title: APP_ERRORS[error.code].title, detail: error.message, mendable };
  }
  // What a browser throws where a file has gone, was changed or may not be read since it was chosen.
  const gone = error instanceof DOMException && /NotFound|NotReadable|Permission|Security/.test(error.name);
  const detail = gone
    ? "It was moved, changed or locked since it was chosen. Choose it again."
    : error instanceof Error
      ? error.message
      : "No reason was given.";
  return { kind: "problem", title: "The file cannot be read.", detail, mendable: false };
}
