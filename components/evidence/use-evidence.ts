"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LineEvidence } from "@/lib/domain/dossier-data";

export type EvidenceState =
  | { status: "ready"; evidence: LineEvidence; more: (() => void) | null }
  | { status: "loading" }
  | { status: "failed"; message: string; retry: () => void };

type Entry = LineEvidence | { failed: string };

/**
 * Returns the claims of the line, from the page itself for the first one and else from the server; null line, null state.
 * What was fetched is kept for as long as the page lives: the data behind one version never changes.
 */
export function useEvidence(
  dossier: string,
  line: string | null,
  first: LineEvidence | null,
): EvidenceState | null {
  const cache = useRef(new Map<string, Entry>(first ? [[first.line, first]] : []));
  const [, setRound] = useState(0);
  const redraw = useCallback(() => setRound((round) => round + 1), []);

  const fetchPage = useCallback(
    async (id: string, from: number, signal?: AbortSignal) => {
      const before = cache.current.get(id);
      try {
        const url = `/api/dossiers/${dossier}/lines/${encodeURIComponent(id)}?from=${from}`;
        const response = await fetch(url, { signal });
        if (!response.ok) throw new Error(await problemTitle(response));
        const page = (await response.json()) as LineEvidence;
        const claims = before && "claims" in before ? [...before.claims, ...page.claims] : page.claims;
        cache.current.set(id, { ...page, claims });
      } catch (error) {
        if (signal?.aborted) return;
        cache.current.set(id, {
          failed: error instanceof Error ? error.message : "The server did not answer.",
        });
      }
      redraw();
    },
    [dossier, redraw],
  );

  useEffect(() => {
    if (line === null || cache.current.has(line)) return;
    const abort = new AbortController();
    void fetchPage(line, 0, abort.signal);
    return () => abort.abort();
  }, [line, fetchPage]);

  if (line === null) return null;
  const entry = cache.current.get(line);
  if (!entry) return { status: "loading" };
  if ("failed" in entry) {
    const retry = () => {
      cache.current.delete(line);
      redraw();
      void fetchPage(line, 0);
    };
    return { status: "failed", message: entry.failed, retry };
  }
  const next = entry.next;
  return { status: "ready", evidence: entry, more: next === null ? null : () => void fetchPage(line, next) };
}

async function problemTitle(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const title = problem && typeof problem === "object" && "title" in problem ? problem.title : null;
  return typeof title === "string" ? title : `The server answered ${response.status}.`;
}
