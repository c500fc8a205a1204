const MS_PER_DAY = 86_400_000;

/**
 * Where a window without a first or last day is cut off: the range of an ECMAScript `Date`, about 273,790 years to either
 * side of 1970. Far from every dated claim, never 1970 itself, and still safe to hand to `Date`.
 */
export const OPEN_FROM_DAY = -100_000_000;
export const OPEN_TO_DAY = 100_000_000;

/** A date of the proleptic Gregorian calendar. Years are astronomical (0 is 1 BC), months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Returns whole days since 1970-01-01. A month outside 1–12 or a day outside its month rolls over; years are clamped. */
export function dayOf(year: number, month: number, day: number): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = date.getTime() / MS_PER_DAY;
  if (Number.isNaN(days)) return year < 0 ? OPEN_FROM_DAY : OPEN_TO_DAY;
  return days;
}

/** Returns the civil date of a day. Days outside the open ends are clamped to them. */
export function civilOf(day: number): CivilDate {
  const date = new Date(Math.min(Math.max(day, OPEN_FROM_DAY), OPEN_TO_DAY) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Returns the number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return civilOf(dayOf(year, month + 1, 0)).day;
}
