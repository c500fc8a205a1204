import { foldName } from "@/lib/text/fold-name";
import type { LegendRow, LegendType } from "./legend";

/** Up to this many relation types the legend lists all, in the dossier's order. More are sorted, cut and searched. */
export const FEW_TYPES = 12;
/** Up to this many types of a family are listed in any legend: one less and the words that say so would be no shorter. */
export const FEW_OF_FAMILY = 6;
/** Types of a larger family that a long legend shows at first, those with most lines. */
const FIRST_TYPES = FEW_OF_FAMILY - 1;

/** A family of a long legend, with those of its types that are listed. */
export interface ListedRow extends LegendRow {
  /** The types that are listed: with most lines of the dossier first, ties in its order. */
  readonly listed: readonly LegendType[];
  /** How many types there are that fit the search, listed or not. */
  readonly fitting: number;
}

/** Whether a legend is too long to be listed as it is. */
export function isLong(rows: readonly LegendRow[]): boolean {
  return rows.reduce((sum, { types }) => sum + types.length, 0) > FEW_TYPES;
}

/**
 * Returns the families of a long legend with the types to list: those whose label has every word of the search, sorted by
 * their lines in the dossier, which no filter changes. Without a search a family that is not in `whole` is cut after its
 * first types; those that differ from their family's others, as turned off or alone left on, are listed always. Families
 * without a fitting type are left out.
 */
export function listedRows(
  rows: readonly LegendRow[],
  text: string,
  whole: ReadonlySet<string>,
): ListedRow[] {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  return rows.flatMap((row) => {
    const sorted = [...row.types].sort((one, other) => other.total - one.total);
    const fitting = sorted.filter(({ label }) => {
      const folded = foldName(label);
      return words.every((word) => folded.includes(word));
    });
    if (fitting.length === 0) return [];
    const all = words.length > 0 || whole.has(row.family) || fitting.length <= FEW_OF_FAMILY;
    const chosen = row.state === "mixed" && row.types.filter(({ on }) => on).length * 2 <= row.types.length;
    const listed = all
      ? fitting
      : fitting.filter(({ on }, place) => place < FIRST_TYPES || (row.state === "mixed" && on === chosen));
    return [{ ...row, listed, fitting: fitting.length }];
  });
}
