"use client";

import { useDeferredValue, useMemo } from "react";
import { type Histogram, histogramOf } from "@/lib/claims/histogram";
import { besideClock, clockRows } from "@/lib/view/clock-rows";
import { type ClockSpans, clockSpans } from "@/lib/view/clock-spans";
import type { Clock } from "@/lib/view/date-ranges";
import { type DayScale, dayScale } from "@/lib/view/day-scale";
import { type KnownDays, knownDays, knownOn, type NextKnown, nextKnown } from "@/lib/view/known-days";
import { viewToQuery } from "@/lib/view/url";
import type { ClocksProps } from "./clocks-props";

export interface ClockData {
  /** The axis of the strip, or null where no claim has a date on this clock. */
  readonly scale: DayScale | null;
  /** Claims that pass all filters but those of this clock. */
  readonly histogram: Histogram;
}

export interface Clocks {
  readonly happened: ClockData;
  readonly reported: ClockData;
  readonly known: KnownDays;
  /** The day of "as known on", or null for now. */
  readonly knownOn: number | null;
  /** What the next report would add to what is shown; null at the last one, and now. */
  readonly next: NextKnown | null;
}

/** Bars of a strip at most: about three pixels each on a wide screen, so that thirteen years of months have one each. */
const MOST_BARS = 160;

/**
 * Returns what both strips show, each under all filters but its own, so that a brush never empties the strip it is drawn on.
 * Claims are counted when the views are drawn: a filter is seen in graph and list first, and in the bars right after. What a
 * reader sets on the clocks themselves is never late.
 */
export function useClocks({ data, table, explored, view, calmView }: ClocksProps): Clocks {
  const { everything, result } = explored;
  const spans = clockSpans(table, everything);
  const scales = useMemo(() => scalesOf(spans), [spans]);
  const now = useMemo(() => ({ view: calmView, result }), [calmView, result]);
  const drawn = useDeferredValue(now);
  const rowsOf = (clock: Clock) => clockRows(data, table, drawn.view, drawn.result, clock);
  const beside = (clock: Clock) => viewToQuery(besideClock(drawn.view, clock));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says whether the filters differ
  const happenedRows = useMemo(() => rowsOf("happened"), [data, table, beside("happened")]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query says whether the filters differ
  const reportedRows = useMemo(() => rowsOf("reported"), [data, table, beside("reported")]);
  const happened = useMemo(
    () => histogramOf(table, happenedRows, "happened", MOST_BARS, spans.happened),
    [table, happenedRows, spans],
  );
  const reported = useMemo(
    () => histogramOf(table, reportedRows, "reported", MOST_BARS, spans.reported),
    [table, reportedRows, spans],
  );
  const day = knownOn(view);
  const next = useMemo(
    () => (day === null ? null : nextKnown(table, reportedRows, day)),
    [table, reportedRows, day],
  );
  return {
    happened: { scale: scales.happened, histogram: happened },
    reported: { scale: scales.reported, histogram: reported },
    known: knownDays(table, everything),
    knownOn: day,
    next,
  };
}

function scalesOf(spans: ClockSpans): Record<Clock, DayScale | null> {
  return {
    happened: spans.happened && dayScale(spans.happened),
    reported: spans.reported && dayScale(spans.reported),
  };
}
