import { APP_ERRORS, AppError } from "@/lib/domain/app-error";
import { bytesOfStream } from "@/lib/formats/table/byte-chunks";
import { previewFile } from "@/lib/formats/table/preview-table";
import { SurveyOfTable } from "@/lib/formats/table/survey-table";
import { TABLE_LIMITS } from "@/lib/formats/table/table-limits";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import type { WorkerAnswer, WorkerTask } from "./worker-messages";

/** Least pause between two reports of progress, and how many times as long as making one it lasts. */
const PAUSE_MS = 700;
const PAUSE_FACTOR = 8;

/** Reads a table off the main thread: one task, one answer. Whoever has enough of it ends the worker. */
self.onmessage = (event: MessageEvent<WorkerTask>) => {
  void answerTo(event.data).then(tell, (error: unknown) => tell(problemOf(error)));
};

function tell(answer: WorkerAnswer): void {
  self.postMessage(answer);
}

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  if (task.kind === "survey") return survey(task);
  const { file, chosen, known } = task;
  const source = {
    size: file.size,
    read: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
  return { kind: "preview", preview: await previewFile(source, chosen, [...known, ...SHIPPED_VOCABULARY]) };
}

async function survey({ file, plan }: WorkerTask & { kind: "survey" }): Promise<WorkerAnswer> {
  const { shape, mapping, known, limits } = plan;
  const reading = new SurveyOfTable({
    ...{ shape, mapping, vocabulary: SHIPPED_VOCABULARY },
    known: { actors: new Map(), actorIds: [], relationTypes: known },
    limits: { ...TABLE_LIMITS, bytes: limits.bytes, rows: limits.rows },
  });
  let bytes = 0;
  let nextMs = 0;
  const counted = async function* () {
    for await (const chunk of bytesOfStream(file.stream())) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  await reading.read(counted(), () => {
    const nowMs = performance.now();
    if (nowMs < nextMs) return;
    tell({ kind: "progress", progress: { bytes, totalBytes: file.size, survey: reading.snapshot() } });
    nextMs = performance.now() + Math.max(PAUSE_MS, PAUSE_FACTOR * (performance.now() - nowMs));
  });
  return { kind: "survey", survey: reading.snapshot() };
}

function problemOf(error: unknown): WorkerAnswer {
  if (error instanceof AppError) {
    return { kind: "problem", title: APP_ERRORS[error.code].title, detail: error.message };
  }
  // What a browser throws where a file has gone, was changed or may not be read since it was chosen.
  const gone = error instanceof DOMException && /NotFound|NotReadable|Permission|Security/.test(error.name);
  const detail = gone
    ? "It was moved, changed or locked since it was chosen. Choose it again."
    : error instanceof Error
      ? error.message
      : "No reason was given.";
  return { kind: "problem", title: "The file cannot be read.", detail };
}
