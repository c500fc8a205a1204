"use client";

import type { DayScale } from "@/lib/view/day-scale";
import styles from "./clocks.module.css";

/** The ticks of an axis with their words; words at an edge stay within it. */
export function DayAxis({ scale, width }: { scale: DayScale; width: number }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      {scale.ticks(width).map((tick) => (
        <span
          key={tick.day}
          style={{ left: `${tick.at * 100}%`, transform: `translateX(${-tick.hang * 100}%)` }}
        >
          {tick.label}
        </span>
      ))}
    </div>
  );
}
