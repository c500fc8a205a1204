"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { formatDay } from "@/lib/domain/when-words";
import { type KnownDays, stepKnown } from "@/lib/view/known-days";
import styles from "./clocks.module.css";

interface Props {
  day: number | null;
  known: KnownDays;
  onChange: (day: number | null) => void;
}

/** Steps of "as known on" from report to report; the step after the last report is now. */
export function KnownSteps({ day, known, onChange }: Props) {
  const before = stepKnown(known, day, -1);
  const after = stepKnown(known, day, 1);
  const canGoOn = day !== null && known.days.length > 0;
  return (
    <span className={styles.steps}>
      <button
        type="button"
        aria-label={before === null ? "Previous report" : `Previous report: as known on ${formatDay(before)}`}
        title="Previous report"
        disabled={before === null}
        onClick={() => before !== null && onChange(before)}
      >
        <ChevronLeft size={16} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={after === null ? "Next report: now" : `Next report: as known on ${formatDay(after)}`}
        title={after === null ? "Now" : "Next report"}
        disabled={!canGoOn}
        onClick={() => onChange(after)}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
    </span>
  );
}
