import { civilOf, daysInMonth, OPEN_FROM_DAY, OPEN_TO_DAY } from "./day";
import { type EdtfEnd, type EdtfPoint, parseEdtf } from "./edtf-parse";
import { MONTHS } from "./month-names";
import type { When } from "./when";

const SEASONS = ["spring", "summer", "autumn", "winter"];

/** Returns a date as a person reads it: "7 October 2023", "early November 2023", "undated". Never throws. */
export function formatWhen(when: Pick<When, "edtf">): string {
  return when.edtf === null ? "undated" : formatEdtf(when.edtf);
}

/** Returns a date with whether it was inferred, which stands wherever the date does: "7 October 2023 (inferred)". */
export function whenWords(when: Pick<When, "edtf" | "basis">): string {
  return formatWhen(when) + (isInferred(when) ? " (inferred)" : "");
}

/** Returns whether the coder worked the date out rather than read it. Such a date is always shown as inferred. */
export function isInferred(when: Pick<When, "basis">): boolean {
  return when.basis === "inferred";
}

/** Returns a day as "7 October 2023". A day at an open end, which stands for no date, is "open". */
export function formatDay(day: number): string {
  if (day <= OPEN_FROM_DAY || day >= OPEN_TO_DAY) return "open";
  const { year, month, day: ofMonth } = civilOf(day);
  return `${ofMonth} ${MONTHS[month - 1]} ${formatYear(year)}`;
}

/**
 * Returns the days from first to last as a person reads them, such as "7 October – 2 November 2023".
 *
 * Days before `OPEN_FROM_DAY`, which columns use for no date, are "undated"; an open end reads as since or until.
 */
export function formatSpan(fromDay: number, toDay: number): string {
  if (fromDay < OPEN_FROM_DAY || toDay < OPEN_FROM_DAY) return "undated";
  if (fromDay <= OPEN_FROM_DAY) return toDay >= OPEN_TO_DAY ? "at any time" : `until ${formatDay(toDay)}`;
  if (toDay >= OPEN_TO_DAY) return `since ${formatDay(fromDay)}`;
  return formatPlainRange(pointOf(fromDay), pointOf(toDay));
}

function pointOf(dayNumber: number): EdtfPoint {
  const { year, month, day } = civilOf(dayNumber);
  return { fromYear: year, toYear: year, month, day, season: null, approximate: false, uncertain: false };
}

/** Returns an EDTF date of level 0 or 1 in words, and any other text unchanged. */
export function formatEdtf(edtf: string): string {
  const value = parseEdtf(edtf);
  if (!value) return edtf;
  if (value.type === "point") return qualified(formatPoint(value.point), value.point);
  const { start, end } = value;
  if (isPoint(start) && isPoint(end)) return formatRange(start, end);
  if (isPoint(start)) {
    return `${end === "open" ? "since" : "from"} ${qualified(formatPoint(start), start)}${end === "open" ? "" : ", end unknown"}`;
  }
  if (isPoint(end)) {
    return `until ${qualified(formatPoint(end), end)}${start === "open" ? "" : ", start unknown"}`;
  }
  return start === "open" && end === "open" ? "at any time" : "at an unknown time";
}

function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end !== "string";
}

function formatRange(start: EdtfPoint, end: EdtfPoint): string {
  // A mark on one end only belongs to that end, so the two cannot be drawn together.
  if (start.approximate !== end.approximate || start.uncertain !== end.uncertain) {
    return `${qualified(formatPoint(start), start)} – ${qualified(formatPoint(end), end)}`;
  }
  return formatThird(start, end) ?? qualified(formatPlainRange(start, end), start);
}

/** EDTF has no code for "early": reports' early, mid and late are coded as approximate thirds of a month, and read back so. */
function formatThird(start: EdtfPoint, end: EdtfPoint): string | null {
  const { fromYear, month, approximate, uncertain } = start;
  if (!approximate || uncertain || month === null || end.fromYear !== fromYear || end.month !== month)
    return null;
  const last = daysInMonth(fromYear, month);
  const third = { "1 10": "early ", "11 20": "mid-", [`21 ${last}`]: "late " }[`${start.day} ${end.day}`];
  return third === undefined ? null : `${third}${MONTHS[month - 1]} ${formatYear(fromYear)}`;
}

function formatPlainRange(start: EdtfPoint, end: EdtfPoint): string {
  const [first, last] = [formatPoint(start), formatPoint(end)];
  if (first === last) return first;
  const year = formatYear(end.fromYear);
  const sameYear = start.fromYear === end.fromYear && start.fromYear > 0;
  if (sameYear && start.month !== null && end.month !== null) {
    const [fromMonth, toMonth] = [MONTHS[start.month - 1], MONTHS[end.month - 1]];
    if (start.day !== null && end.day !== null) {
      return start.month === end.month
        ? `${start.day}–${end.day} ${toMonth} ${year}`
        : `${start.day} ${fromMonth} – ${end.day} ${toMonth} ${year}`;
    }
    if (start.day === null && end.day === null) return `${fromMonth}–${toMonth} ${year}`;
  }
  return /^\d+–?\d+$/.test(first + last) ? `${first}–${last}` : `${first} – ${last}`;
}

function formatPoint(point: EdtfPoint): string {
  const { fromYear, toYear, month, day, season } = point;
  if (fromYear !== toYear) return formatYears(fromYear, toYear);
  const year = formatYear(fromYear);
  if (season !== null) return `${SEASONS[season - 21]} ${year}`;
  if (month === null) return year;
  return `${day === null ? "" : `${day} `}${MONTHS[month - 1]} ${year}`;
}

/** Ten years read as a decade and a hundred as a range, because "the 1900s" can mean either. */
function formatYears(from: number, to: number): string {
  return to - from === 9 && from >= 0 ? `${from}s` : `${formatYear(from)}–${formatYear(to)}`;
}

function formatYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** Returns the words of a date with what its mark says: "about 15 November 2023", "2023 (uncertain)". */
function qualified(words: string, { approximate, uncertain }: EdtfPoint): string {
  return `${approximate ? "about " : ""}${words}${uncertain ? " (uncertain)" : ""}`;
}
