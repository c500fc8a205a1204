import { AppError, problemDetails } from "@/lib/domain/app-error";
import type { GraphSummary } from "@/lib/domain/graph-file";
import { type ImportProgress, toImportReport } from "@/lib/domain/import-report";
import type { TableRun } from "@/lib/formats/table/table-run";
import { importTable } from "@/lib/store/import-table";
import type { ImportQuery } from "./query";

/** Pause between two lines of progress. Storing may take longer than that without a word, and a proxy must not give up. */
const PAUSE_MS = 500;

/** An import that is about to begin. */
export interface StartingImport extends Pick<ImportQuery, "dossier" | "dryRun"> {
  readonly reading: TableRun;
  readonly totalBytes: number | null;
  /** Bytes of the file that were read. */
  readonly bytesRead: () => number;
  /** What the file holds, where it is a graph. */
  readonly graph: GraphSummary | null;
  /** Aborted when the one who asked has gone, and by this when nobody listens. */
  readonly cancel: AbortController;
  /** Called once, when all is over. */
  readonly onEnd: () => void;
}

/**
 * Returns the import as lines of JSON: `{"type": "progress", "progress": …}` now and then, before that once
 * `{"type": "graph", "graph": …}` where the file is one, and last `{"type": "report",
 * "report": …}`, or `{"type": "problem", "problem": …}` with problem details. Whoever stops listening cancels it.
 */
export function importStream(starting: StartingImport): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { cancel } = starting;
  return new ReadableStream({
    start(controller) {
      const send = (type: string, content: object) => {
        if (!cancel.signal.aborted)
          controller.enqueue(encoder.encode(`${JSON.stringify({ type, [type]: content })}\n`));
      };
      // Not awaited: a stream whose start has not ended gives nothing to read.
      void run(starting, cancel.signal, send).then(() => {
        starting.onEnd();
        if (!cancel.signal.aborted) controller.close();
      });
    },
    cancel: () => cancel.abort(),
  });
}

async function run(
  { dossier, dryRun, reading, totalBytes, bytesRead, graph }: StartingImport,
  signal: AbortSignal,
  send: (type: "graph" | "progress" | "report" | "problem", content: object) => void,
): Promise<void> {
  const startedMs = Date.now();
  let step: ImportProgress["step"] = "reading";
  const tell = () => {
    send("progress", {
      rows: reading.rows,
      bytes: bytesRead(),
      totalBytes,
      durationMs: Date.now() - startedMs,
      step,
    } satisfies ImportProgress);
  };
  if (graph !== null) send("graph", graph);
  const timer = setInterval(tell, PAUSE_MS);
  try {
    const onStep = (next: ImportProgress["step"]) => {
      step = next;
      tell();
    };
    const imported = await importTable(dossier, (known) => reading.open(known), { signal, dryRun, onStep });
    const durationMs = Date.now() - startedMs;
    const bytes = bytesRead();
    send(
      "report",
      toImportReport(reading.summary(), imported, { dossier: dossier.id, dryRun, bytes, durationMs }),
    );
  } catch (error) {
    send("problem", problemDetails(toTold(error)));
  } finally {
    clearInterval(timer);
  }
}

function toTold(error: unknown): AppError {
  if (error instanceof AppError && error.code !== "internal") return error;
  console.error(error);
  return new AppError("internal", "Nothing was stored. The server's log says more.", { cause: error });
}
