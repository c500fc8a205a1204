import { LINE_STATUSES, type LineStatus } from "@/lib/domain/codes";
import { FAMILIES, type Family } from "@/lib/domain/family";
import { SLUG } from "@/lib/domain/slug";

/** Several lines of one family between two actors, drawn as one stroke. */
export interface FoldOfLines {
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  /** The status that its lines have where they are contested, which are folded apart; else null. */
  readonly status: LineStatus | null;
}

/** Returns the id of a fold: `fold.iran.friction.hamas`, with the status behind it where its lines are contested. */
export function foldId({ from, family, to, status }: FoldOfLines): string {
  return `fold.${from}.${family}.${to}${status === null ? "" : `.${status}`}`;
}

/** Returns what the id of a fold names, or null where it is none. */
export function parseFoldId(id: string): FoldOfLines | null {
  const [fold, from = "", familyName, to = "", statusName, ...rest] = id.split(".");
  const family = FAMILIES.find((name) => name === familyName);
  const status = statusName === undefined ? null : LINE_STATUSES.find((name) => name === statusName);
  if (fold !== "fold" || rest.length > 0 || family === undefined || status === undefined) return null;
  return SLUG.test(from) && SLUG.test(to) ? { from, family, to, status } : null;
}
