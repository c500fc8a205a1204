import type { LineStatus, Stance } from "./codes";
import { copulaOf } from "./copula";
import type { Corroboration, LineFlag } from "./dossier-data";
import type { Unreal } from "./mode-words";
import { STANCE_WORDS } from "./stance-words";
import { isolated } from "./text-direction";
import { unheardWords } from "./unheard-words";

/** Stands under every graph and figure. */
export const STANDING_SENTENCE = "Lines show what reports say, not what we know to be true.";

/** What a person reads as the status of a line. */
export const STATUS_WORD: Readonly<Record<LineStatus, string>> = {
  reported: "Reported",
  disputed: "Disputed",
  denied: "Denied",
  withdrawn: "Withdrawn",
};

/** What each flag of a line says to a reader. */
export const FLAG_WORDS: Readonly<Record<LineFlag, string>> = {
  own_voice: "in the publisher's own voice",
  link_inferred: "link inferred",
  may_share_unnamed_sources: "may share unnamed sources",
  voices_at_least: "a report does not say how many unnamed people spoke",
};

/** The words of a line: names of subject and object, and the label of its relation type. */
export interface LineWords {
  readonly subject: string;
  readonly label: string;
  readonly object: string;
}

/**
 * Returns a line as a clause without a full stop: "Iran refused support to Hamas", "Hezbollah is an ally of Iran". It reads
 * from subject to object, whichever of them is looked at.
 */
export function lineSentence({ subject, label, object }: LineWords): string {
  const copula = copulaOf(label);
  return `${isolated(subject)} ${copula && `${copula} `}${label} ${isolated(object)}`;
}

/** A line with what a single clause has to say of it. */
export interface StatedLine extends LineWords, Pick<Corroboration, "status"> {
  /** Where no claim says that it is actually so. */
  readonly unreal?: Unreal;
  /** Sides that only claims take which the filter leaves out. */
  readonly unheard?: readonly Stance[];
}

/**
 * Returns what stands after a line's words in a text: " (disputed)", " (denied, hypothetical)", " (disputed; denied by a report
 * that the filter leaves out)"; empty for most lines. With what it rests on, where that is given: " (disputed, 2 origins, denied
 * by 1)", " (denied by 1 origin)".
 */
export function statusMark(
  { status, unreal, unheard = [] }: Pick<StatedLine, "status" | "unreal" | "unheard">,
  rests = "",
): string {
  const isTold = status === "reported" || (status === "denied" && rests !== "");
  const marks = [isTold ? "" : STATUS_WORD[status].toLowerCase(), unreal ?? "", rests];
  const said = [marks.filter(Boolean).join(", "), unheardWords(unheard)].filter(Boolean).join("; ");
  return said && ` (${said})`;
}

/** Returns a line as a clause that says what its status is: "Iran refused support to Hamas (disputed)". */
export function statedSentence(line: StatedLine): string {
  return lineSentence(line) + statusMark(line);
}

/** A line with what a screen reader says of it. `position` counts from 1. */
export interface SpokenLine extends StatedLine, Pick<Corroboration, "origins"> {
  readonly scopes: readonly string[];
  readonly position?: { readonly at: number; readonly of: number };
}

/**
 * Returns a line in full sentences for screen readers: "Iran refused support to Hamas, about entering the war. Reported, 1
 * independent origin; denied by a report that the filter leaves out. Line 3 of 8."
 */
export function spokenLine(line: SpokenLine): string {
  const about = line.scopes.length === 0 ? "" : `, about ${line.scopes.join("; ")}`;
  const unheard = unheardWords(line.unheard ?? []);
  const told = STATUS_WORD[line.status] + (line.unreal ? `, ${line.unreal}` : "");
  const status = `${told}${spokenOrigins(line)}${unheard && `; ${unheard}`}.`;
  const sentences = [`${lineSentence(line)}${about}.`, status];
  if (line.position) sentences.push(`Line ${line.position.at} of ${line.position.of}.`);
  return sentences.join(" ");
}

/**
 * Returns the three numbers of a line: "1 origin · 1 relay · 3 unnamed voices (as claimed)". Where anybody denies or
 * disputes, both sides: "asserted by 1 origin, denied by 1 · 0 relays · 0 unnamed voices".
 */
