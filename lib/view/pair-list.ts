import type { FilterResult } from "@/lib/claims/line";
import { isDisputedLine, lineIndex } from "@/lib/claims/line-index";
import { pairIndex } from "@/lib/claims/pair-index";
import { isShown } from "@/lib/claims/shown-lines";
import { pairTally } from "@/lib/claims/table-tallies";
import type { DossierData } from "@/lib/domain/dossier-data";
import { FAMILIES, type Family } from "@/lib/domain/family";
import { nameRanks } from "./sort-lines";
import { stably } from "./stable-order";
import type { Sort } from "./view-state";

/** Orders of the table of pairs; it stands by lines where a view asks for another. */
export const PAIR_SORTS = [...(["lines", "claims", "subject", "object"] as const)] as const;
export type PairSort = (typeof PAIR_SORTS)[number];

/** How many lines of a family; families without one are left out where these are listed. */
export interface FamilyLines {
  readonly family: Family;
  readonly lines: number;
}

/** Two actors with a shown line between them, in either direction. */
export interface PairRow {
  /** Positions; `one` stands first in the dossier. Equal for lines of an actor with itself. */
  readonly one: number;
  readonly other: number;
  readonly lines: number;
  readonly claims: number;
  /** In the fixed order of families. */
  readonly families: readonly FamilyLines[];
  readonly disputed: number;
}

/** Returns the order of pairs that a view asks for. */
export function pairSort(sort: Sort): PairSort {
  return PAIR_SORTS.find((own) => own === sort) ?? "lines";
}

/**
 * Returns the positions, in the pair index, of the pairs with a shown line: from many to few, names by the alphabet; ties by
 * lines, then in the order of the dossier. Linear in claims.
 */
export function sortPairs(data: DossierData, result: FilterResult, sort: Sort): Uint32Array {
  const { pairs, lines, claims } = pairTally(result);
  const by = pairSort(sort);
  const ordered = (given: Uint32Array, key: (pair: number) => number) =>
    stably(
      null,
      Int32Array.from(given, (pair) => key(pair)),
    ).map((at) => given[at]!);
  const byLines = ordered(pairs, (pair) => -lines[pair]!);
  if (by === "lines") return byLines;
  if (by === "claims") return ordered(byLines, (pair) => -claims[pair]!);
  const ranks = nameRanks(data);
  const ends = pairIndex(result.table)[by === "subject" ? "one" : "other"];
  return ordered(byLines, (pair) => ranks[ends[pair]!]!);
}

/** Returns what a row of the table says of a pair, by its position in the pair index. */
export function pairRow(data: DossierData, result: FilterResult, pair: number): PairRow {
  const { one, other, lines, lineStart } = pairIndex(result.table);
  const tally = pairTally(result);
  const between = lines
    .subarray(lineStart[pair], lineStart[pair + 1])
    .filter((line) => isShown(result, line));
  return {
    one: one[pair]!,
    other: other[pair]!,
    lines: tally.lines[pair]!,
    claims: tally.claims[pair]!,
    ...lookAtLines(data, result, between),
  };
}

/** Returns how many of these lines are of each family, and how many are disputed. */
export function lookAtLines(
  data: DossierData,
  { table }: Pick<FilterResult, "table">,
  lines: Iterable<number>,
): Pick<PairRow, "families" | "disputed"> {
  const index = lineIndex(table);
  const counts = new Map<Family, number>();
  let disputed = 0;
  for (const line of lines) {
    const { family } = data.relationTypes[index.relation[line]!]!;
    counts.set(family, (counts.get(family) ?? 0) + 1);
    if (isDisputedLine(index, line)) disputed++;
  }
  const families = FAMILIES.flatMap((family) => {
    const own = counts.get(family);
    return own === undefined ? [] : [{ family, lines: own }];
  });
  return { families, disputed };
}
