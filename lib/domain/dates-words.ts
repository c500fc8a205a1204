import { shortSpan } from "./axis-words";
import { formatCount } from "./sentence";
import { formatSpan } from "./when-words";

/** The dates that several claims or reports give, each a window of days since 1970-01-01. */
export interface GivenDates {
  /** How many different windows there are. */
  readonly count: number;
  /** The earliest and the latest day of them all, as `formatSpan` reads them. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Whether all of the dated claims' dates are inferred, or some. */
  readonly inferred: "all" | "some" | "none";
}

/**
 * Returns when something is said to have been: a single date plainly, "1–28 February 2025"; of different ones how many there
 * are and within which days, "3 dates, 24 Feb – 31 Mar 2025", as nobody gave that span; "undated" for none.
 */
export function givenDates({ count, fromDay, toDay }: Omit<GivenDates, "inferred">): string {
  return count < 2
    ? formatSpan(fromDay, toDay)
    : `${formatCount(count, "date")}, ${shortSpan(fromDay, toDay)}`;
}

/** What stands after dates that a coder worked out. */
export const INFERRED_MARK: Readonly<Record<GivenDates["inferred"], string>> = {
  all: "(inferred)",
  some: "(some inferred)",
  none: "",
};
