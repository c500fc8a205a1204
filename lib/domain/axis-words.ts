import { civilOf, daysInMonth, OPEN_FROM_DAY, OPEN_TO_DAY } from "./day";
import { formatDay, formatSpan } from "./when-words";

/** What the ticks of an axis stand at. */
export type TickStep = "day" | "month" | "year";

/**
 * Returns the words at a tick: "7 Oct", "Nov", "2024". `full` adds what the ticks before it have not said yet: "7 Oct 2023".
 */
export function tickWords(day: number, step: TickStep, full: boolean): string {
  const { month } = civilOf(day);
  const [ofMonth, name, ...year] = short(formatDay(day)).split(" ");
  if (step === "year" || (step === "month" && month === 1)) return year.join(" ");
  const words = step === "month" ? `${name}` : `${ofMonth} ${name}`;
  return full ? `${words} ${year.join(" ")}` : words;
}

/** Returns the days from first to last in few letters: "1–10 Nov 2023", "Nov 2023", "Mar–May 2025", "since 7 Oct 2023". */
export function shortSpan(fromDay: number, toDay: number): string {
  if (fromDay <= OPEN_FROM_DAY || toDay >= OPEN_TO_DAY) return short(formatSpan(fromDay, toDay));
  const [from, to] = [civilOf(fromDay), civilOf(toDay)];
  if (from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return short(formatSpan(fromDay, toDay));
  const [first, last] = [monthYear(fromDay), monthYear(toDay)];
  if (from.month === 1 && to.month === 12) {
    const [firstYear, lastYear] = [first, last].map((words) => words.replace(/^\S+ /, ""));
    return firstYear === lastYear ? `${lastYear}` : `${firstYear}–${lastYear}`;
  }
  if (first === last) return last;
  return from.year === to.year ? `${first.split(" ")[0]}–${last}` : `${first} – ${last}`;
}

function monthYear(day: number): string {
  return short(formatDay(day)).replace(/^\d+ /, "");
}

/** Months to three letters; the other words of a date ("since", "until", "open", "BC") are none. */
function short(words: string): string {
  return words.replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/g, "$1");
}
