"use client";

import { useEffect, useState } from "react";
import { readClaimsArrow } from "@/lib/claims/arrow";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type PackedRecords, unpackRecords } from "@/lib/domain/pack-records";
import type { DossierHead } from "@/lib/view/dossier-head";
import { fetchBytes } from "./fetch-bytes";

export type LoadedDossier =
  | { readonly status: "ready"; readonly data: DossierData; readonly table: ClaimTable }
  | {
      readonly status: "loading";
      readonly received: number;
      /** Null until both answers have begun. */
      readonly total: number | null;
      readonly stop: () => void;
    }
  | { readonly status: "failed"; readonly message: string; readonly retry: () => void }
  | { readonly status: "stopped"; readonly retry: () => void };

export interface InlineDossier {
  readonly data: DossierData;
  readonly columns: Uint8Array;
}

type State =
  | { readonly status: "ready"; readonly data: DossierData; readonly table: ClaimTable }
  | { readonly status: "loading"; readonly received: number; readonly total: number | null }
  | { readonly status: "failed"; readonly message: string }
  | { readonly status: "stopped" };

/**
 * Returns records and claim columns: at once where the page brought them, else fetched side by side, with progress. Bytes become
 * a table without being copied into objects. What failed while there was no network is tried again when there is one.
 */
export function useDossier(inline: InlineDossier | null, head: DossierHead): LoadedDossier {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State>(() =>
    inline
      ? { status: "ready", data: inline.data, table: readClaimsArrow(inline.columns) }
      : { status: "loading", received: 0, total: null },
  );
  const isStopped = state.status === "stopped";
  const { recordsUrl, columnsUrl } = head;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another try
  useEffect(() => {
    if (inline || isStopped) return;
    const abort = new AbortController();
    // Needed as soon as the claims are there, and there is time until then.
    void import("@/components/graph/graph");
    fetchDossier(recordsUrl, columnsUrl, abort.signal, (received, total) =>
      setState({ status: "loading", received, total }),
    )
      .then((loaded) => setState({ status: "ready", ...loaded }))
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        abort.abort();
        const message = error instanceof Error ? error.message : "Something else came than was asked for.";
        setState({ status: "failed", message });
      });
    return () => abort.abort();
  }, [inline, isStopped, recordsUrl, columnsUrl, round]);
  const retry = () => {
    setState({ status: "loading", received: 0, total: null });
    setRound((count) => count + 1);
  };
  const isFailed = state.status === "failed";
  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` does the same whenever it was made
  useEffect(() => {
    if (!isFailed) return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [isFailed]);
  if (state.status === "loading") return { ...state, stop: () => setState({ status: "stopped" }) };
  return state.status === "ready" ? state : { ...state, retry };
}

async function fetchDossier(
  recordsUrl: string,
  columnsUrl: string,
  signal: AbortSignal,
  onBytes: (received: number, total: number | null) => void,
): Promise<{ data: DossierData; table: ClaimTable }> {
  const received = [0, 0];
  const totals: (number | null)[] = [null, null];
  const told = (which: 0 | 1) => (bytes: number, total: number | null) => {
    received[which] = bytes;
    totals[which] = total;
    const all = totals[0] == null || totals[1] == null ? null : totals[0] + totals[1];
    onBytes(received[0]! + received[1]!, all);
  };
  const [data, table] = await Promise.all([
    fetchBytes(recordsUrl, signal, told(0)).then(readRecords),
    fetchBytes(columnsUrl, signal, told(1)).then(readClaimsArrow),
  ]);
  if (table.actorCount !== data.actors.length || table.reportCount !== data.reports.length)
    throw new Error("Records and claims do not belong together. Reload the page.");
  return { data, table };
}

function readRecords(bytes: Uint8Array): DossierData {
  return unpackRecords(JSON.parse(new TextDecoder().decode(bytes)) as PackedRecords);
}
