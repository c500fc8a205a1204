import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { DayScale } from "./day-scale";
import type { TimelineMark } from "./timeline-rows";

/** A mark on the track of its row. `left` and `width` are fractions of the track. */
export interface PlacedMark {
  readonly mark: TimelineMark;
  /** `day`: a diamond at `left`, its middle; `bar`: from `left` over `width`. */
  readonly shape: "day" | "bar";
  readonly left: number;
  readonly width: number;
  /** Whether it goes on beyond that end of the axis. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** Marks of one row nearer than this cannot be told apart, and are drawn once. */
const APART = 0.004;

/**
 * Returns the marks of a row on an axis, in their order. A day that is given exactly is a diamond, everything else a bar. Days
 * of one side that nobody could tell apart are drawn as one, so that a row of thousands of claims stays cheap.
 */
export function placeMarks(marks: readonly TimelineMark[], scale: DayScale): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const lastDay = { asserts: Number.NEGATIVE_INFINITY, denies: Number.NEGATIVE_INFINITY };
  for (const mark of marks) {
    if (mark.fromDay === mark.toDay && !mark.softFrom && !mark.softTo) {
      const left = scale.middleOf(mark.fromDay);
      if (left - lastDay[mark.side] < APART) continue;
      lastDay[mark.side] = left;
      placed.push({ mark, shape: "day", left, width: 0, openFrom: false, openTo: false });
      continue;
    }
    const openFrom = mark.fromDay <= OPEN_FROM_DAY;
    const openTo = mark.toDay >= OPEN_TO_DAY;
    const left = openFrom ? 0 : scale.startOf(mark.fromDay);
    const right = openTo ? 1 : scale.startOf(mark.toDay + 1);
    placed.push({ mark, shape: "bar", left, width: right - left, openFrom, openTo });
  }
  return placed;
}
