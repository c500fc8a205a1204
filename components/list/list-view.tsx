"use client";

import type { ListLayout } from "@/lib/view/view-state";
import { LineSentences } from "./line-sentences";
import { LineTable } from "./line-table";
import styles from "./list.module.css";
import type { ListProps } from "./list-props";

const LAYOUTS: readonly { id: ListLayout; label: string }[] = [
  { id: "table", label: "Table" },
  { id: "sentences", label: "Sentences" },
];

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
