import { shortSpan } from "@/lib/domain/axis-words";
import { type SpokenDate, spokenDate, spokenRow } from "@/lib/domain/clock-words";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { withWords } from "./line-words";
import { tickOf } from "./report-ticks";
import type { TimelineMark, TimelineRow } from "./timeline-rows";

/** Returns a row in words, for screen readers: who did what to whom, when it happened and when it was reported. */
export function rowWords(row: TimelineRow, data: DossierData): string {
  const { line, marks } = row;
  const of = (side: TimelineMark["side"]) =>
    distinct(marks.filter((mark) => mark.side === side).map(toSpoken));
  const reports = row.reports.map((report) => tickOf(data, report));
  const isDated = (date: SpokenDate) => date.fromDay > OPEN_FROM_DAY || date.toDay < OPEN_TO_DAY;
  const dated = reports.filter(isDated);
  return spokenRow(
    withWords(line, data),
    { dates: of("asserts"), undated: row.undated },
    { dates: of("denies"), undated: row.undatedDenials },
    { dates: distinct(dated), undated: reports.length - dated.length },
  );
}

/**
 * Returns the words beside the marks of a row: its date where it has one only, and how many claims have none: "7 Oct 2023,
 * +2 undated". For a row of the tray, that denials are among its claims. Empty where marks say it all.
 */
export function besideMarks(row: TimelineRow): string {
  const [only] = row.marks;
  const hasMarks = row.marks.length > 0;
  return [
    row.marks.length === 1 && only ? shortSpan(only.fromDay, only.toDay) : "",
    row.undated > 0 && hasMarks ? `+${formatNumber(row.undated)} undated` : "",
    row.undatedDenials > 0
      ? `≠ ${formatCount(row.undatedDenials, "denial")}${hasMarks ? " undated" : ""}`
      : "",
  ]
    .filter((words) => words !== "")
    .join(", ");
}

/** Returns what a pointer over a mark says: "7 October 2023 (inferred), 4 claims". */
export function markWords(mark: TimelineMark): string {
  const denied = mark.side === "denies" ? "denied or disputed: " : "";
  return `${denied}${spokenDate(toSpoken(mark))}, ${formatCount(mark.claimCount, "claim")}`;
}

function toSpoken({ fromDay, toDay, inferred, softFrom, softTo }: TimelineMark): SpokenDate {
  return { fromDay, toDay, inferred, soft: softFrom || softTo };
}

function distinct(dates: readonly SpokenDate[]): SpokenDate[] {
  const words = new Map(dates.map((date) => [spokenDate(date), date]));
  return [...words.values()].sort((a, b) => a.fromDay - b.fromDay || a.toDay - b.toDay);
}
