import type { ActorLines } from "./actor-lines";
import { extendCheaper, type LineStrengths, leastSteps, type Reach } from "./path-reach";

/**
 * What a walk of exactly `r` steps to the target can be at best, from each actor: index `r * actorCount + actor`. 0 where
 * there is none that a walk of the whole length can come by.
 */
export interface PathBounds {
  /** The most that its weakest step can have. */
  readonly weakest: Uint32Array;
  /** The most that its steps can have together. */
  readonly sum: Float64Array;
}

/**
 * Returns the best that can still come at each actor of walks of exactly `steps` steps between the middles of two reaches:
 * the bounds by which a search knows what is worth following. Extends the reaches until together they span the walk; only
 * actors within reach of both ends are looked at. Walks may come by an actor twice, so a bound can be too good, never too
 * poor. Linear in the lines of those actors, for each step.
 */
export function pathBounds(
  from: Reach,
  to: Reach,
  near: ActorLines,
  strengths: LineStrengths,
  steps: number,
): PathBounds {
  while (from.depth + to.depth < steps) extendCheaper(from, to, near, strengths);
  const actorCount = from.steps.length;
  const [source, target] = [from.reached[0], to.reached[0]];
  const weakest = new Uint32Array((steps + 1) * actorCount);
  const sum = new Float64Array((steps + 1) * actorCount);
  weakest[target] = 0xffff_ffff;
  for (let left = 1; left <= steps; left++) {
    const done = steps - left;
    const here = left * actorCount;
    const nearer = here - actorCount;
    // Whoever stands at this step has been reached from the end that has come so far.
    for (const actor of left === steps ? [source] : (done <= from.depth ? from : to).reached) {
      if (leastSteps(from, actor) > done || leastSteps(to, actor) > left) continue;
      if (actor === target || (actor === source && done > 0)) continue;
      for (let at = near.start[actor]; at < near.start[actor + 1]; at++) {
        const strength = strengths[near.lines[at]];
        const next = nearer + near.others[at];
        if (strength === 0 || weakest[next] === 0) continue;
        weakest[here + actor] = Math.max(weakest[here + actor], Math.min(strength, weakest[next]));
        sum[here + actor] = Math.max(sum[here + actor], strength + sum[next]);
      }
    }
  }
  return { weakest, sum };
}
