import type { FilterResult } from "./line";

/**
 * Returns a function from an actor's position to its neighbours' positions: those that share a shown line with it, the most
 * independent origins first (the largest count over their lines), ties in the order of the dossier. The actor itself is
 * never among them; an actor without lines has none. Each answer is found once, linear in the shown lines, and kept.
 */
export function neighboursOf(result: FilterResult): (actor: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (actor) => {
    const before = known.get(actor);
    if (before) return before;
    const origins = new Map<number, number>();
    for (const position of result.shown) {
      const line = result.line(position);
      if (line.subject !== actor && line.object !== actor) continue;
      const other = line.subject === actor ? line.object : line.subject;
      if (other === actor) continue;
      const { asserts, denies, disputes } = line.origins;
      origins.set(other, Math.max(origins.get(other) ?? 0, asserts, denies, disputes));
    }
    const sorted = [...origins].sort(([a, x], [b, y]) => y - x || a - b).map(([other]) => other);
    known.set(actor, sorted);
    return sorted;
  };
}
