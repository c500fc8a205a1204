"use client";

import { useDeferredValue } from "react";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { speechCounts, stanceCounts, statusCounts } from "@/lib/claims/facet-counts";
import type { FilterResult } from "@/lib/claims/line";
import { presentValues } from "@/lib/claims/present-values";
import { claimStatusFacet, type FacetWords, speechFacet, stanceFacet } from "@/lib/domain/claim-words";
import { CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { statusesOf } from "@/lib/view/compile-filter";
import { showSpeech, showStance, showStatus, speechesOf, stancesOf } from "@/lib/view/pick";
import type { View } from "@/lib/view/view-state";
import { FacetSection } from "./facet-section";
import styles from "./facets.module.css";
import { FilterRow } from "./filter-row";

interface Props {
  table: ClaimTable;
  everything: FilterResult;
  result: FilterResult;
  view: View;
  change: (view: View) => void;
}

/** In which form claims are shown: stance, speech and status, each where there is something to choose. */
export function ClaimFacets({ table, everything, result, view, change }: Props) {
  const present = presentValues(table);
  const counted = useDeferredValue(result);
  const hasStances = view.st.some((token) => token !== "disputed");
  const rows = <T extends string>(
    values: readonly T[],
    words: (value: T) => FacetWords,
    shown: readonly T[],
    counts: (table: ClaimTable, result: FilterResult) => Uint32Array,
    show: (view: View, value: T, alone?: boolean) => View,
  ) => {
    const [now, whole] = [counts(table, counted), counts(table, everything)];
    const boxes = values.map((value, at) =>
      whole[at] === 0 && now[at] === 0 ? null : (
        <FilterRow
          key={value}
          indent
          label={words(value).label}
          title={words(value).meaning}
          state={shown.includes(value) ? "on" : "off"}
          shown={now[at]!}
          // Withdrawn lines are no part of the whole, but can be shown.
          total={Math.max(whole[at]!, now[at]!)}
          onToggle={() => change(show(view, value))}
          onOnly={() => change(show(view, value, true))}
        />
      ),
    );
    return <div className={styles.rows}>{boxes}</div>;
  };
  return (
    <>
      {present.stances > 1 || hasStances ? (
        <FacetSection title="Stance" filtered={hasStances}>
          {() => rows(STANCES, stanceFacet, stancesOf(view), stanceCounts, showStance)}
        </FacetSection>
      ) : null}
      {present.speeches > 1 || view.sp.length > 0 ? (
        <FacetSection title="Speech" filtered={view.sp.length > 0}>
          {() => rows(SPEECHES, speechFacet, speechesOf(view), speechCounts, showSpeech)}
        </FacetSection>
      ) : null}
      {present.statuses > 1 || view.cs.length > 0 ? (
        <FacetSection title="Claim status" filtered={view.cs.length > 0}>
          {() => rows(CLAIM_STATUSES, claimStatusFacet, statusesOf(view), statusCounts, showStatus)}
        </FacetSection>
      ) : null}
    </>
  );
}
