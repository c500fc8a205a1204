"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { COLUMNS_LAYOUT } from "@/lib/claims/claim-table";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { canonicalOrder } from "@/lib/view/url";
import { Header } from "./header";
import { LoadingExplorer } from "./loading-explorer";
import { ReadyExplorer } from "./ready-explorer";
import { ThemeButton } from "./theme-button";
import { useColumns } from "./use-columns";

export interface ExplorerProps {
  data: DossierData;
  /** The claim columns as Arrow IPC where they are small enough to travel with the page, else null. */
  columns: Uint8Array | null;
  /** Evidence of the line that is open at first, so that its words are there before any script runs. */
  first: LineEvidence | null;
}

/** A dossier, explored: waits for its columns where they do not come with the page. */
export function Explorer({ data, columns, first }: ExplorerProps) {
  const { id, title, version } = data.dossier;
  // A browser keeps columns for a year, and those of an older layout are of no use to this page.
  const state = useColumns(
    columns,
    `/api/dossiers/${id}/claims.arrow?v=${data.hash}&layout=${COLUMNS_LAYOUT}`,
  );
  return (
    <NuqsAdapter processUrlSearchParams={canonicalOrder}>
      {state.status === "ready" ? (
        <ReadyExplorer data={data} table={state.table} first={first} />
      ) : (
        <>
          <Header title={title} version={version} actions={<ThemeButton />} />
          <LoadingExplorer data={data} state={state} />
        </>
      )}
    </NuqsAdapter>
  );
}
