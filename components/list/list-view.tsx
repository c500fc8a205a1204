"use client";

import { useNarrow } from "@/components/shell/use-narrow";
import type { ListLayout } from "@/lib/view/view-state";
import { LineSentences } from "./line-sentences";
import { LineTable } from "./line-table";
import styles from "./list.module.css";
import type { ListProps } from "./list-props";

const LAYOUTS: readonly { id: ListLayout; label: string }[] = [
  { id: "table", label: "Table" },
  { id: "sentences", label: "Sentences" },
];

/** The equal twin of the graph: the same lines, as a table or as sentences: where the link does not say, as what suits the window. */
export function ListView(props: ListProps) {
  const isNarrow = useNarrow();
  const chosen = props.view.lay ?? (isNarrow ? "sentences" : "table");
  return (
    <div className={styles.list}>
      <fieldset className={styles.layouts}>
        <legend className="visually-hidden">List layout</legend>
        {LAYOUTS.map((layout) => (
          <label key={layout.id}>
            <input
              type="radio"
              name="list-layout"
              checked={chosen === layout.id}
              onChange={() => props.layOut(layout.id)}
            />
            {layout.label}
          </label>
        ))}
      </fieldset>
      {chosen === "table" ? <LineTable {...props} /> : <LineSentences {...props} />}
    </div>
  );
}
