"use client";

import { useEffect, useState } from "react";
import { readClaimsArrow } from "@/lib/claims/arrow";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { problemSentence } from "./problem-sentence";

export type Columns =
  | { status: "ready"; table: ClaimTable }
  | { status: "loading"; received: number; total: number | null }
  | { status: "failed"; message: string; retry: () => void };

/**
 * Returns the claim columns: at once where the page brought them, else fetched with progress. Bytes become a table without
 * being copied into objects.
 */
export function useColumns(inline: Uint8Array | null, url: string): Columns {
  const [round, setRound] = useState(0);
  const [columns, setColumns] = useState<Columns>(() =>
    inline
      ? { status: "ready", table: readClaimsArrow(inline) }
      : { status: "loading", received: 0, total: null },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another try
  useEffect(() => {
    if (inline) return;
    const abort = new AbortController();
    const progress = (received: number, total: number | null) =>
      setColumns({ status: "loading", received, total });
    fetchBytes(url, abort.signal, progress)
      .then((bytes) => setColumns({ status: "ready", table: readClaimsArrow(bytes) }))
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        const message = error instanceof Error ? error.message : "The claims could not be loaded.";
        setColumns({ status: "failed", message, retry: () => setRound((count) => count + 1) });
      });
    return () => abort.abort();
  }, [inline, url, round]);
  return columns;
}

async function fetchBytes(
  url: string,
  signal: AbortSignal,
  onProgress: (received: number, total: number | null) => void,
): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(await problemSentence(response));
  const length = Number(response.headers.get("x-uncompressed-length") ?? Number.NaN);
  const total = Number.isFinite(length) ? length : null;
  // Written to their place as they come: parts that are put together at the end take twice the memory.
  let bytes = new Uint8Array(total ?? FIRST_BYTES);
  let received = 0;
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    if (received + step.value.length > bytes.length) bytes = enlarged(bytes, received + step.value.length);
    bytes.set(step.value, received);
    received += step.value.length;
    onProgress(received, total);
  }
  return bytes.subarray(0, received);
}

/** Room for columns of which nobody says how large they are. */
const FIRST_BYTES = 1 << 20;

function enlarged(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
