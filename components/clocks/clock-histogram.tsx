"use client";

import { type ReactNode, useRef } from "react";
import { usePaneSize } from "@/components/graph/use-pane-size";
import { histogramSentence, NO_DATES_SENTENCE } from "@/lib/domain/clock-words";
import type { Clock, OpenWindow } from "@/lib/view/date-ranges";
import type { DayScale } from "@/lib/view/day-scale";
import { BrushHandles } from "./brush-handles";
import styles from "./clocks.module.css";
import { DayAxis } from "./day-axis";
import { Histogram } from "./histogram";
import { useBrush } from "./use-brush";
import type { ClockData } from "./use-clocks";

interface Props {
  clock: Clock;
  of: ClockData;
  height: number;
  /** The days that a reader chose on this clock. */
  window: OpenWindow | null;
  /** The days whose claims stand out, if not those. */
  emphasis?: OpenWindow | null;
  onBrush: (window: OpenWindow | null, continues: boolean) => void;
  /** Stands between the bars and the words of the axis. */
  children?: ReactNode;
}

export const CLOCK_LABEL: Readonly<Record<Clock, string>> = { happened: "Happened", reported: "Reported" };

/** The histogram of one clock with its brush, its handles and its axis; or that no claim has a date on it. */
export function ClockHistogram(props: Props) {
  const room = useRef<HTMLDivElement>(null);
  const size = usePaneSize(room);
  const { scale } = props.of;
  return (
    <div ref={room} className={styles.strip}>
      {scale === null ? <p className={styles.none}>{NO_DATES_SENTENCE[props.clock]}</p> : null}
      {scale && size ? (
        <Brushed {...props} histogram={props.of.histogram} scale={scale} width={size.width} />
      ) : null}
    </div>
  );
}

function Brushed({
  clock,
  histogram,
  scale,
  height,
  width,
  window,
  emphasis = window,
  onBrush,
  children,
}: Props & { histogram: ClockData["histogram"]; scale: DayScale; width: number }) {
  const group = useRef<SVGGElement>(null);
  useBrush(group, { scale, width, height, window, onBrush });
  const { bins, undated } = histogram;
  const text = histogramSentence({
    clock,
    dated: bins.reduce((sum, bin) => sum + bin.count, 0),
    undated,
    fromDay: bins[0]?.fromDay ?? 0,
    toDay: bins.at(-1)?.toDay ?? 0,
  });
  return (
    <>
      <div className={styles.plot} style={{ height }}>
        <svg width={width} height={height} role="img" aria-label={text} data-testid={`${clock}-strip`}>
          <Histogram bins={bins} scale={scale} width={width} height={height} window={emphasis} />
          <g ref={group} className={styles.brush} />
        </svg>
        <BrushHandles
          label={CLOCK_LABEL[clock]}
          scale={scale}
          window={window}
          onChange={(next) => onBrush(next, false)}
        />
      </div>
      {children}
      <DayAxis scale={scale} width={width} />
    </>
  );
}