export function countsSentence({ origins, relays, voices, flags }: Omit<Corroboration, "status">): string {
  const contested = origins.denies + origins.disputes > 0;
  const atLeast = flags.includes("voices_at_least") ? "at least " : "";
  const claimed = voices > 0 ? " (as claimed)" : "";
  return [
    contested ? sidesWords(origins, "origin") : formatCount(origins.asserts, "origin"),
    formatCount(relays, "relay"),
    `${atLeast}${formatCount(voices, "unnamed voice")}${claimed}`,
  ].join(" · ");
}

/** Returns who speaks against a line: "denied by 1, disputed by 2"; empty where nobody does. */
export function againstWords(origins: Corroboration["origins"]): string {
  return [
    origins.denies > 0 ? `denied by ${formatNumber(origins.denies)}` : "",
    origins.disputes > 0 ? `disputed by ${formatNumber(origins.disputes)}` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Returns an attribution chain, publisher first: "Voz ← Reuters ← three senior officials". Inferred steps say so. */
export function chainSentence(
  steps: readonly { readonly name: string; readonly inferred?: boolean }[],
): string {
  return steps.map(({ name, inferred }) => (inferred ? `${name} (link inferred)` : name)).join(" ← ");
}

/**
 * Returns what is shown of the lines: "8 lines" without a filter, "3 of 8 lines" with one. Withdrawn lines are no part of
 * either number and are told beside them: "8 lines and 1 withdrawn".
 */
export function shownLines(shown: number, total: number, withdrawn = 0): string {
  const lines =
    shown === total ? formatCount(total, "line") : `${formatNumber(shown)} of ${formatCount(total, "line")}`;
  return lines + andWithdrawn(withdrawn);
}

/** Returns the filter statement of lists and figures: "3 of 8 lines: Friction; not according to Reuters". */
export function filterSentence(
  shown: number,
  total: number,
  filters: readonly string[],
  withdrawn = 0,
): string {
  const lines = `${formatNumber(shown)} of ${formatCount(total, "line")}${andWithdrawn(withdrawn)}`;
  return filters.length === 0 ? lines : `${lines}: ${filters.join("; ")}`;
}

/** What is shown of a dossier, in numbers. */
export interface ShownCounts {
  /** Withdrawn lines left out, as they are of the total. */
  readonly lines: number;
  readonly totalLines: number;
  readonly withdrawn: number;
  readonly actors: number;
  readonly totalActors: number;
}

/** Returns what the status region announces: "3 of 8 lines, 4 of 6 actors"; "8 of 8 lines and 1 withdrawn, 6 of 6 actors". */
export function shownSentence({ lines, totalLines, withdrawn, actors, totalActors }: ShownCounts): string {
  const shown = `${formatNumber(lines)} of ${formatCount(totalLines, "line")}${andWithdrawn(withdrawn)}`;
  return `${shown}, ${formatNumber(actors)} of ${formatCount(totalActors, "actor")}`;
}

function andWithdrawn(count: number): string {
  return count === 0 ? "" : ` and ${formatNumber(count)} withdrawn`;
}

const NUMBER = new Intl.NumberFormat("en-GB");

/** Returns a number as every view shows it: "8", "61,140". One format for all, as making one for a number costs twenty times as long. */
export function formatNumber(count: number): string {
  return NUMBER.format(count);
}

/** Returns a number with its noun, in the plural unless the number is 1: "1 origin", "2,000,000 claims". */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

function spokenOrigins({ status, origins }: Pick<Corroboration, "status" | "origins">): string {
  if (status === "withdrawn") return "";
  if (status === "reported") return `, ${formatCount(origins.asserts, "independent origin")}`;
  return `: ${sidesWords(origins, "independent origin")}`;
}

/** Returns who takes which side; the noun stands with the first number only: "asserted by 1 origin, denied by 2". */
export function sidesWords(origins: Corroboration["origins"], noun: string): string {
  return (["asserts", "denies", "disputes"] as const)
    .filter((stance) => origins[stance] > 0)
    .map((stance, index) => {
      const count = origins[stance];
      return `${STANCE_WORDS[stance].past} by ${index === 0 ? formatCount(count, noun) : formatNumber(count)}`;
    })
    .join(", ");
}
