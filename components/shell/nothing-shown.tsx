"use client";

import { CalendarClock } from "lucide-react";
import { ActiveFilters } from "@/components/filters/active-filters";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatDay } from "@/lib/domain/when-words";
import { setKnownOn } from "@/lib/view/known-days";
import { nothingKnownYet } from "@/lib/view/nothing-known";
import { clearFilters } from "@/lib/view/toggle";
import type { View } from "@/lib/view/view-state";
import controls from "./controls.module.css";
import styles from "./explorer.module.css";
import type { Explored } from "./use-explored";

/** Stands where lines would: says why there are none, and names each filter that can be removed. */
export function NothingShown({
  data,
  table,
  explored,
  view,
  change,
}: {
  data: DossierData;
  table: ClaimTable;
  explored: Explored;
  view: View;
  change: (view: View) => void;
}) {
  const empty = explored.result.totalLines === 0;
  const notYet = empty ? null : nothingKnownYet(data, table, view);
  const firstDay = notYet?.firstDay ?? null;
  return (
    <div className={styles.nothing}>
      <h2>
        {empty
          ? "This dossier has no claims yet"
          : notYet
            ? "Not reported yet on this day"
            : "No line fits these filters"}
      </h2>
      <p>
        {empty
          ? "As soon as a report’s statements are coded as claims, their lines appear here."
          : (notYet?.sentence ?? "Remove one of them to see lines again:")}
      </p>
      {firstDay === null ? null : (
        <button type="button" className={controls.button} onClick={() => change(setKnownOn(view, firstDay))}>
          <CalendarClock size={16} aria-hidden /> Go to {formatDay(firstDay)}
        </button>
      )}
      <ActiveFilters filters={explored.filters} change={change} clear={() => change(clearFilters(view))} />
    </div>
  );
}
