import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { DaySpan } from "./day-scale";

interface Windowed {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * Returns the days that an axis has to show for these dates, with some room on both sides; null where none has a day. Open ends
 * have none: they are drawn up to the edge.
 */
export function spanOfDates(dates: Iterable<Windowed>): DaySpan | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { fromDay, toDay } of dates) {
    for (const day of [fromDay, toDay]) {
      if (day <= OPEN_FROM_DAY || day >= OPEN_TO_DAY) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first > last ? null : withRoom({ fromDay: first, toDay: last });
}

/** Returns a span with a thirtieth of its length, and at least a day, added on both sides. */
export function withRoom({ fromDay, toDay }: DaySpan): DaySpan {
  const room = Math.max(1, Math.ceil((toDay - fromDay) / 30));
  return { fromDay: fromDay - room, toDay: toDay + room };
}
