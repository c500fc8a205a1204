import type { ClosestMatch, MatchMethod, MatchPart } from "@/lib/domain/closest-match-words";
import type { Quote } from "@/lib/domain/quote";
import { findNearestEnds, findStart } from "./approximate-search";
import { findBetweenContexts } from "./between-contexts";
import { type CodePoints, similarity, toCodePoints } from "./edit-distance";
import { countCodePoints, findPassage } from "./quote-match";

/**
 * What each part of a score counts. The words are the evidence, so they count as much as all else together; each of the two
 * surroundings tells one of several like passages from another; the place says least, since whatever is put in before a
 * quote moves it. Parts that the quote does not give are left out of the mean: they speak neither for nor against.
 */
export const WEIGHT = { words: 50, before: 20, after: 20, place: 10 } as const;

/** Of the characters of a quote, the part that a passage like it may differ in. With more, any text has "like" passages. */
const MOST_ERRORS = 0.4;
/** A passage that scores less is no match. */
const LEAST_SCORE = 0.5;
/** Passages that are scored, of those with as few errors: the nearest to the quote's own place. */
const MOST_CANDIDATES = 24;
/** Around the place of a quote, a passage may have more errors than the best one of the whole text. Code points on each side. */
const AROUND = 400;

/** A passage in code points, and how it was found. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly method: MatchMethod;
}

/**
 * Returns the passage of a text that is most like a quote, with its score and what that is made of, or null where nothing is
 * like it. For a quote that is detached: the answer is to be offered to a person, never taken.
 *
 * First the exact words anywhere, as {@link findPassage} has them; else the better of what stands between the words before
 * and after the quote, and of the passages that differ in the fewest characters, in the whole text and around the quote's
 * own place. Of equal scores, the first found. Linear in the text; see {@link findNearestEnds}.
 */
export function closestMatch(text: string, quote: Quote): ClosestMatch | null {
  const exact = findPassage(text, quote);
  const points = toCodePoints(text);
  if (exact) return scored(points, quote, { ...exact, method: "exact" });
  const candidates = [...betweenContexts(text, points, quote), ...likeWords(points, quote)];
  let best: ClosestMatch | null = null;
  for (const candidate of candidates) {
    const match = scored(points, quote, candidate);
    if (match.score >= LEAST_SCORE && match.score > (best?.score ?? 0)) best = match;
  }
  return best;
}

function betweenContexts(text: string, points: CodePoints, quote: Quote): Candidate[] {
  // Between UTF-16 offsets and code points the difference is small, and here it only says which of many places to look at.
  const near = points.length === 0 ? 0 : ((quote.start ?? 0) / points.length) * text.length;
  let counted = 0;
  let start = 0;
  return findBetweenContexts(text, quote, near).map(({ from, to }) => {
    // Counted on from the range before, as in `findPassage`.
    start += countCodePoints(text, counted, from);
    counted = from;
    return { start, end: start + countCodePoints(text, from, to), method: "context" };
  });
}

function likeWords(points: CodePoints, quote: Quote): Candidate[] {
  const exact = toCodePoints(quote.exact);
  const most = Math.floor(exact.length * MOST_ERRORS);
  const everywhere = findNearestEnds(points, exact, most)?.ends ?? [];
  const from = Math.max(0, (quote.start ?? 0) - AROUND);
  const around =
    quote.end === undefined
      ? []
      : (findNearestEnds(points.subarray(from, quote.end + AROUND), exact, most)?.ends ?? []);
  const ends = [...nearest(everywhere, quote), ...nearest(around, quote, from).map((end) => end + from)];
  return [...new Set(ends)].map((end) => ({
    start: findStart(points, exact, end),
    end,
    method: "approximate",
  }));
}

/** The ends nearest to that of the quote, ascending. `from` is where the part of the text that they are counted in begins. */
function nearest(ends: readonly number[], quote: Quote, from = 0): number[] {
  const wanted = (quote.end ?? 0) - from;
  return [...ends]
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .slice(0, MOST_CANDIDATES)
    .sort((a, b) => a - b);
}

function scored(points: CodePoints, quote: Quote, { start, end, method }: Candidate): ClosestMatch {
  const passage = points.subarray(start, end);
  const parts: MatchPart[] = [
    {
      part: "words",
      share: similarity(toCodePoints(quote.exact), passage),
      weight: WEIGHT.words,
      ...agreeingWords(quote.exact, toText(passage)),
    },
  ];
  if (quote.prefix !== undefined) {
    const prefix = toCodePoints(quote.prefix);
    const there = points.subarray(Math.max(0, start - prefix.length), start);
    parts.push({ part: "before", share: similarity(prefix, there), weight: WEIGHT.before });
  }
  if (quote.suffix !== undefined) {
    const suffix = toCodePoints(quote.suffix);
    const there = points.subarray(end, end + suffix.length);
    parts.push({ part: "after", share: similarity(suffix, there), weight: WEIGHT.after });
  }
  if (quote.start !== undefined) {
    const distance = start - quote.start;
    const share = Math.max(0, 1 - Math.abs(distance) / Math.max(1, points.length));
    parts.push({ part: "place", share, weight: WEIGHT.place, distance });
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const score = parts.reduce((sum, part) => sum + part.weight * part.share, 0) / weight;
  return { start, end, method, score, parts };
}

/** How many words of the quote stand in the passage in their order, and how many it has. */
function agreeingWords(exact: string, passage: string): { agreeing: number; of: number } {
  const [quoted, found] = [wordsOf(exact), wordsOf(passage)];
  let row = new Uint16Array(found.length + 1);
  for (const word of quoted) {
    const next = new Uint16Array(found.length + 1);
    for (const [at, other] of found.entries())
      next[at + 1] = word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    row = next;
  }
  return { agreeing: row[found.length]!, of: quoted.length };
}

// Knows words in scripts that put no spaces between them. The language hardly matters, and a fixed one gives the same anywhere.
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text)).flatMap((part) => (part.isWordLike ? part.segment : []));
}

function toText(points: CodePoints): string {
  return Array.from(points, (point) => String.fromCodePoint(point)).join("");
}
