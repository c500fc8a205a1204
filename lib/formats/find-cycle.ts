/**
 * Returns the ids of one cycle in a directed graph, the first again at the end, or null where there is none.
 *
 * Depth first in the order of the map, without recursion, so that a chain of any length is walked. Ids that are not keys
 * of `next` lead nowhere. Linear in ids and steps. Source: Cormen et al., Introduction to Algorithms, section 20.3.
 */
export function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of next.keys()) {
    const path: { id: string; at: number }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string) => {
      path.push({ id, at: 0 });
      onPath.add(id);
    };
    if (!done.has(start)) enter(start);
    while (path.length > 0) {
      const top = path.at(-1)!;
      const step = next.get(top.id)?.[top.at++];
      if (step === undefined) {
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(step)) {
        const ids = path.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(step)), step];
      } else if (!done.has(step) && next.has(step)) {
        enter(step);
      }
    }
  }
  return null;
}
