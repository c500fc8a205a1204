import { civilOf, daysInMonth, OPEN_FROM_DAY, OPEN_TO_DAY } from "./day";
import { formatCount, formatNumber, type StatedLine, statedSentence } from "./sentence";
import { formatDay, formatSpan } from "./when-words";

/** A date as the columns have it: days since 1970-01-01, an open end at `OPEN_FROM_DAY` or `OPEN_TO_DAY`. */
export interface SpokenDate {
  readonly fromDay: number;
  readonly toDay: number;
  readonly inferred: boolean;
  /** Whether an end is approximate; said of a single day only, as longer windows say so by being windows. */
  readonly soft: boolean;
}

/** Dates of one kind and how many claims or reports have none. */
export interface SpokenDates {
  readonly dates: readonly SpokenDate[];
  readonly undated: number;
}

/** More dates than this are counted, not listed. */
const LISTED = 3;

/**
 * Returns the days within which something lies, as a phrase: "7 October 2023", "between 1 and 10 November 2023",
 * "in November 2023", "since 7 October 2023", "at any time".
 */
export function formatWithin(fromDay: number, toDay: number): string {
  if (fromDay === toDay) return formatDay(fromDay);
  if (fromDay <= OPEN_FROM_DAY || toDay >= OPEN_TO_DAY) return formatSpan(fromDay, toDay);
  const [from, to] = [civilOf(fromDay), civilOf(toDay)];
  const wholeMonths = from.day === 1 && to.day === daysInMonth(to.year, to.month);
  if (wholeMonths && from.month === 1 && to.month === 12) {
    const [first, last] = [yearOf(fromDay), yearOf(toDay)];
    return first === last ? `in ${first}` : `between ${first} and ${last}`;
  }
  const words = wholeMonths ? [monthOf(fromDay), monthOf(toDay)] : [formatDay(fromDay), formatDay(toDay)];
  const [first, last] = words as [string, string];
  if (first === last) return `in ${first}`;
  return `between ${withoutWhatFollows(first, last)} and ${last}`;
}

/**
 * Returns what a screen reader says of a row of the timeline: "Iran refused support to Hamas: happened between 1 and 10
 * November 2023 (inferred); reported 15 November 2023 (inferred)". Claims that deny or dispute the line have their own part.
 * What else a list says of the line stands behind its words: "(disputed)", "(hypothetical)", who is left out.
 */
export function spokenRow(
  line: StatedLine,
  happened: SpokenDates,
  denied: SpokenDates,
  reported: SpokenDates,
): string {
  const parts = [
    ...part("happened", happened, "claim"),
    ...part("denied or disputed for", denied, "denial"),
    ...part("reported", reported, "report"),
  ];
  return `${statedSentence(line)}: ${parts.join("; ")}`;
}

function part(verb: string, { dates, undated }: SpokenDates, noun: string): string[] {
  if (dates.length === 0 && undated === 0) return [];
  if (dates.length === 0) return [`${verb === "happened" ? "" : `${verb} `}undated`];
  const rest = undated === 0 ? "" : `, and ${formatCount(undated, `undated ${noun}`)}`;
  return [`${verb} ${listed(dates)}${rest}`];
}

function listed(dates: readonly SpokenDate[]): string {
  if (dates.length > LISTED) {
    const from = Math.min(...dates.map((date) => date.fromDay));
    const to = Math.max(...dates.map((date) => date.toDay));
    return `at ${dates.length} dates ${formatWithin(from, to)}`;
  }
  const words = dates.map(spokenDate);
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Returns a date with what a reader should know of it: "about 15 November 2023 (inferred)". */
export function spokenDate({ fromDay, toDay, inferred, soft }: SpokenDate): string {
  const about = soft && fromDay === toDay ? "about " : "";
  return `${about}${formatWithin(fromDay, toDay)}${inferred ? " (inferred)" : ""}`;
}

/** What stands on the strip of a clock on which nothing has a date. */
export const NO_DATES_SENTENCE: Readonly<Record<"happened" | "reported", string>> = {
  happened: "No claim says when it happened.",
  reported: "No report says when it was published.",
};

/** What a histogram shows, in numbers. Its days are those of its first and last bin. */
export interface HistogramWords {
  readonly clock: "happened" | "reported";
  readonly dated: number;
  readonly undated: number;
  readonly fromDay: number;
  readonly toDay: number;
}

/** Returns the text alternative of a histogram: "Happened: 16 claims from 7 October to 10 November 2023; 5 undated". */
export function histogramSentence({ clock, dated, undated, fromDay, toDay }: HistogramWords): string {
  const name = clock === "happened" ? "Happened" : "Reported";
  const without = undated === 0 ? "" : `; ${formatNumber(undated)} undated`;
  if (dated === 0) return `${name}: no claim with a date${without}`;
  return `${name}: ${formatCount(dated, "claim")}, ${formatWithin(fromDay, toDay)}${without}`;
}

/** Why a graph is empty on a day: the first report that fits, and reports that nobody can place. */
export interface NothingKnown {
  readonly day: number;
  readonly first: SpokenDate | null;
  /** Reports without a date, which are not known to have been out. */
  readonly undatedReports: number;
  /** Whether other filters are in force. */
  readonly filtered: boolean;
}

/**
 * Returns why nothing is shown: "Nothing had been reported by 14 November 2023; the first report is dated 15 November 2023
 * (inferred)."
 */
export function nothingKnownSentence({ day, first, undatedReports, filtered }: NothingKnown): string {
  const what = filtered ? "Nothing that fits the other filters" : "Nothing";
  const begin = `${what} had been reported by ${formatDay(day)}`;
  if (first === null) return `${begin}, as far as dates tell: ${undatedSentence(undatedReports)}`;
  const dated = `the first report ${filtered ? "that fits " : ""}is dated ${spokenDate(first)}.`;
  return `${begin}; ${dated}${undatedReports > 0 ? ` ${undatedSentence(undatedReports)}` : ""}`;
}

/** Returns "1 report has no date and is left out.", or "" where every report has one. */
export function undatedSentence(reports: number): string {
  if (reports === 0) return "";
  return `${formatCount(reports, "report")} ${reports === 1 ? "has no date and is" : "have no date and are"} left out.`;
}

/** Returns what is wrong with a date that was typed, and what can be. */
export function badDateSentence(typed: string): string {
  return `“${typed}” is not a date that can be read here. Write 15 November 2023, 2023-11-15, 2023-11, 2023, or a span such as 2023-11-01~/2023-11-10~.`;
}

/** "1 November 2023" before "10 November 2023" is "1", before "2 December 2023" it is "1 November". */
function withoutWhatFollows(first: string, last: string): string {
  const [a, b] = [first.split(" "), last.split(" ")];
  while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return a.join(" ");
}

function monthOf(day: number): string {
  return formatDay(day).replace(/^\d+ /, "");
}

function yearOf(day: number): string {
  return formatDay(day).replace(/^\d+ \S+ /, "");
}
