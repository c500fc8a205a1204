import type { Quote } from "@/lib/domain/quote";

/** How a quote stands to the text of its report. Positions are Unicode code points, zero-based, `end` exclusive. */
export type QuoteCheck =
  /** There is no text to check it against. */
  | { readonly state: "unchecked" }
  /** Its exact words stand there. */
  | { readonly state: "attached"; readonly start: number; readonly end: number }
  /** They do not stand where the quote says. `closest` offers another place that has them; nobody moves it there by itself. */
  | { readonly state: "detached"; readonly closest: Passage | null };

/** A place in a text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** How many of the two contexts, prefix and suffix, agree there: of 2 with both given. */
  readonly contexts: number;
}

/**
 * Returns whether the words of a quote stand in the text where the quote says, or anywhere where it gives no position.
 *
 * Null for the text means that it is not held. Without a position, the place whose surroundings agree best is taken, the
 * first of equals; the words must be there to the letter. Near matches are not looked for.
 * Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.
 */
export function checkQuote(text: string | null, quote: Quote): QuoteCheck {
  if (text === null) return { state: "unchecked" };
  const { start, end, exact } = quote;
  if (start !== undefined && end !== undefined) {
    if (codePointSlice(text, start, end) === exact) return { state: "attached", start, end };
    return { state: "detached", closest: findPassage(text, quote) };
  }
  const found = findPassage(text, quote);
  return found
    ? { state: "attached", start: found.start, end: found.end }
    : { state: "detached", closest: null };
}

/**
 * Returns the place in the text that has the exact words of the quote, or null. Of several, the one with most agreeing
 * context; of those, the nearest to the quote's own position; of those, the first. Near matches are for `closestMatch`.
 */
export function findPassage(text: string, quote: Quote): Passage | null {
  if (quote.exact === "") return null;
  const length = countCodePoints(quote.exact, 0, quote.exact.length);
  let start = 0;
  let counted = 0;
  let best: (Passage & { distance: number }) | null = null;
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1)) {
    const before = quote.prefix !== undefined && text.slice(0, at).endsWith(quote.prefix);
    const after = quote.suffix !== undefined && text.startsWith(quote.suffix, at + quote.exact.length);
    const contexts = Number(before) + Number(after);
    // Counted on from the place before: from the start each time, a frequent word in a long text would cost its square.
    start += countCodePoints(text, counted, at);
    counted = at;
    const distance = quote.start === undefined ? 0 : Math.abs(start - quote.start);
    if (!best || contexts > best.contexts || (contexts === best.contexts && distance < best.distance)) {
      best = { start, end: start + length, contexts, distance };
    }
  }
  return best && { start: best.start, end: best.end, contexts: best.contexts };
}

/**
 * Returns the text from code point `start` to before code point `end`, both zero-based. Positions past the end are cut
 * off, as in `String.slice`; negative ones are not supported. Cost is linear in `end`, without copying the text.
 */
export function codePointSlice(text: string, start: number, end: number): string {
  if (end <= start) return "";
  const from = unitsOf(text, start, 0);
  return text.slice(from, unitsOf(text, end - start, from));
}

/** Returns how many code points lie between two UTF-16 offsets, neither of which is within a pair. */
export function countCodePoints(text: string, from: number, to: number): number {
  let points = 0;
  for (let at = from; at < to; points++) at += widthAt(text, at);
  return points;
}

/** UTF-16 offset that lies `points` code points after `from`. */
function unitsOf(text: string, points: number, from: number): number {
  let at = from;
  for (let left = points; left > 0 && at < text.length; left--) at += widthAt(text, at);
  return at;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
