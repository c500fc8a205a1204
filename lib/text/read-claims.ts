import type { Claim } from "@/lib/domain/claim";
import type { ClosestMatch } from "@/lib/domain/closest-match-words";
import type { Quote } from "@/lib/domain/quote";
import { closestMatch } from "./closest-match";
import { checkQuote, type QuoteCheck } from "./quote-match";

/** A quote beside the text of its report. */
export interface ReadQuote {
  readonly quote: Quote;
  readonly check: QuoteCheck;
  /** Of a detached quote, the passage to be offered; null where nothing is like it, and for every other quote. */
  readonly closest: ClosestMatch | null;
  /** Whether words like those of a detached quote were looked for. */
  readonly sought: boolean;
}

/** A claim with its quotes beside the text of its report, in its own order. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly quotes: readonly ReadQuote[];
}

/**
 * Characters of text that the search for closest matches goes through in one report, about a second's work at worst. Quotes
 * past it are still checked, and shown as detached; only nothing is offered for them.
 */
export const SEARCHED_CHARACTERS = 8_000_000;

/**
 * Returns the claims of one report, given in the order of the dossier, in the order in which they stand in its text: by the
 * first quote that stands in it; of a claim all of whose quotes are detached, by where the first of them stood. A claim that gives no place stays after the one before it in the dossier, and
 * without a text that is the order of all. Null for a text that is not held, against which nothing is checked.
 */
export function readClaims(text: string | null, claims: readonly Claim[]): ReadClaim[] {
  let left = SEARCHED_CHARACTERS;
  const readQuote = (quote: Quote): ReadQuote => {
    const check = checkQuote(text, quote);
    if (text === null || check.state !== "detached") return { quote, check, closest: null, sought: false };
    left -= text.length;
    return left < 0
      ? { quote, check, closest: null, sought: false }
      : { quote, check, closest: closestMatch(text, quote), sought: true };
  };
  const read = claims.map((claim) => ({ claim, quotes: (claim.quotes ?? []).map(readQuote) }));
  if (text === null) return read;
  let before = -1;
  const places = read.map(({ quotes }) => {
    const attached = quotes.flatMap(({ check }) => (check.state === "attached" ? check.start : []));
    const starts = attached.length > 0 ? attached : quotes.flatMap(({ quote }) => quote.start ?? []);
    before = starts.length > 0 ? Math.min(...starts) : before;
    return before;
  });
  return [...read.keys()].sort((a, b) => places[a]! - places[b]! || a - b).map((at) => read[at]!);
}
