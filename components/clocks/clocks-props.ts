import type { Explored } from "@/components/shell/use-explored";
import type { Change } from "@/components/shell/use-view";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { View } from "@/lib/view/view-state";

/** What the strips of both clocks are given, in whichever form they stand. */
export interface ClocksProps {
  data: DossierData;
  table: ClaimTable;
  /** What is counted: through a drag, what the views show. */
  explored: Explored;
  calmView: View;
  /** What a reader has chosen, without delay. */
  view: View;
  change: Change;
}
