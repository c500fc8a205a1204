import type { Stance } from "./codes";
import type { Corroboration } from "./dossier-data";
import {
  againstWords,
  countsSentence,
  FLAG_WORDS,
  formatCount,
  STANDING_SENTENCE,
  sidesWords,
} from "./sentence";
import { sentenceCase } from "./sentence-case";
import { STANCE_WORDS } from "./stance-words";

/** What a source note says of its claims beside their side. */
export interface NoteMarks {
  readonly leftOut: boolean;
  readonly withdrawn: boolean;
}

/**
 * Returns what a source note begins with: nothing for what is asserted and shown, "Denied: ", "Denied (left out by the
 * filter): ". It stands first, where a note that is cut short keeps it.
 */
export function noteLead(stance: Stance, { leftOut, withdrawn }: NoteMarks): string {
  const marks = [withdrawn ? "withdrawn" : "", leftOut ? "left out by the filter" : ""].filter(
    (mark) => mark !== "",
  );
  const side = sentenceCase(STANCE_WORDS[stance].past);
  if (marks.length > 0) return `${side} (${marks.join("; ")}): `;
  return stance === "asserts" ? "" : `${side}: `;
}

/** Returns what the note of a contradicting line begins with, which is not shown itself. */
export function contradictionLead(sentence: string): string {
  return `Contradicted by “${sentence}” (not shown): `;
}

/** Returns that a shown line is contradicted by one that is not shown, as a sentence. */
export function contradictedSentence(line: string, by: string): string {
  return `“${line}” is contradicted by “${by}”, which is not shown.`;
}

/**
 * Returns how many notes found no room, and how many of them speak against a line: "and 7 more at the link; 2 deny or
 * dispute". `placed` counts the notes that are there.
 */
export function notesLeft(left: number, against: number, placed: number): string {
  const count = placed === 0 ? `${left} at the link` : `and ${left} more at the link`;
  if (against === 0) return count;
  return `${count}; ${against} ${against === 1 ? "denies or disputes" : "deny or dispute"}`;
}

/** Returns how many of the shown lines somebody speaks against whom the filter leaves out; empty for none. */
export function unheardLines(count: number): string {
  if (count === 0) return "";
  const verb = count === 1 ? "is" : "are";
  return `${formatCount(count, "line")} ${verb} denied or disputed by reports that the filter leaves out`;
}

/**
 * Returns what the lines of a figure rest on. Of one line the three numbers and what to know of them: "2 origins · 0 relays ·
 * 5 unnamed voices (as claimed) · may share unnamed sources". Of more the range of independent origins, `least` to `most`.
 * Empty for none.
 */
export function restingSentence(
  lines: readonly Omit<Corroboration, "status">[],
  least: number,
  most: number,
): string {
  const [first] = lines;
  if (first === undefined || most === 0) return "";
  if (lines.length === 1) {
    const flags = first.flags.filter((flag) => flag !== "voices_at_least");
    return [countsSentence(first), ...flags.map((flag) => FLAG_WORDS[flag])].join(" · ");
  }
  const sharing = lines.filter(mayShare).length;
  const origins =
    least === most
      ? `Each line rests on ${formatCount(least, "independent origin")}, however many outlets relay it`
      : `Lines rest on ${least} to ${formatCount(most, "independent origin")} each, however many outlets relay them`;
  return sharing === 0
    ? origins
    : `${origins}; those of ${formatCount(sharing, "line")} may share unnamed sources`;
}

/** Stands after the origins of a line that may share unnamed sources, and in the legend. */
export const SHARED_SIGN = "†";

/** What of a line says how many origins it has. */
export type RestingLine = Pick<Corroboration, "status" | "origins"> &
  Partial<Pick<Corroboration, "flags">> & { readonly draft: boolean };

/** Returns whether origins of a line may rest on the same unnamed people. */
export function mayShare({ flags = [] }: Partial<Pick<Corroboration, "flags">>): boolean {
  return flags.includes("may_share_unnamed_sources");
}

