import type { Explored } from "@/components/shell/use-explored";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData, LineEvidence as Evidence } from "@/lib/domain/dossier-data";
import type { View } from "@/lib/view/view-state";

/** What the evidence panel and everything that opens in it are given. */
export interface EvidencePanelProps {
  data: DossierData;
  table: ClaimTable;
  explored: Explored;
  view: View;
  change: (view: View) => void;
  /** Selects a line or an actor. */
  open: (ids: readonly string[]) => void;
  first: Evidence | null;
}
