"use client";

import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { ListLayout, Sort, View } from "@/lib/view/view-state";
import { LineSentences } from "./line-sentences";
import { LineTable } from "./line-table";
import styles from "./list.module.css";

const LAYOUTS: readonly { id: ListLayout; label: string }[] = [
  { id: "table", label: "Table" },
  { id: "sentences", label: "Sentences" },
];

export interface ListProps {
  data: DossierData;
  view: View;
  /** The shown lines, already in the order of `view.sort`. */
  lines: readonly Line[];
  selected: string | null;
  open: (line: string) => void;
  sortBy: (sort: Sort) => void;
  layOut: (layout: ListLayout) => void;
}

/** The equal twin of the graph: the same lines, as a table or as sentences. */
export function ListView(props: ListProps) {
  return (
    <div className={styles.list}>
      <fieldset className={styles.layouts}>
        <legend className="visually-hidden">List layout</legend>
        {LAYOUTS.map((layout) => (
          <label key={layout.id}>
            <input
              type="radio"
              name="list-layout"
              checked={props.view.lay === layout.id}
              onChange={() => props.layOut(layout.id)}
            />
            {layout.label}
          </label>
        ))}
      </fieldset>
      {props.view.lay === "table" ? <LineTable {...props} /> : <LineSentences {...props} />}
    </div>
  );
}
