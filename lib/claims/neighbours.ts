import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";

/**
 * Returns a function from an actor's position to its neighbours' positions: those that share a shown line with it, the most
 * independent origins first (the largest count over their lines), ties in the order of the dossier. The actor itself is
 * never among them; an actor without lines has none. Each answer is found once, by a look at both ends of every shown line,
 * and kept.
 */
export function neighboursOf(
  result: Pick<FilterResult, "table" | "shown" | "strongest">,
): (actor: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (actor) => {
    const before = known.get(actor);
    if (before) return before;
    const { subject, object } = lineIndex(result.table);
    const origins = new Map<number, number>();
    for (const line of result.shown) {
      if (subject[line] !== actor && object[line] !== actor) continue;
      const other = subject[line] === actor ? object[line] : subject[line];
      if (other !== actor) origins.set(other, Math.max(origins.get(other) ?? 0, result.strongest(line)));
    }
    const sorted = [...origins].sort(([a, x], [b, y]) => y - x || a - b).map(([other]) => other);
    known.set(actor, sorted);
    return sorted;
  };
}
