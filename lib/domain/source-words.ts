import type { Origins } from "./dossier-data";
import { formatCount, formatNumber } from "./sentence";
import { sentenceCase } from "./sentence-case";

/** A line that a sentence names, so that whoever shows the sentence can lead there. */
export interface NamedLine {
  readonly id: string;
  readonly words: string;
}

/** A sentence as its parts in order: text, and lines. */
export type Sentence = readonly (string | NamedLine)[];

/** How many lines there are, and the first of them by name. */
export interface CountedLines {
  readonly count: number;
  readonly named: readonly NamedLine[];
}

/** What becomes of the lines without some sources. */
export interface WithoutSources {
  readonly sources: readonly string[];
  readonly fallen: CountedLines;
  readonly standing: CountedLines;
  /** Lines that only now have as many origins as the filter asks for. */
  readonly added: CountedLines;
  /** Lines that still stand, on other origins than before. */
  readonly changed: readonly {
    readonly line: NamedLine;
    readonly before: Origins;
    readonly after: Origins;
  }[];
}

/** More than this are counted, not named. */
const NAMES = 6;

/**
 * Returns in sentences which lines fall without a source, which still stand, and which stand on less: "Without Reuters, 10 of
 * 11 lines fall; 1 still stands: Hamas attacked Israel." Of those that fall and those that stand, the fewer are named.
 */
export function withoutSentences(what: WithoutSources): Sentence[] {
  return [fallSentence(what), ...addedSentence(what.added), ...changeSentences(what.changed)];
}

/** Returns sentences as plain text. */
export function plainText(sentences: readonly Sentence[]): string {
  return sentences
    .map((sentence) => sentence.map((part) => (typeof part === "string" ? part : part.words)).join(""))
    .join(" ");
}

/** Returns the name of what "only" does for a source: "Only according to Reuters: 10 lines". */
export function onlyWords(name: string, lines: number, isAnother: boolean): string {
  return `${isAnother ? "Also" : "Only"} according to ${name}: ${formatCount(lines, "line")}`;
}

/** Returns the name of what "without" does for a source: "Without Reuters: 1 line still stands". */
export function withoutWords(name: string, lines: number, isAnother: boolean): string {
  return `${isAnother ? "Also without" : "Without"} ${name}: ${stillStanding(lines, formatCount(lines, "line"))}`;
}

/** Returns what "only" does for a source where its card says whose it is: "Also this account" beside others that are kept. */
export function onlyThisWords(isAnother: boolean): string {
  return `${isAnother ? "Also" : "Only"} this account`;
}

/** Returns what "without" does for a source where its card says whose it is. */
export function withoutThisWords(isAnother: boolean): string {
  return `${isAnother ? "Also without" : "Without"} this source`;
}

/** Returns names in a row: "Reuters, AP and 3 more". */
export function listed(names: readonly string[], conjunction: "and" | "or" = "and"): string {
  const few = names.length > NAMES + 1 ? [...names.slice(0, NAMES), `${names.length - NAMES} more`] : names;
  const last = few.at(-1) ?? "";
  return few.length < 2 ? last : `${few.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

function fallSentence({ sources, fallen, standing }: WithoutSources): Sentence {
  const without = `Without ${listed(sources)}, `;
  const all = fallen.count + standing.count;
  if (all === 0)
    return [
      `${without}as with them, no line is shown.`.replace("them", sources.length === 1 ? "it" : "them"),
    ];
  if (fallen.count === 0)
    return [
      `${without}${all === 1 ? "the one line still stands" : `all ${formatCount(all, "line")} still stand`}.`,
    ];
  if (standing.count === 0 && all > 1) return [`${without}all ${formatCount(all, "line")} fall.`];
  if (standing.count === 0) return [`${without}the one line falls: `, ...lineList(fallen), "."];
  const falling = `${without}${formatNumber(fallen.count)} of ${formatCount(all, "line")} ${fallen.count === 1 ? "falls" : "fall"}`;
  const standingCount = stillStanding(standing.count, formatNumber(standing.count));
  if (standing.count <= fallen.count) return [`${falling}; ${standingCount}: `, ...lineList(standing), "."];
  return [`${falling}: `, ...lineList(fallen), `. ${sentenceCase(standingCount)}.`];
}

function stillStanding(count: number, words: string): string {
  return `${count === 0 ? "no line" : words} still ${count < 2 ? "stands" : "stand"}`;
}

function addedSentence(added: CountedLines): Sentence[] {
  if (added.count === 0) return [];
  const lines = added.count === 1 ? "1 line then has" : `${formatCount(added.count, "line")} then have`;
  return [[`${lines} as many origins as are asked for: `, ...lineList(added), "."]];
}

/** One sentence for all lines of which the same is to be said. */
function changeSentences(changed: WithoutSources["changed"]): Sentence[] {
  const alike = new Map<string, NamedLine[]>();
  for (const { line, before, after } of changed) {
    const what = changeWords(before, after);
    alike.set(what, [...(alike.get(what) ?? []), line]);
  }
  return Array.from(alike, ([what, lines]): Sentence => {
    const stay = lines.length === 1 ? "stays" : "stay";
    return [...lineList({ count: lines.length, named: lines }), ` ${stay} ${what}.`];
  });
}

/** "with 1 origin instead of 2", "only as denied", "without a denial". */
function changeWords(before: Origins, after: Origins): string {
  const words: string[] = [];
  if (before.asserts > 0 && after.asserts === 0) words.push(`only as ${leftOver(after)}`);
  else if (before.asserts !== after.asserts)
    words.push(`with ${formatCount(after.asserts, "origin")} instead of ${before.asserts}`);
  const others = [
    ["denies", "denial"],
    ["disputes", "dispute"],
  ] as const;
  for (const [stance, noun] of others) {
    if (before[stance] === after[stance]) continue;
    words.push(
      after[stance] === 0
        ? `without a ${noun}`
        : `with a ${noun} by ${formatCount(after[stance], "origin")} instead of ${before[stance]}`,
    );
  }
  return listed(words);
}

function leftOver({ denies, disputes }: Origins): string {
  if (disputes > 0) return "disputed";
  return denies > 0 ? "denied" : "withdrawn";
}

function lineList({ count, named }: CountedLines): Sentence {
  const few = count > NAMES + 1 ? named.slice(0, NAMES) : named.slice(0, NAMES + 1);
  const parts = few.flatMap((line, at) => (at === 0 ? [line] : ["; ", line]));
  const more = count - few.length;
  return more > 0 ? [...parts, ` and ${formatNumber(more)} more`] : parts;
}
