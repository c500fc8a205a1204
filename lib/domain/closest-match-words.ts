import { formatCount } from "./sentence";

/** How a passage was found: its exact words, what stands around it, or words like it. */
export type MatchMethod = "exact" | "context" | "approximate";

/** One thing that speaks for a passage. `share` is from 0, nothing of it, to 1; `weight` is what it counts beside the others. */
export type MatchPart = { readonly share: number; readonly weight: number } & (
  | { readonly part: "words"; readonly agreeing: number; readonly of: number }
  | { readonly part: "before" | "after" }
  /** Code points from where the quote says it stands, later in the text above 0. */
  | { readonly part: "place"; readonly distance: number }
);

/** The passage of a text that is most like a quote that no longer stands there. It is offered, and never taken by itself. */
export interface ClosestMatch {
  /** Code points, zero-based, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly method: MatchMethod;
  /** The mean of the parts' shares by their weights, from 0 to 1. */
  readonly score: number;
  /** What the quote gives to go by, words first. */
  readonly parts: readonly MatchPart[];
}

const PART_NAME: Readonly<Record<MatchPart["part"], string>> = {
  words: "The quoted words",
  before: "The words before",
  after: "The words after",
  place: "The place",
};

/** Returns how the closest match was found, in a sentence without a full stop. */
export function methodWords(method: MatchMethod): string {
  if (method === "exact") return "The same words stand elsewhere";
  return method === "context" ? "What stood around the quote is there" : "Words like those of the quote";
}

/** Returns a score as a person reads it: "87 of 100". Only a passage that agrees in everything is 100. */
export function scoreWords(score: number): string {
  return `${score === 1 ? 100 : Math.min(99, Math.round(score * 100))} of 100`;
}

/** Returns what the score is made of: "9 of 10 words agree; the words before it agree; 40 characters later than it was". */
export function matchSentence({ parts }: Pick<ClosestMatch, "parts">): string {
  return parts.map(partWords).join("; ");
}

/** Returns a part as a row of a table: its name, how much of it agrees, in hundredths, and what it counts. */
export function partRow(part: MatchPart): { name: string; share: string; weight: number } {
  return {
    name: PART_NAME[part.part],
    share: `${Math.round(part.share * 100)}`,
    weight: part.weight,
  };
}

function partWords(part: MatchPart): string {
  if (part.part === "words") return wordsWords(part);
  if (part.part === "place") return placeWords(part.distance);
  const where = part.part === "before" ? "the words before it" : "the words after it";
  if (part.share === 1) return `${where} agree`;
  return part.share >= 0.5 ? `${where} agree in part` : `${where} are others`;
}

function wordsWords({ agreeing, of, share }: Extract<MatchPart, { part: "words" }>): string {
  if (share === 1) return of === 1 ? "the word agrees" : `all ${formatCount(of, "word")} agree`;
  if (agreeing === of) return `all ${formatCount(of, "word")} agree, but not spaces and signs`;
  if (of === 1) return "one word, spelt otherwise";
  return `${agreeing} of ${formatCount(of, "word")} agree`;
}

function placeWords(distance: number): string {
  if (distance === 0) return "in the same place";
  const characters = formatCount(Math.abs(distance), "character");
  return `${characters} ${distance > 0 ? "later" : "earlier"} than it was`;
}
