"use client";

import { useMemo, useRef, useState } from "react";
import { DayAxis } from "@/components/clocks/day-axis";
import { usePaneSize } from "@/components/graph/use-pane-size";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { dayScale } from "@/lib/view/day-scale";
import { middleDay, type ReportTick, reportTicks } from "@/lib/view/report-ticks";
import { type TimelineRow as Row, timelineRows } from "@/lib/view/timeline-rows";
import { spanOfDates } from "@/lib/view/timeline-span";
import { MarkKey } from "./mark-key";
import { ReportBand } from "./report-band";
import styles from "./timeline.module.css";
import type { TimelineProps } from "./timeline-props";
import { TimelineRow } from "./timeline-row";

/** Rows that are drawn at most; above that nobody reads on, and scrolling stalls. */
const MOST_ROWS = 400;

/** Lines as rows over days, what has no date in a tray under them, and the reports below. */
export function Timeline({ data, table, explored, view, selected, open, sortBy }: TimelineProps) {
  const { lines, result } = explored;
  const track = useRef<HTMLDivElement>(null);
  const width = usePaneSize(track)?.width ?? 0;
  const [pointed, setPointed] = useState<string | null>(null);
  const drawn = useMemo(() => lines.slice(0, MOST_ROWS), [lines]);
  const rows = useMemo(() => timelineRows(drawn, table), [drawn, table]);
  const ticks = useMemo(() => reportTicks(data, table, result.rows()), [data, table, result]);
  const scale = useMemo(() => {
    const span = spanOfDates([...rows.dated.flatMap((row) => row.marks), ...ticks.dated]);
    return span && dayScale(span);
  }, [rows, ticks]);
  const tickOf = useMemo(() => new Map(ticks.dated.map((tick) => [tick.report, tick])), [ticks]);
  // Hairlines of one row at a time: those of a whole path could not be told apart.
  const lit = pointed ?? (selected.size === 1 ? [...selected][0] : null);
  const litRow = [...rows.dated, ...rows.undated].find((row) => row.line.id === lit);
  const drops = useMemo(() => {
    const found = litRow?.reports.flatMap((report) => tickOf.get(report) ?? []) ?? [];
    const at = (tick: ReportTick) => scale?.middleOf(middleDay(tick)) ?? 0;
    return [...new Set(found.map(at))];
  }, [litRow, tickOf, scale]);
  const draw = (row: Row) => (
    <TimelineRow
      key={row.line.id}
      data={data}
      row={row}
      scale={scale}
      width={width}
      selected={selected.has(row.line.id)}
      drops={row.line.id === lit ? drops : null}
      onOpen={open}
      onPoint={setPointed}
    />
  );
  return (
    <>
      <MarkKey sort={view.sort} sortBy={sortBy} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Lines over time" tabIndex={0}>
        <div className={styles.top}>
          <span className={styles.topLabel}>Happened</span>
          <div ref={track} className={styles.topTrack}>
            {scale ? <DayAxis scale={scale} width={width} /> : null}
          </div>
        </div>
        <div className={styles.rows}>
          <div className={styles.grid} aria-hidden="true">
            {scale?.ticks(width).map((tick) => (
              <span key={tick.day} style={{ left: `${tick.at * 100}%` }} />
            ))}
          </div>
          <ul data-testid="dated-rows">{rows.dated.map(draw)}</ul>
          {rows.undated.length > 0 ? (
            <>
              <h2 id="undated-tray" className={styles.trayHead}>
                Undated <small>{formatCount(rows.undated.length, "line")}</small>
              </h2>
              <ul data-testid="undated-rows" className={styles.tray} aria-labelledby="undated-tray">
                {rows.undated.map(draw)}
              </ul>
            </>
          ) : null}
          {lines.length > drawn.length ? (
            <p className={styles.more}>
              The first {formatCount(drawn.length, "line")} of {formatNumber(lines.length)} are drawn, in this
              order. Filter to see others.
            </p>
          ) : null}
        </div>
      </section>
      <ReportBand data={data} ticks={ticks} scale={scale} width={width} lit={new Set(litRow?.reports)} />
    </>
  );
}
