import type { ClaimTable } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { ListLayout, Sort, View } from "@/lib/view/view-state";

/** What every layout of the list is given. */
export interface ListProps {
  data: DossierData;
  table: ClaimTable;
  view: View;
  /** The shown lines, already in the order of `view.sort`. */
  lines: readonly Line[];
  /** Lines that are open: one, or those of a path. */
  selected: ReadonlySet<string>;
  open: (line: string) => void;
  sortBy: (sort: Sort) => void;
  layOut: (layout: ListLayout) => void;
}
