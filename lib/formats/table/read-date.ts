import { daysInMonth } from "@/lib/domain/day";
import { parseEdtf } from "@/lib/domain/edtf-parse";
import type { DateReading } from "@/lib/domain/table-import";
import { monthOfName } from "./month-names";

const MS_PER_DAY = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01 in its usual count, from 1900. */
const EXCEL_TO_1970 = 25_569;
/** Excel counts a 29 February 1900 that never was, as its day 60. */
const EXCEL_FALSE_DAY = 60;
const EXCEL_LAST_DAY = 2_958_465;
/** Two-digit years from here on are of the twentieth century, as in POSIX. */
const PIVOT_YEAR = 69;

const TIME = "(?:[T ,]+\\d{1,2}:\\d{2}.*)?";
const NUMBERS = new RegExp(`^(\\d{1,4})([./-]) ?(\\d{1,2})\\2 ?(\\d{1,4})\\.?${TIME}$`);
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})?${TIME}$`);
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/;
const YEARS = /^(\d{4})\s*[-–—]\s*(\d{4})$/;
const ABOUT = /^(?:c|ca|circa|about|um|vers|around)\.? (\d{4})$/i;
const DECADE = /^(\d{3})0['’]?s$/;
const NOTHING = new Set([
  "",
  "-",
  "–",
  "—",
  "?",
  "n/a",
  "na",
  "nan",
  "null",
  "none",
  "unknown",
  "0000-00-00",
  "nil",
]);

/** Returns whether a cell of dates says that there is none: a blank, a dash, `n/a`, the zero date of MySQL. */
export function isNoDate(cell: string): boolean {
  return NOTHING.has(cell.trim().toLowerCase());
}

/**
 * Returns a date as EDTF, or null where it cannot be read. Times of day are dropped: the day is the unit.
 *
 * Read in any reading: EDTF, ISO 8601 with or without a time, 20180829, year first with any separator, names of months
 * in many languages, `circa 1990`, `1990s`, `1990–1995`. `reading` decides 5/8/2018, and what a bare number is.
 */
export function readDate(cell: string, reading: DateReading): string | null {
  const text = cell.trim().replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const number = numberDay(text, reading);
  if (number !== undefined) return number;
  const compact = COMPACT.exec(text);
  if (compact) return toEdtf(compact[1], compact[2], compact[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return fromNumbers(numbers[1] ?? "", numbers[3] ?? "", numbers[4] ?? "", reading);
  if (parseEdtf(text) !== null) return text.includes("T") ? text.slice(0, text.indexOf("T")) : text;
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return toEdtf(monthYear[2], monthYear[1], undefined);
  const years = YEARS.exec(text);
  if (years && Number(years[1]) <= Number(years[2])) return `${years[1]}/${years[2]}`;
  const about = ABOUT.exec(text);
  if (about) return `${about[1]}~`;
  const decade = DECADE.exec(text);
  if (decade) return `${decade[1]}X`;
  return fromWords(text);
}

/** Undefined where the reading is not one of bare numbers, or the text is none. */
function numberDay(text: string, reading: DateReading): string | null | undefined {
  if (!reading.includes("_") || !/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  if (reading === "excel_days") {
    const day = Math.floor(number);
    if (day < 1 || day > EXCEL_LAST_DAY || day === EXCEL_FALSE_DAY) return null;
    return isoOf(day - EXCEL_TO_1970 + (day < EXCEL_FALSE_DAY ? 1 : 0));
  }
  return isoOf(Math.floor((reading === "unix_seconds" ? number * 1000 : number) / MS_PER_DAY));
}

function isoOf(day: number): string | null {
  const date = new Date(day * MS_PER_DAY);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 0
    ? null
    : date.toISOString().slice(0, 10);
}

function fromNumbers(first: string, second: string, third: string, reading: DateReading): string | null {
  if (first.length > 2) return first.length === 4 && third.length <= 2 ? toEdtf(first, second, third) : null;
  if (third.length === 3 || third.length === 1) return null;
  if (reading === "dmy") return toEdtf(third, second, first);
  if (reading === "mdy") return toEdtf(third, first, second);
  return reading === "ymd" && first.length === 2 && third.length === 2 ? toEdtf(first, second, third) : null;
}

// "29 August 2018", "Aug 29, 2018", "29-Aug-18", "August 2018", "2018 Aug 29", "Wed, 29 Aug 2018 10:00".
function fromWords(text: string): string | null {
  const words = text.replace(/\d{1,2}:\d{2}.*$/, "").match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  if (words.length < 2 || words.length > 6) return null;
  const month = words.map((word) => (/\d/.test(word) ? null : monthOfName(word))).find((one) => one !== null);
  const numbers = words.filter((word) => /\d/.test(word));
  if (month === undefined || month === null || numbers.length === 0 || numbers.length > 2) return null;
  const year =
    numbers.find((number) => number.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  if (year === undefined) return null;
  const day = numbers.length === 2 ? numbers.find((number) => number !== year) : undefined;
  return numbers.length === 2 && day === undefined
    ? toEdtf(year, String(month), numbers[0])
    : toEdtf(year, String(month), day);
}

function toEdtf(yearText = "", monthText = "", dayText?: string): string | null {
  const year =
    yearText.length === 2
      ? Number(yearText) + (Number(yearText) < PIVOT_YEAR ? 2000 : 1900)
      : Number(yearText);
  const [month, day] = [Number(monthText), dayText === undefined ? null : Number(dayText)];
  if (year < 1 || month < 1 || month > 12) return null;
  const start = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  if (day === null) return start;
  return day < 1 || day > daysInMonth(year, month) ? null : `${start}-${String(day).padStart(2, "0")}`;
}
