"use client";

import type { ListLayout } from "@/lib/view/view-state";
import styles from "./list.module.css";

const FORMS: readonly { id: ListLayout; label: string }[] = [
  { id: "table", label: "Table" },
  { id: "sentences", label: "Sentences" },
  { id: "actors", label: "Actors" },
  { id: "pairs", label: "Pairs" },
  { id: "matrix", label: "Matrix" },
];

/** The forms of the list, one of which is chosen. */
export function FormSwitch({ form, onChange }: { form: ListLayout; onChange: (form: ListLayout) => void }) {
  return (
    <fieldset className={styles.layouts}>
      <legend className="visually-hidden">List layout</legend>
      {FORMS.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name="list-layout" checked={form === id} onChange={() => onChange(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
