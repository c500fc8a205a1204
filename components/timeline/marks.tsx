"use client";

import type { PlacedRow } from "@/lib/view/place-marks";
import { markWords } from "@/lib/view/timeline-words";
import styles from "./marks.module.css";

/** From one lane to the next; the stylesheet makes the row as high. */
const LANE_PX = 19;

/** The dates of a row: a diamond for a day, a bar for what is wider or approximate; both are pictures of what the row says. */
export function Marks({ marks, lanes }: PlacedRow) {
  return marks.map(({ mark, shape, left, width, openFrom, openTo, lane }) => {
    const soft = `${openFrom || mark.softFrom ? "from" : ""}${openTo || mark.softTo ? "to" : ""}`;
    return (
      <span
        key={`${mark.side} ${mark.fromDay} ${mark.toDay} ${soft}`}
        className={styles[shape]}
        title={markWords(mark)}
        data-side={mark.side}
        data-inferred={mark.inferred || undefined}
        data-soft={soft || undefined}
        style={{
          left: `${left * 100}%`,
          top: `calc(50% + ${(lane - (lanes - 1) / 2) * LANE_PX}px)`,
          width: shape === "bar" ? `${width * 100}%` : undefined,
        }}
      >
        {openFrom ? <i data-arrow="from">←</i> : null}
        {mark.side === "denies" ? <b>≠</b> : null}
        {openTo ? <i data-arrow="to">→</i> : null}
      </span>
    );
  });
}
