import type { DateDoubt, DateGuess, DateReading } from "@/lib/domain/table-import";
import { isNoDate, readDate } from "./read-date";

/** Below this share of readable values a column is hardly one of dates. */
const MOST = 0.8;
/** Days as Excel counts them between 1927 and 2119: other whole numbers of five digits are hardly days. */
const EXCEL_FROM = 10_000;
const EXCEL_TO = 80_000;

/**
 * Returns how the dates of a column are written, judged over all of them: one 29/08/2018 says what 05/08/2018 is.
 *
 * Where no value decides between day and month first, day first is taken, with a doubt unless dots separate. An empty
 * column has no doubts and a share of 0.
 */
export function guessDates(values: readonly string[]): DateGuess {
  const dates = values.map((value) => value.trim()).filter((value) => !isNoDate(value));
  if (dates.length === 0) return { reading: "ymd", doubts: [], share: 0 };
  const doubts: DateDoubt[] = [];
  const reading = numberReading(dates) ?? orderReading(dates, doubts);
  if (reading === "excel_days") doubts.push("excel_days");
  const read = dates.map((date) => readDate(date, reading)).filter((date) => date !== null);
  const share = read.length / dates.length;
  if (isOtherCalendar(read)) doubts.push("other_calendar");
  if (share < MOST) doubts.push("few_dates");
  return { reading, doubts, share };
}

/** Null where the values are not bare numbers, or are years or days such as 20180829. */
function numberReading(dates: readonly string[]): DateReading | null {
  const numbers = dates.filter((date) => /^\d+(?:\.\d+)?$/.test(date)).map(Number);
  if (numbers.length < dates.length * MOST) return null;
  const allWithin = (from: number, to: number) => numbers.every((number) => number >= from && number <= to);
  if (allWithin(EXCEL_FROM, EXCEL_TO)) return "excel_days";
  if (dates.every((date) => readDate(date, "ymd") !== null)) return null;
  if (allWithin(1e8, 1e10)) return "unix_seconds";
  return allWithin(1e11, 1e13) ? "unix_milliseconds" : null;
}

function orderReading(dates: readonly string[], doubts: DateDoubt[]): DateReading {
  const triples = dates.flatMap((date) => {
    const found = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{2}|\d{4})\b/.exec(date);
    return found
      ? [{ first: Number(found[1]), dot: found[2] === ".", second: Number(found[3]), year: found[4] ?? "" }]
      : [];
  });
  if (triples.length === 0) return "ymd";
  if (triples.some(({ year }) => year.length === 2)) doubts.push("two_digit_years");
  const dayFirst = triples.filter(({ first }) => first > 12).length;
  const monthFirst = triples.filter(({ second }) => second > 12).length;
  const yearFirst = triples.filter(({ first, year }) => first > 31 && year.length === 2).length;
  if (yearFirst > 0) return "ymd";
  if (dayFirst === 0 && monthFirst === 0 && !triples.every(({ dot }) => dot)) doubts.push("day_or_month");
  return monthFirst > dayFirst ? "mdy" : "dmy";
}

// Persian and Islamic years are now about 1400 and 1450, Thai ones about 2560. Nobody's events are all there by chance.
function isOtherCalendar(read: readonly string[]): boolean {
  const years = read.map((date) => Number(date.slice(0, 4))).filter((year) => !Number.isNaN(year));
  const strange = years.filter((year) => (year > 1330 && year < 1480) || year > 2400).length;
  return strange > years.length / 2;
}
