import type { ActorLines } from "./actor-lines";

/** Lines that may be walked: 0 for a line that is not shown, else one more than the origins that assert it. */
export type LineStrengths = ArrayLike<number>;

/** How far actors are from one actor, known up to `depth` steps. */
export interface Reach {
  /** Steps to each actor, or -1 where it is farther than `depth` or cannot be reached. */
  readonly steps: Int8Array;
  /** Actors that are reached, nearest first. */
  readonly reached: number[];
  depth: number;
  /** Where in `reached` those of the last depth begin. */
  frontier: number;
}

/** Returns the reach of an actor before the first step: itself alone. */
export function reachOf(actor: number, actorCount: number): Reach {
  const steps = new Int8Array(actorCount).fill(-1);
  steps[actor] = 0;
  return { steps, reached: [actor], depth: 0, frontier: 0 };
}

/** Takes a reach one step farther. Linear in the lines of its outermost actors. */
export function extend(reach: Reach, { start, others, lines }: ActorLines, strengths: LineStrengths): void {
  const { steps, reached, frontier } = reach;
  const end = reached.length;
  reach.depth++;
  reach.frontier = end;
  for (let i = frontier; i < end; i++) {
    const actor = reached[i];
    for (let at = start[actor]; at < start[actor + 1]; at++) {
      const other = others[at];
      if (steps[other] !== -1 || strengths[lines[at]] === 0) continue;
      steps[other] = reach.depth;
      reached.push(other);
    }
  }
}

/** Returns the least number of steps that an actor can be away, where it is not within reach one more than the depth. */
export function leastSteps({ steps, depth }: Reach, actor: number): number {
  return steps[actor] === -1 ? depth + 1 : steps[actor];
}

/** Takes the one of two reaches farther that has fewer lines to look at, the first where they are alike. */
export function extendCheaper(one: Reach, other: Reach, near: ActorLines, strengths: LineStrengths): void {
  const isFirst = linesAhead(one, near) <= linesAhead(other, near);
  extend(isFirst ? one : other, near, strengths);
}

function linesAhead({ reached, frontier }: Reach, { start }: ActorLines): number {
  let sum = 0;
  for (let i = frontier; i < reached.length; i++) sum += start[reached[i] + 1] - start[reached[i]];
  return sum;
}

/** Whether a reach has come to its end: nobody farther away can be reached. */
export function isExhausted({ reached, frontier }: Reach): boolean {
  return frontier === reached.length;
}

/**
 * Returns how many steps apart two actors are, or null for more than `maxSteps`. Extends both reaches no farther than it
 * takes: search from both ends (Pohl 1971), each time from the end with fewer lines ahead.
 */
export function stepsApart(
  from: Reach,
  to: Reach,
  near: ActorLines,
  strengths: LineStrengths,
  maxSteps: number,
): number | null {
  while (from.depth + to.depth < maxSteps) {
    if (isExhausted(from) || isExhausted(to)) return null;
    const before = from.depth;
    extendCheaper(from, to, near, strengths);
    const [grown, still] = from.depth > before ? [from, to] : [to, from];
    // As nothing met before, whoever meets now is as far from the other end as that end has reached.
    for (let i = grown.frontier; i < grown.reached.length; i++) {
      if (still.steps[grown.reached[i]] !== -1) return from.depth + to.depth;
    }
  }
  return null;
}
