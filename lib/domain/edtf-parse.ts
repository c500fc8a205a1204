import { daysInMonth } from "./day";

/** A date, a month, a season, a year, or a year with its last one or two digits left open. */
export interface EdtfPoint {
  /** Years that the point covers, first and last; equal unless digits are unspecified. */
  readonly fromYear: number;
  readonly toYear: number;
  /** 1 to 12, null where there is none; `XX` is null too, and then `precision` is the coarser one. */
  readonly month: number | null;
  readonly day: number | null;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Why an interval has no date at one end: `..` says it goes on, an empty end that nobody knows. */
export type EdtfEnd = EdtfPoint | "open" | "unknown";

export type EdtfValue =
  | { readonly type: "point"; readonly point: EdtfPoint }
  | { readonly type: "interval"; readonly start: EdtfEnd; readonly end: EdtfEnd };

const DATE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,11})([~?%]?)$/;
const TIME =
  /^(-?\d{4}-\d{2}-\d{2})T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?|24:00(?::00)?)(Z|[+-]\d{2}(?::?[0-5]\d)?)?$/;

/**
 * Returns an EDTF expression of level 0 or 1 as its parts, or null where it is none. Browser-safe.
 *
 * Times of day are read and dropped: the day is the unit. Sets and everything else of level 2 are refused, and so are
 * intervals whose ends carry a time or unspecified digits, as the specification has it.
 * Source: Library of Congress, EDTF specification (2019), levels 0 and 1; ISO 8601-2:2019.
 */
export function parseEdtf(text: string): EdtfValue | null {
  const ends = text.split("/");
  if (ends.length === 1) {
    const point = parsePoint(text);
    return point && { type: "point", point };
  }
  if (ends.length > 2 || text === "/") return null;
  const start = parseEnd(ends[0] as string);
  const end = parseEnd(ends[1] as string);
  return start && end && { type: "interval", start, end };
}

function parseEnd(text: string): EdtfEnd | null {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  if (/[XTY]/.test(text)) return null;
  return parsePoint(text);
}

function parsePoint(text: string): EdtfPoint | null {
  const long = LONG_YEAR.exec(text);
  if (long) {
    const year = Number(long[1]);
    return { fromYear: year, toYear: year, month: null, day: null, season: null, ...qualifier(long[2]) };
  }
  const time = TIME.exec(text);
  if (time && !isZone(time[2])) return null;
  const date = DATE.exec(time ? (time[1] as string) : text);
  if (!date) return null;
  const [, sign = "", digits = "", monthText, dayText, mark] = date;
  const openYear = digits.includes("X");
  if ((sign === "-" && digits === "0000") || (openYear && monthText !== undefined)) return null;
  const near = Number(sign + digits.replaceAll("X", "0"));
  const far = Number(sign + digits.replaceAll("X", "9"));
  const years = { fromYear: Math.min(near, far) || 0, toYear: Math.max(near, far) || 0 };
  const rest = { month: null, day: null, season: null, ...years, ...qualifier(mark) };
  // A day cannot be known where its month is not.
  if (monthText === undefined || monthText === "XX") return dayText && dayText !== "XX" ? null : rest;
  const month = Number(monthText);
  if (month >= 21 && month <= 24) return dayText === undefined ? { ...rest, season: month } : null;
  if (month < 1 || month > 12) return null;
  if (dayText === undefined || dayText === "XX") return { ...rest, month };
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(years.fromYear, month)) return null;
  return { ...rest, month, day };
}

/** Offsets in use run from -12:00 to +14:00; a negative zero is no offset in ISO 8601. */
function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === "Z") return true;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", ""));
  return zone.startsWith("-") ? minutes > 0 && minutes <= 12 * 60 : minutes <= 14 * 60;
}

function qualifier(mark: string | undefined): { approximate: boolean; uncertain: boolean } {
  return { approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" };
}
