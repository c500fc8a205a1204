import type { Stance } from "./codes";
import type { Corroboration, Origins } from "./dossier-data";
import { formatCount, formatNumber, STATUS_WORD, sidesWords } from "./sentence";
import { sideHeading } from "./stance-words";
import { formatDay } from "./when-words";

/** What keeps claims from being shown: nothing, filters, or the day as of which things are known and nothing else. */
export type Limit =
  | { readonly type: "none" }
  | { readonly type: "filter" }
  | { readonly type: "day"; readonly day: number };

/** An open line: what all of its claims amount to, and those that are shown; null where it is left out wholly. */
export interface OpenLine {
  readonly whole: Corroboration;
  readonly shown: Corroboration | null;
  readonly limit: Limit;
}

/** What is said of an open line over its claims. */
export interface LineStanding {
  /** That the line is not shown, as a sentence that stands first; null where it is. */
  readonly leftOut: string | null;
  /** What status, numbers and notes are made of: what is shown, or all of a line that is left out. */
  readonly stated: Corroboration;
  /** What the whole dossier says, as a sentence; null where nothing is limited or it says the same. */
  readonly aside: string | null;
}

/**
 * Returns what is said of an open line while filters are in force: the status and the numbers of what is shown, and in a
 * second sentence those of the whole dossier where they differ: "In the whole dossier: disputed, asserted by 2 origins,
 * denied by 1." A line that is left out has the numbers of the whole dossier, after a sentence that says so. What is withdrawn
 * is so under every filter.
 */
export function lineStanding({ whole, shown, limit }: OpenLine): LineStanding {
  if (limit.type === "none" || whole.status === "withdrawn")
    return { leftOut: null, stated: shown ?? whole, aside: null };
  if (shown === null) {
    const leftOut =
      limit.type === "day" ? `Not yet reported on ${formatDay(limit.day)}.` : "Left out by the filter.";
    return { leftOut: `${leftOut} ${lead(limit)}:`, stated: whole, aside: null };
  }
  const difference = differenceWords(whole, shown);
  return { leftOut: null, stated: shown, aside: difference && `${lead(limit)}: ${difference}.` };
}

/** Returns the standing of a line as one text, as screen readers hear it where it changes; empty where nothing is limited. */
export function spokenStanding({ leftOut, stated, aside }: LineStanding): string {
  if (leftOut === null && aside === null) return "";
  const now = `${STATUS_WORD[stated.status]}${ofOrigins(stated)}.`;
  return [leftOut, now, aside].filter((part) => part !== null).join(" ");
}

/**
 * Returns what stands over the claims of one side: "Denied by 1 independent origin". Where other numbers are shown, theirs
 * too: "Denied by 1 independent origin, by none under the filter".
 */
export function sideCount(stance: Stance, whole: Origins, stated: Origins, limit: Limit): string {
  const heading = `${sideHeading(stance)} ${formatCount(whole[stance], "independent origin")}`;
  if (limit.type === "none" || whole[stance] === stated[stance]) return heading;
  const now = stated[stance] === 0 ? "none" : formatNumber(stated[stance]);
  return `${heading}, by ${now} ${limit.type === "day" ? `on ${formatDay(limit.day)}` : "under the filter"}`;
}

/** Why a claim is not shown: its report came later than the day asked for, or has no date, or some filter leaves it out. */
export type LeftOutReason = "day" | "undated" | "filter";

/** What a claim that is not shown says of itself, by the reason. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  day: "not yet reported",
  undated: "its report has no date",
  filter: "left out by the filter",
};

function lead({ type }: Limit): string {
  return type === "day" ? "With later reports" : "In the whole dossier";
}

function differenceWords(whole: Corroboration, shown: Corroboration): string | null {
  const isOther =
    whole.status !== shown.status ||
    (["asserts", "denies", "disputes"] as const).some(
      (stance) => whole.origins[stance] !== shown.origins[stance],
    );
  const others = [
    whole.relays === shown.relays ? "" : formatCount(whole.relays, "relay"),
    whole.voices === shown.voices ? "" : formatCount(whole.voices, "unnamed voice"),
  ].filter((part) => part !== "");
  const words = isOther ? STATUS_WORD[whole.status].toLowerCase() + ofOrigins(whole) : "";
  return [words, others.join(", ")].filter((part) => part !== "").join("; ") || null;
}

function ofOrigins({ status, origins }: Corroboration): string {
  return status === "withdrawn" ? "" : `, ${sidesWords(origins, "origin")}`;
}

/** Returns what is over the views while they show what was known on a day: how much of the dossier had been reported by then. */
export function asKnownSentence(day: number, lines: number, totalLines: number): string {
  const count = `${formatNumber(lines)} of ${formatCount(totalLines, "line")}`;
  return `As known on ${formatDay(day)}: ${count} had been reported.`;
}
