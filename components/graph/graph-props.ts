import type { ReactNode } from "react";
import type { Explored } from "@/components/shell/use-explored";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { View } from "@/lib/view/view-state";

/** What the pane of the graph and the drawing in it are given. */
export interface GraphPaneProps {
  data: DossierData;
  explored: Explored;
  view: View;
  change: (view: View) => void;
  preview: readonly string[] | null;
  reset: (() => void) | null;
  /** Stands over the drawing where the filter leaves no line. */
  nothing: ReactNode;
}
