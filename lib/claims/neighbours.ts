import { keptBy } from "@/lib/domain/kept-by";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";

/**
 * Returns a function from an actor's position to its neighbours' positions: those that share a shown line with it, the most
 * independent origins first (the largest count over their lines), then those with most lines, ties in the order of the
 * dossier. The actor itself is never among them; an actor without lines has none. Each answer is found once, by a look at
 * both ends of every shown line, and kept as long as the result.
 */
export const neighboursOf = keptBy(
  (result: Pick<FilterResult, "table" | "shown" | "strongest">): ((actor: number) => readonly number[]) => {
    const known = new Map<number, readonly number[]>();
    return (actor) => {
      const before = known.get(actor);
      if (before) return before;
      const { subject, object } = lineIndex(result.table);
      const ties = new Map<number, { origins: number; lines: number }>();
      for (const line of result.shown) {
        if (subject[line] !== actor && object[line] !== actor) continue;
        const other = subject[line] === actor ? object[line] : subject[line];
        if (other === actor) continue;
        const tie = ties.get(other) ?? { origins: 0, lines: 0 };
        tie.origins = Math.max(tie.origins, result.strongest(line));
        tie.lines++;
        ties.set(other, tie);
      }
      const sorted = [...ties].sort(([a, x], [b, y]) => y.origins - x.origins || y.lines - x.lines || a - b);
      const others = sorted.map(([other]) => other);
      known.set(actor, others);
      return others;
    };
  },
);
