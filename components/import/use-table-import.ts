"use client";

import { useEffect, useRef, useState } from "react";
import type { ProblemDetails } from "@/lib/domain/app-error";
import { CONNECTION_LOST } from "@/lib/domain/import-page-words";
import type { ImportProgress, ImportReport } from "@/lib/domain/import-report";
import type { TableMapping, TableShape } from "@/lib/domain/table-import";
import { PLAN_LENGTH, packPlan } from "./pack-plan";
import { ConnectionLost, problemOf, uploadFile } from "./upload";

/** What an import of a table is told to do. */
export interface ImportOrder {
  readonly file: File;
  readonly dossier: string;
  readonly title: string;
  readonly shape: TableShape;
  readonly mapping: TableMapping;
  readonly token: string;
  /** How the graph is read whose edges are the rows; null for a table. */
  readonly graph: { readonly repair: boolean } | null;
  /** Rows of the file as they were counted or reckoned: the server says how many it has read only when all has come. */
  readonly rows: number;
}

/** Where an import is. */
export type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "running"; readonly progress: ImportProgress; readonly isReckoned: boolean }
  | { readonly step: "cancelled" }
  | { readonly step: "failed"; readonly problem: Pick<ProblemDetails, "title" | "detail"> }
  | { readonly step: "done"; readonly report: ImportReport };

interface Line {
  readonly type: string;
  readonly progress?: ImportProgress;
  readonly report?: ImportReport;
  readonly problem?: ProblemDetails;
}

/** Returns where the import of a table is, and what starts, cancels and forgets it. Leaving the page cancels. */
export function useTableImport() {
  const [state, setState] = useState<ImportState>({ step: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = (order: ImportOrder) => {
    const stop = new AbortController();
    running.current = stop;
    setState(at(order, 0, 0));
    runImport(order, stop.signal, setState).then(setState, (error: unknown) => {
      if (stop.signal.aborted) setState({ step: "cancelled" });
      else if (error instanceof ConnectionLost) setState(failed("The server is gone.", CONNECTION_LOST));
      else setState(failed("The import could not be sent.", String(error)));
    });
  };
  return {
    state,
    start,
    cancel: () => running.current?.abort(),
    forget: () => setState({ step: "idle" }),
  };
}

async function runImport(
  order: ImportOrder,
  signal: AbortSignal,
  tell: (state: ImportState) => void,
): Promise<ImportState> {
  const { file, dossier, title, shape, mapping, token, graph } = order;
  const startedMs = performance.now();
  const plan = await packPlan({ shape, mapping });
  if (plan.length > PLAN_LENGTH) {
    const detail =
      "More relations and actors were corrected than fit into one request. Import it on the command line, or correct fewer.";
    return failed("The corrections are too many.", detail);
  }
  const query = new URLSearchParams({ title, plan, format: graph === null ? "table" : "graph" });
  if (graph?.repair) query.set("repair", "yes");
  let end: ImportState | null = null;
  const answer = await uploadFile({
    url: `/api/dossiers/${encodeURIComponent(dossier)}/import?${query}`,
    ...{ file, token, signal, type: "application/octet-stream" },
    onSent: (bytes) => tell(at(order, Math.min(bytes, file.size), performance.now() - startedMs)),
    onLine: (text) => {
      const line = JSON.parse(text) as Line;
      if (line.progress) tell({ step: "running", progress: line.progress, isReckoned: false });
      if (line.report) end = { step: "done", report: line.report };
      if (line.problem) end = { step: "failed", problem: line.problem };
    },
  });
  if (answer.status !== 200) return { step: "failed", problem: problemOf(answer) };
  // An answer that ends without a report was cut.
  return end ?? failed("The server is gone.", CONNECTION_LOST);
}

function at({ file, rows }: ImportOrder, bytes: number, durationMs: number): ImportState {
  const exact = file.size === 0 ? 0 : (rows * bytes) / file.size;
  // Reckoned, so to three figures.
  const reckoned = exact < 1 ? 0 : Number(exact.toPrecision(3));
  const whole = Math.round(reckoned);
  return {
    step: "running",
    progress: { rows: whole, bytes, totalBytes: file.size, durationMs, step: "reading" },
    isReckoned: true,
  };
}

function failed(title: string, detail: string): ImportState {
  return { step: "failed", problem: { title, detail } };
}
