"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ProblemDetails } from "@/lib/domain/app-error";
import type { BundleProblems, BundleReport } from "@/lib/domain/bundle-report";
import { CONNECTION_LOST } from "@/lib/domain/import-page-words";
import { ConnectionLost, problemOf, uploadFile } from "./upload";

/** Where a bundle is: checked first, with nothing stored, then stored. */
export type BundleState =
  | { readonly step: "idle" | "cancelled" }
  | { readonly step: "checking" | "storing"; readonly share: number }
  | { readonly step: "checked" | "done"; readonly report: BundleReport }
  | { readonly step: "failed"; readonly problem: ProblemDetails & Partial<BundleProblems> };

/** Returns where a bundle is, and what checks, stores and cancels it. Leaving the page cancels. */
export function useBundleImport(file: File) {
  const [state, setState] = useState<BundleState>({ step: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const send = useCallback(
    (dryRun: boolean, token: string) => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      const step = dryRun ? "checking" : "storing";
      const tell = (next: BundleState) => {
        if (running.current === stop) setState(next);
      };
      tell({ step, share: 0 });
      uploadFile({
        url: `/api/dossiers${dryRun ? "?dry-run=yes" : ""}`,
        ...{ file, token, signal: stop.signal, type: "application/json" },
        onSent: (bytes) => tell({ step, share: file.size === 0 ? 1 : Math.min(1, bytes / file.size) }),
      }).then(
        (answer) =>
          tell(
            answer.status === 200
              ? { step: dryRun ? "checked" : "done", report: JSON.parse(answer.text) as BundleReport }
              : { step: "failed", problem: problemOf(answer) },
          ),
        (error: unknown) => {
          if (stop.signal.aborted) return tell({ step: "cancelled" });
          const detail = error instanceof ConnectionLost ? CONNECTION_LOST : String(error);
          tell({ step: "failed", problem: { type: "", status: 0, title: "The server is gone.", detail } });
        },
      );
    },
    [file],
  );
  return { state, send, cancel: () => running.current?.abort() };
}
