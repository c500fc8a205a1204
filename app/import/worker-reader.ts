import { ReadingProblem, type TableReader } from "@/components/import/table-reader";
import type { SurveyProgress } from "@/lib/domain/table-survey";
import type { WorkerAnswer, WorkerTask } from "./worker-messages";

type Done = Extract<WorkerAnswer, { kind: "preview" | "survey" }>;

/** Reads files in a web worker, one for each task: ending the worker is the surest way to stop it. */
export const workerReader: TableReader = {
  preview: async (file, { chosen, repair }, known, signal) => {
    const done = await run({ kind: "preview", file, chosen, repair, known }, signal);
    if (done.kind === "preview") return done.preview;
    throw new ReadingProblem("The file cannot be read.", "Something else was answered than was asked.");
  },
  survey: async (file, plan, onProgress, signal) => {
    const done = await run({ kind: "survey", file, plan }, signal, onProgress);
    if (done.kind === "survey") return done.survey;
    throw new ReadingProblem("The file cannot be read.", "Something else was answered than was asked.");
  },
};

function run(
  task: WorkerTask,
  signal: AbortSignal,
  onProgress: (progress: SurveyProgress) => void = () => undefined,
): Promise<Done> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module" });
    const end = () => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = () => {
      end();
      reject(signal.reason);
    };
    const fail = () => {
      end();
      reject(
        new ReadingProblem("The file cannot be read.", "What reads it did not start. Load the page again."),
      );
    };
    signal.addEventListener("abort", stop);
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === "progress") return onProgress(data.progress);
      end();
      if (data.kind === "problem") reject(new ReadingProblem(data.title, data.detail, data.mendable));
      else resolve(data);
    };
    worker.postMessage(task);
  });
}
