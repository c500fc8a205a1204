import type { ClaimTable } from "@/lib/claims/claim-table";
import { lineIndex } from "@/lib/claims/line-index";
import { keptBy } from "@/lib/domain/kept-by";

/**
 * Every line of a dossier from both of its ends, as columns: what stands at actor `a` is
 * `others[start[a] … start[a+1])` and the same of `lines`. Ordered by the other actor, then by the line; a line from an
 * actor to itself leads nowhere and is left out. Plain typed arrays, so that a worker can be given them.
 */
export interface ActorLines {
  readonly start: Uint32Array;
  /** Position of the actor at the other end. */
  readonly others: Uint32Array;
  /** Position of the line in the line index. */
  readonly lines: Uint32Array;
}

/** Returns the lines of each actor of a table, without any filter; built on first use and kept. Linear in the lines. */
export const actorLines = keptBy((table: ClaimTable): ActorLines => {
  const { subject, object } = lineIndex(table);
  return toActorLines(table.actorCount, subject, object);
});

/** Returns the lines of each actor from the two ends of each line. */
export function toActorLines(actorCount: number, subject: Uint32Array, object: Uint32Array): ActorLines {
  const start = new Uint32Array(actorCount + 1);
  for (let line = 0; line < subject.length; line++) {
    if (subject[line] === object[line]) continue;
    start[subject[line] + 1]++;
    start[object[line] + 1]++;
  }
  for (let actor = 0; actor < actorCount; actor++) start[actor + 1] += start[actor];
  const unordered = { others: new Uint32Array(start[actorCount]), lines: new Uint32Array(start[actorCount]) };
  const next = start.slice();
  const put = (to: typeof unordered, actor: number, other: number, line: number) => {
    const at = next[actor]++;
    to.others[at] = other;
    to.lines[at] = line;
  };
  for (let line = 0; line < subject.length; line++) {
    if (subject[line] === object[line]) continue;
    put(unordered, subject[line], object[line], line);
    put(unordered, object[line], subject[line], line);
  }
  // Dealt out once more by the other end, in the order of the actors, each actor's part comes out sorted: no comparison.
  const ordered = { others: new Uint32Array(start[actorCount]), lines: new Uint32Array(start[actorCount]) };
  next.set(start);
  for (let actor = 0; actor < actorCount; actor++) {
    for (let at = start[actor]; at < start[actor + 1]; at++) {
      put(ordered, unordered.others[at], actor, unordered.lines[at]);
    }
  }
  return { start, ...ordered };
}
