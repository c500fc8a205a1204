"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import {
  dropUnloaded,
  evidenceOf,
  keepEvidence,
  type LineKey,
  loadEvidence,
  onEvidence,
} from "./evidence-cache";

export type EvidenceState =
  /** `failed` says why more claims did not come; `more` asks again. */
  | { status: "ready"; evidence: LineEvidence; more: (() => void) | null; failed: string | null }
  | { status: "loading" }
  | { status: "failed"; message: string; retry: () => void };

/**
 * Returns the claims of the line, from the page itself for the first one and else from the server. What was fetched is kept
 * for as long as the page lives, whichever lines are opened in between: the data behind one hash never changes.
 */
export function useEvidence(data: DossierData, line: string, first: LineEvidence | null): EvidenceState {
  const { hash } = data;
  const dossier = data.dossier.id;
  const snapshot = useCallback(() => evidenceOf({ dossier, hash, line }), [dossier, hash, line]);
  const entry = useSyncExternalStore(onEvidence, snapshot, () => null);
  const own = first?.line === line ? first : null;

  useEffect(() => {
    const key: LineKey = { dossier, hash, line };
    if (own) keepEvidence(key, own);
    if (evidenceOf(key)) return;
    const abort = new AbortController();
    void loadEvidence(key, abort.signal);
    return () => {
      // Stepping through lines must not leave a queue of answers that nobody waits for.
      dropUnloaded(key);
      abort.abort();
    };
  }, [dossier, hash, line, own]);

  const load = () => void loadEvidence({ dossier, hash, line });
  const evidence = entry?.evidence ?? own;
  if (evidence) {
    const more = evidence.next === null ? null : load;
    return { status: "ready", evidence, more, failed: entry?.failed ?? null };
  }
  if (entry?.failed) return { status: "failed", message: entry.failed, retry: load };
  return { status: "loading" };
}
