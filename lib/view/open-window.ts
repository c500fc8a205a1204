import { shortSpan } from "@/lib/domain/axis-words";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { OpenWindow } from "./date-ranges";

/** Returns a window as its button says it. */
export function windowWords(window: OpenWindow | null): string {
  if (window === null) return "any time";
  return shortSpan(window.fromDay ?? OPEN_FROM_DAY, window.toDay ?? OPEN_TO_DAY);
}

/** Returns the part of a window that was known by a day; all days up to it where there is no window. */
export function untilKnown(window: OpenWindow | null, day: number | null): OpenWindow | null {
  if (day === null) return window;
  const toDay = window === null || window.toDay === null ? day : Math.min(window.toDay, day);
  return { fromDay: window?.fromDay ?? null, toDay };
}
