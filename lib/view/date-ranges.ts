import type { DayRange } from "@/lib/claims/claim-filter";
import { badDateSentence } from "@/lib/domain/clock-words";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import { type DayWindow, dayWindow } from "@/lib/domain/edtf-window";
import { typedDate } from "@/lib/domain/typed-date";
import { dayOfIso, isoOfDay } from "./iso-day";
import type { DateRange, View } from "./view-state";

/** The clocks that have a window in the view, by their fields. */
export type Clock = "happened" | "reported";

export const CLOCK_FIELD = { happened: "h", reported: "r" } as const satisfies Record<Clock, keyof View>;

/** First and last day of a window, inclusive; null where it is open. What a filter is given as it is. */
export type OpenWindow = DayRange;

/** Returns the days of a view's window on a clock, or null where it has none. */
export function windowOf(view: View, clock: Clock): OpenWindow | null {
  const range = view[CLOCK_FIELD[clock]];
  if (range === null) return null;
  return {
    fromDay: range.from === null ? null : dayOfIso(range.from),
    toDay: range.to === null ? null : dayOfIso(range.to),
  };
}

/**
 * Returns the view with this window on a clock; without one where both ends are open. Ends are held within the years 0 to
 * 9999, which is what a link can carry.
 */
export function setWindow(view: View, clock: Clock, window: OpenWindow | null): View {
  const from = window === null || window.fromDay === null ? null : isoWithin(window.fromDay);
  const to = window === null || window.toDay === null ? null : isoWithin(window.toDay);
  const range: DateRange | null = from === null && to === null ? null : { from, to };
  return { ...view, [CLOCK_FIELD[clock]]: range };
}

export type TypedWindow =
  | { readonly ok: true; readonly window: OpenWindow | null }
  | { readonly ok: false; readonly field: "from" | "to"; readonly message: string };

/**
 * Returns the window that two typed dates give, in words or in EDTF of level 0 or 1: from the first day of the one to the last day of the
 * other. An empty text leaves its end open. A span typed into one field, with the other empty, gives both ends. Where a text
 * cannot be read, or the window would end before it begins, says so in words.
 */
export function parseWindow(fromText: string, toText: string): TypedWindow {
  const [from, to] = [typedDate(fromText), typedDate(toText)];
  const first = from === "" ? null : dayWindow(from);
  const last = to === "" ? null : dayWindow(to);
  if (from !== "" && !isInReach(first)) return { ok: false, field: "from", message: badDateSentence(from) };
  if (to !== "" && !isInReach(last)) return { ok: false, field: "to", message: badDateSentence(to) };
  const isSpan = (text: string) => text.includes("/");
  const window = {
    fromDay: openFrom(first ?? (isSpan(to) ? last : null)),
    toDay: openTo(last ?? (isSpan(from) ? first : null)),
  };
  if (window.fromDay !== null && window.toDay !== null && window.fromDay > window.toDay)
    return { ok: false, field: "to", message: "The last day is before the first one." };
  return { ok: true, window: window.fromDay === null && window.toDay === null ? null : window };
}

/** Returns the last day of a typed date, on which "as known on" stands, or null where it has none or cannot be read. */
export function parseKnownOn(text: string): number | null {
  const window = dayWindow(typedDate(text));
  return isInReach(window) ? openTo(window) : null;
}

/** A year that a link cannot carry is as good as no date. */
function isInReach(window: DayWindow | null): window is DayWindow {
  if (window === null) return false;
  const [from, to] = [openFrom(window), openTo(window)];
  return (from === null || isWithin(from)) && (to === null || isWithin(to));
}

const FIRST_DAY = dayOfIso("0000-01-01") as number;
const LAST_DAY = dayOfIso("9999-12-31") as number;

function isWithin(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

function isoWithin(day: number): string {
  return isoOfDay(Math.min(Math.max(day, FIRST_DAY), LAST_DAY));
}

function openFrom(window: DayWindow | null): number | null {
  return window === null || window.fromDay <= OPEN_FROM_DAY ? null : window.fromDay;
}

function openTo(window: DayWindow | null): number | null {
  return window === null || window.toDay >= OPEN_TO_DAY ? null : window.toDay;
}
