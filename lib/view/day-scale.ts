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
  /** Which part of the words hangs to the left of the tick: half, but at the ends of the axis, which they do not leave. */
  readonly hang: number;
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
/** Width of a letter of an axis, and the air between two ticks' words. Widths are estimated: a tick too few is no harm. */
const LETTER_PX = 6.4;
const AIR_PX = 10;
/** More ticks than one in this many pixels are not tried. */
const LEAST_PX = 56;

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
      // A moment before the first day of 1970 rounds to -0, which is no day: adding nothing makes it 0.
      const day = Math.round(scale.invert(fraction).getTime() / DAY_MS) + 0;
      return Math.min(Math.max(day, span.fromDay), span.toDay + 1);
    },
    ticks: (widthPx) => {
      for (let room = Math.floor(widthPx / LEAST_PX); room > 0; room--) {
        const days = scale
          .ticks(room)
          .map((date) => date.getTime() / DAY_MS)
          // Few days on a wide axis would get ticks at hours, which no report dates.
          .filter((day) => Number.isInteger(day) && day <= span.toDay);
        // The first one's words may be pushed into the next; and every second week is better than the next longer step.
        const tries = [days, days.slice(1), everySecond(days), everySecond(days.slice(1))];
        const ticks = tries.map((some) => fitted(some, widthPx, startOf, middleOf));
        const found = ticks.find((some) => some !== null && some.length > 0);
        if (found) return found;
      }
      return [];
    },
  };
}

/** The ticks with their words, or null where these would touch. */
function fitted(
  days: readonly number[],
  widthPx: number,
  startOf: (day: number) => number,
  middleOf: (day: number) => number,
): DayTick[] | null {
  const step = stepOf(days);
  let end = -AIR_PX;
  const ticks: DayTick[] = [];
  for (const [index, day] of days.entries()) {
    const before = index === 0 ? null : days[index - 1]!;
    const isNewYear = before === null || civilOf(before).year !== civilOf(day).year;
    const label = tickWords(day, step, isNewYear);
    // A day's name stands under the day, a month's where the month begins.
    const at = step === "day" ? middleOf(day) : startOf(day);
    const width = label.length * LETTER_PX;
    const begin = Math.max(0, Math.min(at * widthPx - width / 2, widthPx - width));
    if (begin < end + AIR_PX) return null;
    end = begin + width;
    ticks.push({ day, at, label, hang: (at * widthPx - begin) / width });
  }
  return ticks;
}

function everySecond(days: readonly number[]): number[] {
  return days.length < 4 ? [] : days.filter((_, index) => index % 2 === 0);
}

function stepOf(days: readonly number[]): TickStep {
  const dates = days.map(civilOf);
  if (dates.some(({ day }) => day !== 1) || days.length < 2) return "day";
  return dates.some(({ month }) => month !== 1) ? "month" : "year";
}
