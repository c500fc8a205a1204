import { scaleUtc } from "d3-scale";
import { type TickStep, tickWords } from "@/lib/domain/axis-words";
import { civilOf } from "@/lib/domain/day";

/** Whole days since 1970-01-01, both inclusive. */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

/** A tick of an axis. `at` is a fraction of the axis' length. */
export interface DayTick {
  readonly day: number;
  readonly at: number;
  readonly label: string;
}

/** Turns days into fractions of an axis, from 0 where the first day begins to 1 where the last one ends, and back. */
export interface DayScale {
  readonly span: DaySpan;
  /** Where a day begins. A day after the last one begins at 1 or beyond. */
  readonly startOf: (day: number) => number;
  readonly middleOf: (day: number) => number;
  /** The day that begins nearest to a fraction; held within the span, or just after it. */
  readonly dayAt: (fraction: number) => number;
  /** Ticks on whole days, months or years, with no more of them than have room for their words. None without width. */
  readonly ticks: (widthPx: number) => readonly DayTick[];
}

const DAY_MS = 86_400_000;
/** Room of a tick's words, "28 Oct 2023", and some air. */
const TICK_PX = 84;

/** Returns the scale of the days of a span. */
export function dayScale(span: DaySpan): DayScale {
  const scale = scaleUtc()
    .domain([span.fromDay * DAY_MS, (span.toDay + 1) * DAY_MS])
    .range([0, 1]);
  const startOf = (day: number) => scale(day * DAY_MS);
  const middleOf = (day: number) => scale((day + 0.5) * DAY_MS);
  return {
    span,
    startOf,
    middleOf,
    dayAt: (fraction) => {
      const day = Math.round(scale.invert(fraction).getTime() / DAY_MS);
      return Math.min(Math.max(day, span.fromDay), span.toDay + 1);
    },
    ticks: (widthPx) => {
      const room = Math.floor(widthPx / TICK_PX);
      if (room < 1) return [];
      const days = scale
        .ticks(room)
        .map((date) => date.getTime() / DAY_MS)
        // Few days on a wide axis would get ticks at hours, which no report dates.
        .filter((day) => Number.isInteger(day) && day <= span.toDay);
      return label(days, startOf, middleOf);
    },
  };
}

function label(
  days: readonly number[],
  startOf: (day: number) => number,
  middleOf: (day: number) => number,
): DayTick[] {
  const step = stepOf(days);
  return days.map((day, index) => {
    const before = index === 0 ? null : days[index - 1]!;
    const isNewYear = before === null || civilOf(before).year !== civilOf(day).year;
    return {
      day,
      // A day's name stands under the day, a month's where the month begins.
      at: step === "day" ? middleOf(day) : startOf(day),
      label: tickWords(day, step, isNewYear),
    };
  });
}

function stepOf(days: readonly number[]): TickStep {
  const dates = days.map(civilOf);
  if (dates.some(({ day }) => day !== 1) || days.length < 2) return "day";
  return dates.some(({ month }) => month !== 1) ? "month" : "year";
}
