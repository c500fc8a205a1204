import type { Quote } from "@/lib/domain/quote";

/** Shorter surroundings than this, in UTF-16 units, stand in too many places to say anything. */
const LEAST_CONTEXT = 8;
/** The passage may be this much longer than the quote. */
const MOST_LENGTH = 2;
/** Places with the words before the quote that are looked at, those nearest to the quote's own. */
const MOST_PLACES = 64;

/** A range of UTF-16 offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns what stands between the words before the quote and the words after it, ascending: where both are still there, a
 * quote that was worded anew stood between them. Empty where the quote does not give both, or gives too little of them.
 * `near` is the UTF-16 offset where the quote says it stands.
 */
export function findBetweenContexts(text: string, quote: Quote, near: number): Range[] {
  const { prefix = "", suffix = "", exact } = quote;
  if (prefix.trim().length < LEAST_CONTEXT || suffix.trim().length < LEAST_CONTEXT) return [];
  const starts: number[] = [];
  for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, at + 1))
    starts.push(at + prefix.length);
  const nearest = starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
  return nearest
    .slice(0, MOST_PLACES)
    .sort((a, b) => a - b)
    .flatMap((from) => {
      const window = text.slice(from, from + MOST_LENGTH * exact.length + suffix.length);
      const length = window.indexOf(suffix);
      return length > 0 ? [{ from, to: from + length }] : [];
    });
}
