"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import type { DossierHead } from "@/lib/view/dossier-head";
import { canonicalOrder } from "@/lib/view/url";
import { Header } from "./header";
import { LoadingExplorer } from "./loading-explorer";
import { ReadyExplorer } from "./ready-explorer";
import { ThemeButton } from "./theme-button";
import { type InlineDossier, useDossier } from "./use-dossier";

export interface ExplorerProps {
  head: DossierHead;
  /** Records and claim columns (Arrow IPC) where they are small enough to travel with the page, else null. */
  inline: InlineDossier | null;
  /** What is said of a scope that was asked for and is not shown, or null. */
  notice: string | null;
  /** Evidence of the line that is open at first, so that its words are there before any script runs. */
  first: LineEvidence | null;
}

/** A dossier, explored: waits for its records and columns where they do not come with the page. */
export function Explorer({ head, inline, notice, first }: ExplorerProps) {
  const state = useDossier(inline, head);
  return (
    <NuqsAdapter processUrlSearchParams={canonicalOrder}>
      {state.status === "ready" ? (
        <ReadyExplorer data={state.data} table={state.table} notice={notice} first={first} />
      ) : (
        <>
          <Header title={head.title} version={head.version} actions={<ThemeButton />} />
          <LoadingExplorer head={head} state={state} />
        </>
      )}
    </NuqsAdapter>
  );
}
