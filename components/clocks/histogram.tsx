"use client";

import type { HistogramBin } from "@/lib/claims/histogram";
import type { OpenWindow } from "@/lib/view/date-ranges";
import type { DayScale } from "@/lib/view/day-scale";
import styles from "./clocks.module.css";

interface Props {
  bins: readonly HistogramBin[];
  scale: DayScale;
  width: number;
  height: number;
  /** The days whose claims stand out; null for all. */
  window: OpenWindow | null;
}

/** The bar of a single day is no wider than this, so that few days do not look like many claims; longer times fill theirs. */
const WIDEST_DAY = 12;

/** Bars of claims over days: all of them faint, and again in full where the window lies. */
export function Histogram({ bins, scale, width, height, window }: Props) {
  const most = bins.reduce((high, bin) => Math.max(high, bin.count), 1);
  const bars = bins.flatMap((bin) => {
    if (bin.count === 0) return [];
    const start = scale.startOf(bin.fromDay) * width;
    const room = scale.startOf(bin.toDay + 1) * width - start;
    const wide = Math.max(
      1,
      Math.min(room - (room > 4 ? 1 : 0), bin.fromDay === bin.toDay ? WIDEST_DAY : room),
    );
    // One claim among thousands is still a bar.
    const high = Math.max(2, (bin.count / most) * (height - 2));
    return [{ key: bin.fromDay, x: start + (room - wide) / 2, y: height - high, width: wide, height: high }];
  });
  const from = window?.fromDay == null ? 0 : scale.startOf(window.fromDay) * width;
  const to = window?.toDay == null ? width : scale.startOf(window.toDay + 1) * width;
  const inWindow = bars.flatMap((bar) => {
    const left = Math.max(bar.x, from);
    const right = Math.min(bar.x + bar.width, to);
    return left < right ? [{ ...bar, x: left, width: right - left }] : [];
  });
  return (
    <>
      {window ? <g className={styles.faint}>{bars.map(toRect)}</g> : null}
      <g className={styles.bars}>{inWindow.map(toRect)}</g>
    </>
  );
}

function toRect({ key, ...bar }: { key: number; x: number; y: number; width: number; height: number }) {
  return <rect key={key} {...bar} />;
}
