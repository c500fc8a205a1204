import { UNDATED } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { drawnOrigins } from "./edge-look";
import { LINE_SORTS, type LineSort, type Sort } from "./view-state";

/** Returns the order of lines that a view asks for: the dossier's where it asks for one that only actors or pairs have. */
export function lineSort(sort: Sort): LineSort {
  return LINE_SORTS.find((own) => own === sort) ?? "order";
}

/**
 * Returns the lines in the order of the list; ties, and `order`, keep the order in which they came (the dossier's). Dates
 * go from early to late with undated lines last, origins from many to few, names and labels by the alphabet of the
 * dossier's language.
 */
export function sortLines(lines: readonly Line[], by: Sort, data: DossierData): readonly Line[] {
  const sort = lineSort(by);
  if (sort === "order") return lines;
  if (sort === "origins") return [...lines].sort(byOrigins);
  if (sort === "happened")
    return [...lines].sort(
      (a, b) => byDay(a.happenedFrom, b.happenedFrom) || byDay(a.happenedTo, b.happenedTo),
    );
  if (sort === "reported")
    return [...lines].sort(
      (a, b) => byDay(a.reportedFrom, b.reportedFrom) || byDay(a.reportedTo, b.reportedTo),
    );
  const rank = sort === "relation" ? labelRanks(data) : nameRanks(data);
  return [...lines].sort((a, b) => rank[a[sort]]! - rank[b[sort]]!);
}

/** Many asserting origins first, as the list counts them; of lines that nobody asserts, those that most deny. */
function byOrigins(a: Line, b: Line): number {
  return b.origins.asserts - a.origins.asserts || drawnOrigins(b) - drawnOrigins(a);
}

function byDay(a: number, b: number): number {
  if (a === UNDATED || b === UNDATED) return Number(a === UNDATED) - Number(b === UNDATED);
  return a - b;
}

/** Returns the place of each actor's name in the alphabet of the dossier's language, by position. Found once for a dossier. */
export const nameRanks = keptBy((data: DossierData) =>
  alphabeticRanks(
    data.actors.map((actor) => actor.name),
    data.dossier.language,
  ),
);

/** Returns the same of the labels of relation types. */
export const labelRanks = keptBy((data: DossierData) =>
  alphabeticRanks(
    data.relationTypes.map((type) => type.label),
    data.dossier.language,
  ),
);

/** Returns the place of each word in the alphabet; equal words share one. Ranked once, as collating is slow per comparison. */
export function alphabeticRanks(words: readonly string[], language: string): Uint32Array {
  const { compare } = collator(language);
  const order = [...words.keys()].sort((a, b) => compare(words[a]!, words[b]!));
  const ranks = new Uint32Array(words.length);
  order.forEach((word, index) => {
    const before = order[index - 1];
    const same = before !== undefined && compare(words[before]!, words[word]!) === 0;
    ranks[word] = same ? ranks[before]! : index;
  });
  return ranks;
}

function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language, { numeric: true });
  } catch {
    // The record asks for a language tag but does not check it; an odd one must not take the list away.
    return new Intl.Collator("en", { numeric: true });
  }
}