/**
 * Returns on how many independent origins a line of a figure rests, where its pattern does not say so: "2 origins", "2
 * origins†" where they may share unnamed sources, "1 origin, denied by 1", "denied by 1 origin". Empty for one origin that nobody
 * contests, which a dashed line says, and for what was withdrawn.
 */
export function originWords(line: RestingLine): string {
  // No line ends between a number and its noun.
  return originsOf(line).replaceAll(/(?<!,) /g, "\u00a0");
}

function originsOf(line: RestingLine): string {
  const { origins, status, draft } = line;
  if (status === "withdrawn") return "";
  const sign = mayShare(line) ? SHARED_SIGN : "";
  const against = againstWords(origins);
  if (origins.asserts === 0) return against && sidesWords(origins, "origin") + sign;
  const count = formatCount(origins.asserts, "origin") + sign;
  if (against !== "") return `${count}, ${against}`;
  return origins.asserts > 1 || draft || sign !== "" ? count : "";
}

/** Returns that nobody speaks against a line that is shown, `where` being all that was looked through. */
export function undeniedSentence(where: "dossier" | "part"): string {
  return `No source in this ${where === "part" ? "part of the dossier" : "dossier"} denies or disputes a line shown`;
}

/** Returns how the names in a source note are to be read; the arrow is that of `chainSentence`. */
export const CHAIN_KEY = "A ← B: A citing B";

/** The same everywhere, so that the same description makes the same figure. */
const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });
/** What ends with a stop and no sentence: a title, or a single letter as in "U.S." and "e.g.". */
const ABBREVIATION =
  /(?<![\p{L}\p{M}\p{N}])(?:Mr|Mrs|Ms|Dr|St|Gov|Gen|Sen|Rep|Col|Lt|Capt|Prof|No|vs|etc|\p{L})\.$/u;

/** Returns the first sentence of a dossier's description, which says what it is made from; empty where there is none. */
export function aboutSentence(description: string | undefined): string {
  // A line that ends is no end of a sentence, a paragraph that does is.
  const [first = ""] = (description?.trim() ?? "").split(/\n\s*\n/);
  let sentence = "";
  for (const { segment } of SENTENCES.segment(first.replaceAll(/\s+/g, " "))) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence.trimEnd())) break;
  }
  return sentence.trimEnd();
}

/** Returns what a figure of a selection shows: "3 of 11 lines, those selected", after what the filter leaves where one is on. */
export function selectedStatement(selected: number, shown: number, filter: string | null): string {
  const words = `${selected} of ${formatCount(shown, "line")}, ${selected === 1 ? "the one" : "those"} selected`;
  return filter === null ? words : `${filter}; of these ${words}`;
}

/** What a caption is written from. */
export interface CaptionWords {
  readonly title: string;
  readonly takeaway: string;
  /** Lines and actors that are drawn, and reports that they rest on. */
  readonly lines: number;
  readonly actors: number;
  readonly sources: number;
  readonly filterStatement: string | null;
  readonly resting: string;
  readonly dossier: { readonly title: string; readonly version: string; readonly licence: string };
  readonly permalink: string;
}

/** Returns the caption of a figure: what it shows, on what it rests, what lines mean, and where to look it up. */
export function figureCaption(words: CaptionWords): string {
  const { title, takeaway, lines, actors, sources, filterStatement, resting, dossier, permalink } = words;
  const shown = `${formatCount(lines, "line")} between ${formatCount(actors, "actor")}, from ${formatCount(sources, "attribution chain")}`;
  return [
    withStop(title),
    withStop(takeaway),
    `${shown}${filterStatement === null ? "" : ` (${filterStatement})`}.`,
    withStop(resting),
    STANDING_SENTENCE,
    `Source: Relata dossier “${dossier.title}”, version ${dossier.version}, ${dossier.licence}. ${permalink}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** What ends a sentence, with what may close after it. */
const STOPPED = /[.!?…。！？؟۔][\p{Pe}\p{Pf}"'\u2069]*$/u;

/** Returns a text as a sentence that another may follow: with a stop at its end where it has none. Empty for nothing. */
export function withStop(text: string): string {
  return text === "" || STOPPED.test(text) ? text : `${text}.`;
}
