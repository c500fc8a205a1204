import type { Stance } from "./codes";
import type { Origins } from "./dossier-data";
import { countSides } from "./line-status";
import type { ReportRelation } from "./report-relation";
import { RELAY_VERB } from "./report-words";
import { formatCount, formatNumber } from "./sentence";
import { sentenceCase } from "./sentence-case";
import { STANCE_WORDS, sideHeading } from "./stance-words";

/** What is said of a side on which nobody stands. */
export const EMPTY_SIDE: Readonly<Record<Stance, string>> = {
  asserts: "Nobody in this dossier asserts it.",
  denies: "Nobody in this dossier denies it.",
  disputes: "Nobody in this dossier disputes it.",
};

/**
 * Returns who stands against whom: "Asserted by 2 independent origins, denied by 1." Where only one side is taken, the
 * sentence that nobody takes the other follows. Where no claim stands, that.
 */
export function sidesSentence(origins: Origins): string {
  const taken = (["asserts", "denies", "disputes"] as const).filter((stance) => origins[stance] > 0);
  if (taken.length === 0) return "Nobody in this dossier stands by it: every claim was withdrawn.";
  const parts = taken.map((stance, at) => {
    const heading = at === 0 ? sideHeading(stance) : `${STANCE_WORDS[stance].past} by`;
    const count = origins[stance];
    return `${heading} ${at === 0 ? formatCount(count, "independent origin") : formatNumber(count)}`;
  });
  const sentence = `${parts.join(", ")}.`;
  if (taken.length > 1) return sentence;
  return `${sentence} ${origins.asserts > 0 ? EMPTY_SIDE.denies : EMPTY_SIDE.asserts}`;
}

/** A side in numbers: distinct reports, and independent origins. */
export interface SideCounts {
  readonly stance: Stance;
  readonly reports: number;
  readonly origins: number;
}

/**
 * Returns what a table of attributions amounts to: "13 reports, 2 independent origins. Counting reports would say 13." Where
 * there are several sides, each: "11 reports assert it, from 1 independent origin. 2 reports deny it, from 1 independent
 * origin. Counting reports would say 11 to 2." The last sentence is left out where reports and origins are as many.
 */
export function driftSentence(sides: readonly SideCounts[]): string {
  if (sides.length === 0) return "No report stands by it.";
  const tellsMore = sides.some((side) => side.reports !== side.origins);
  const counting = tellsMore ? ` Counting reports would say ${sides.map(numberOfReports).join(" to ")}.` : "";
  const [only] = sides;
  if (sides.length === 1 && only?.stance === "asserts") {
    return `${formatCount(only.reports, "report")}, ${formatCount(only.origins, "independent origin")}.${counting}`;
  }
  const each = sides.map(({ stance, reports, origins }) => {
    const take = STANCE_WORDS[stance][reports === 1 ? "verb" : "plural"];
    return `${formatCount(reports, "report")} ${take} it, from ${formatCount(origins, "independent origin")}.`;
  });
  return each.join(" ") + counting;
}

function numberOfReports({ reports }: SideCounts): string {
  return formatNumber(reports);
}

/** An origin of a side: how many reports stand in it, and how they hang together. */
export interface OriginReports {
  readonly reports: number;
  /** Whether every one of them rests on what the origin is named after. */
  readonly isShared: boolean;
  /** Whether that published one of them itself. */
  readonly hasOwn: boolean;
}

/** Returns what rests on an origin: "11 reports, all of which rest on it", "1 report, its own". */
export function originReports({ reports, isShared, hasOwn }: OriginReports): string {
  const count = formatCount(reports, "report");
  if (!isShared) return `${count} that rest on one another`;
  if (reports === 1) return hasOwn ? `${count}, its own` : `${count}, which rests on it`;
  return `${count}, all of which rest on it`;
}

/** Stands beside a report with whose words those of others of its origin are compared. */
export const MEASURE_TAG = "others are compared with it";

/** What the words of a report are compared with, to stand after "compared with". */
export const MEASURE = `the report of its origin marked “${MEASURE_TAG}”, where both are in one language`;

/** Returns why a report that quotes a body's speaker counts with that body: with what it published itself, if it did. */
export function oneVoice(hasOwnStatement: boolean): string {
  return hasOwnStatement ? "one voice with its own statement" : "one voice, whoever quotes it";
}

/** What is said of a wording that has hardly a word in common with what it is compared with. */
export const OTHER_WORDS = "Other words altogether.";

/** Stands beside the table of attributions for those who meet the word for the first time. */
export const ORIGIN_SENTENCE =
  "An origin is where the news was gathered, or the body that speaks for itself, by whatever channel: reports that repeat one story rest on one origin and count once.";

/** Returns what is behind the first report of an origin: "10 more reports and 1 superseded version". */
export function moreReports(reports: number, superseded: number): string {
  const versions = formatCount(superseded, "superseded version");
  if (reports === 0) return versions;
  const more = formatCount(reports, "more report");
  return superseded === 0 ? more : `${more} and ${versions}`;
}

/**
 * Returns how a wording differs from another in a sentence: "Adds “Velmarian”; drops “three”." Same words: "The same words."
 * Nothing kept: "Says “sources familiar” instead of “three officials”." An empty wording drops all.
 */
