"use client";

import { ActiveFilters } from "@/components/filters/active-filters";
import { clearFilters } from "@/lib/view/toggle";
import type { View } from "@/lib/view/view-state";
import styles from "./explorer.module.css";
import type { Explored } from "./use-explored";

/** Stands where lines would: says why there are none, and names each filter that can be removed. */
export function NothingShown({
  explored,
  view,
  change,
}: {
  explored: Explored;
  view: View;
  change: (view: View) => void;
}) {
  const empty = explored.result.totalLines === 0;
  return (
    <div className={styles.nothing}>
      <h2>{empty ? "This dossier has no claims yet" : "No line fits these filters"}</h2>
      <p>
        {empty
          ? "As soon as a report’s statements are coded as claims, their lines appear here."
          : "Remove one of them to see lines again:"}
      </p>
      <ActiveFilters filters={explored.filters} change={change} clear={() => change(clearFilters(view))} />
    </div>
  );
}
