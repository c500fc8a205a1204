import type { Claim } from "@/lib/domain/claim";
import type { LineEvidence } from "@/lib/domain/dossier-data";

/** Returns the quotes of a claim that still stand in the text of its report, or that cannot be checked against it. */
export function standingQuotes(
  { id, quotes }: Pick<Claim, "id" | "quotes">,
  detached: LineEvidence["detached"],
): string[] {
  // A claim may be called `__proto__`.
  const lost = Object.hasOwn(detached, id) ? (detached[id] ?? []) : [];
  return quotes?.filter((_, position) => !lost.includes(position)).map(({ exact }) => exact) ?? [];
}

/** Returns those quotes as one text; null where there is none. */
export function wordingOf(quotes: readonly string[]): string | null {
  return quotes.length > 0 ? quotes.join(" … ") : null;
}

/** Returns what a wording can be compared with: each quote by itself, and all of a claim as one text. */
export function comparableWordings(quotesOfClaims: readonly (readonly string[])[]): string[] {
  return [...new Set(quotesOfClaims.flatMap((quotes) => [...quotes, wordingOf(quotes) ?? []].flat()))];
}
