import type { Explored } from "@/components/shell/use-explored";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { LineList } from "@/lib/view/line-list";
import type { ListLayout, Sort, View } from "@/lib/view/view-state";

/** What every layout of the list is given. */
export interface ListProps {
  data: DossierData;
  table: ClaimTable;
  view: View;
  explored: Explored;
  /** The shown lines, already in the order of `view.sort`. */
  lines: LineList;
  /** Lines that are open: one, or those of a path. */
  selected: ReadonlySet<string>;
  open: (line: string) => void;
  /** Opens one actor, or two of them: how they are connected. */
  openActors: (ids: readonly string[]) => void;
  sortBy: (sort: Sort) => void;
  layOut: (layout: ListLayout) => void;
}
