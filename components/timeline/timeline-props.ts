import type { Explored } from "@/components/shell/use-explored";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { Sort, View } from "@/lib/view/view-state";

/** What the timeline is given. */
export interface TimelineProps {
  data: DossierData;
  table: ClaimTable;
  explored: Explored;
  view: View;
  /** The open line, or the lines of the open path. */
  selected: ReadonlySet<string>;
  open: (line: string) => void;
  sortBy: (sort: Sort) => void;
}
