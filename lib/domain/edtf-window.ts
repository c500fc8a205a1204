import { dayOf, OPEN_FROM_DAY, OPEN_TO_DAY } from "./day";
import { type EdtfEnd, type EdtfPoint, parseEdtf } from "./edtf-parse";

/** Whole days since 1970-01-01, both inclusive. */
export interface DayWindow {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * Returns the days within which an EDTF date of level 0 or 1 lies, or null where the text is no such date.
 *
 * `~`, `?` and `%` do not widen it, and an interval runs from the first day of its start to the last day of its end.
 * An open (`..`) or unknown end reaches to `OPEN_FROM_DAY` or `OPEN_TO_DAY`, and years beyond those are cut off there; an
 * interval that ends before it starts is refused. Seasons are the meteorological ones of the northern hemisphere (spring
 * is March to May, winter runs from December into the next year's February): the codes themselves name no months.
 */
export function dayWindow(edtf: string): DayWindow | null {
  const value = parseEdtf(edtf);
  if (!value) return null;
  if (value.type === "point") return windowOf(value.point);
  const start = endWindow(value.start);
  const end = endWindow(value.end);
  const orderly =
    typeof value.start === "string" || typeof value.end === "string" || start.fromDay <= end.fromDay;
  return orderly ? { fromDay: start.fromDay, toDay: end.toDay } : null;
}

/** Returns whether a window says nothing: open or unknown at both ends, "../..", so that what it dates is undated. */
export function isOpenWindow({ fromDay, toDay }: DayWindow): boolean {
  return fromDay === OPEN_FROM_DAY && toDay === OPEN_TO_DAY;
}

function endWindow(end: EdtfEnd): DayWindow {
  return typeof end === "string" ? { fromDay: OPEN_FROM_DAY, toDay: OPEN_TO_DAY } : windowOf(end);
}

function windowOf(point: EdtfPoint): DayWindow {
  const { fromYear, toYear, month, day, season } = point;
  if (season !== null) {
    const first = (season - 20) * 3;
    return { fromDay: dayOf(fromYear, first, 1), toDay: dayOf(fromYear, first + 3, 0) };
  }
  if (month === null) return { fromDay: dayOf(fromYear, 1, 1), toDay: dayOf(toYear, 12, 31) };
  if (day === null) return { fromDay: dayOf(fromYear, month, 1), toDay: dayOf(fromYear, month + 1, 0) };
  const only = dayOf(fromYear, month, day);
  return { fromDay: only, toDay: only };
}