export function differenceSentence(
  runs: readonly { readonly kind: "same" | "added" | "dropped"; readonly text: string }[],
): string {
  const quoted = (kind: "added" | "dropped") =>
    runs.filter((run) => run.kind === kind).map((run) => `“${run.text.trim()}”`);
  const [added, dropped] = [quoted("added"), quoted("dropped")];
  if (added.length === 0 && dropped.length === 0) return "The same words.";
  const keepsNone = !runs.some((run) => run.kind === "same" && /[\p{L}\p{N}]/u.test(run.text));
  if (keepsNone && added.length > 0 && dropped.length > 0) {
    return `Says ${added.join(", ")} instead of ${dropped.join(", ")}.`;
  }
  const parts = [
    ...(added.length > 0 ? [`adds ${added.join(", ")}`] : []),
    ...(dropped.length > 0 ? [`drops ${dropped.join(", ")}`] : []),
  ];
  return `${sentenceCase(parts.join("; "))}.`;
}

/**
 * Returns what a link to the comparison of a line says: "Compare 2 sides" where somebody stands against somebody, "Compare how
 * 11 reports name the source" where several reports carry it, null where there is nothing to compare.
 */
export function compareInvitation(origins: Origins, reports: number): string | null {
  const sides = countSides(origins);
  if (sides > 1) return `Compare ${sides} sides`;
  return reports > 1 ? `Compare how ${formatNumber(reports)} reports name the source` : null;
}

/** Returns how two reports hang together: "A summarises B.", "B is a later version of A.", "Both are published by Voz." */
export function reportRelationSentence(relation: ReportRelation, publisher: string): string {
  if (relation.type === "same_publisher") return `Both are published by ${publisher}.`;
  const [one, other] = relation.from === "a" ? ["A", "B"] : ["B", "A"];
  if (relation.type === "supersedes") return `${one} is a later version of ${other}.`;
  const inferred = relation.inferred ? " (link inferred)" : "";
  if (relation.how === null) return `${one} rests on ${other} through other reports${inferred}.`;
  return `${one} ${RELAY_VERB[relation.how]} ${other}${inferred}.`;
}

/** What two reports carry, in numbers of lines. */
export interface SharedCounts {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** Of those that both carry: on how many their stances differ, and on how many they count as one origin. */
  readonly contested: number;
  readonly oneOrigin: number;
}

/**
 * Returns what two reports have in common: "Both carry 3 lines, and they stand against each other on 1 of them. A alone
 * carries 2, B alone none. On 2 lines they count as one origin."
 */
export function sharedSentence({ both, onlyA, onlyB, contested, oneOrigin }: SharedCounts): string {
  const against =
    contested === 0
      ? ""
      : `, and they stand against each other on ${contested === both && both === 1 ? "it" : `${contested} of them`}`;
  const carried = both === 0 ? "No line is in both" : `Both carry ${formatCount(both, "line")}${against}`;
  const alone = `A alone carries ${onlyA || "none"}, B alone ${onlyB || "none"}.`;
  const origin =
    oneOrigin === 0
      ? ""
      : ` On ${formatCount(oneOrigin, "line")} they rest on one origin, which counts once.`;
  return `${carried}. ${alone}${origin}`;
}

const DIFFERENCE_WORD = {
  stance: "stance",
  scope: "scope",
  mode: "whether it is so or will be",
  happened: "date",
  source: "source",
  speech: "form of speech",
  wording: "wording",
} as const;

/** Returns in what two reports differ on a line: "They differ in stance, scope and wording." */
export function differencesSentence(differences: readonly (keyof typeof DIFFERENCE_WORD)[]): string {
  const words = differences.map((field) => DIFFERENCE_WORD[field]);
  const last = words.pop();
  if (last === undefined) return "They say the same in the same words.";
  return `They differ in ${words.length === 0 ? last : `${words.join(", ")} and ${last}`}.`;
}

/** Returns who takes which stance where two reports do not agree: "A asserts it; B denies it." */
export function stanceDifference(a: readonly Stance[], b: readonly Stance[]): string {
  const verbs = (stances: readonly Stance[]) =>
    [...new Set(stances)].map((stance) => `${STANCE_WORDS[stance].verb} it`).join(" and ");
  return `A ${verbs(a)}; B ${verbs(b)}.`;
}

/** Returns who alone says a line, to stand before it: "Only A says:", "Only B denies:". */
export function onlyWords(report: "A" | "B", stance: Stance): string {
  return `Only ${report} ${stance === "asserts" ? "says" : STANCE_WORDS[stance].verb}:`;
}

/** Notice of a link that names the same report twice. */
export const ONE_REPORT_NOTICE = "The link names the same report twice. Choose two different ones.";

/** Notice of a link that names a line and reports as well. */
export const TWO_QUESTIONS_NOTICE = "The link names a line and reports as well. Only the line was looked at.";

/** Returns the notice for a line or report of a link that the dossier does not have. Long ids are cut. */
export function notFoundNotice(what: "line" | "report", id: string): string {
  const shown = [...id].length > 80 ? `${[...id].slice(0, 80).join("")}…` : id;
  return `There is no ${what} “${shown}” in this dossier. Choose below what to compare.`;
}
