import { FAMILY_LABEL, type Family } from "./family";
import { formatCount, formatNumber } from "./sentence";
import { isolated } from "./text-direction";

/** What stands between two actors, in numbers. */
export interface CellWords {
  readonly lines: number;
  readonly families: readonly { readonly family: Family; readonly lines: number }[];
  readonly disputed: number;
}

/** Returns how many lines of which families: "3 lines: 2 Force, 1 Contact; 1 disputed"; of one family without a number. */
export function familiesSentence({ lines, families, disputed }: CellWords): string {
  const [only] = families;
  const named =
    families.length === 1 && only
      ? FAMILY_LABEL[only.family]
      : families.map(({ family, lines: own }) => `${formatNumber(own)} ${FAMILY_LABEL[family]}`).join(", ");
  const against = disputed === 0 ? "" : `; ${formatNumber(disputed)} disputed`;
  return `${formatCount(lines, "line")}: ${named}${against}`;
}

/** Returns what a cell of the matrix says: "Iran to Hamas: 3 lines: 2 Force, 1 Contact." Without lines it says that none is shown. */
export function cellSentence(subject: string, object: string, cell: CellWords | null): string {
  const ends = `${isolated(subject)} to ${isolated(object)}`;
  return cell === null ? `${ends}: no line shown.` : `${ends}: ${familiesSentence(cell)}.`;
}

/** Returns what a row of pairs says: "Iran and Hamas: 3 lines: 2 Force, 1 Contact." */
export function pairSentence(one: string, other: string, pair: CellWords): string {
  return `${isolated(one)} and ${isolated(other)}: ${familiesSentence(pair)}.`;
}

/**
 * Returns what a matrix leaves out: "25 of 311 actors: those that the graph draws. …". `isFull` where there is no room for
 * another row: it then has those with most lines among the drawn.
 */
export function matrixRest(actors: number, actorsShown: number, isFull: boolean): string {
  const count = `${formatNumber(actors)} of ${formatCount(actorsShown, "actor")}`;
  return isFull
    ? `${count}: of those that the graph draws, those with most lines. A matrix has no room for more; the tables of actors and pairs have them all.`
    : `${count}: those that the graph draws. For more, search or expand one, or see the tables of actors and pairs.`;
}
