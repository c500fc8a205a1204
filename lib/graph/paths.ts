import type { ActorLines } from "./actor-lines";
import { BestFirst } from "./best-first";
import { type PathBounds, pathBounds } from "./path-bounds";
import { type LineStrengths, reachOf, stepsApart } from "./path-reach";

/** Bounds of a search. */
export const PATH_DEFAULTS = {
  /** Longer paths say little: in most dossiers six steps join everybody with everybody. */
  maxSteps: 6,
  /** More than anybody reads; `more` tells that there are others. */
  maxPaths: 50,
  /** Beginnings of paths that are followed at most, which bounds time and memory: about 0.2 s. */
  maxBeginnings: 200_000,
} as const;

export type PathOptions = { readonly [K in keyof typeof PATH_DEFAULTS]?: number };

/** A path of at least one step, no actor twice. */
export interface Path {
  /** Positions, from the first actor to the last. */
  readonly actors: readonly number[];
  /** Of each step, the shown lines between its two actors either way: most asserting origins first, then dossier order. */
  readonly steps: readonly (readonly number[])[];
  /** Asserting origins of the weakest step, each step by its first line; 0 where one is only denied. */
  readonly weakest: number;
}

export interface PathsFound {
  /** In order of rank, see {@link findPaths}. */
  readonly paths: readonly Path[];
  /** Whether there are, or may be, more paths of these lengths than were asked for or could be ranked. */
  readonly more: boolean;
}

/**
 * Returns the shortest paths between two actors and those of the next length that has any, up to six steps, in order of
 * rank: fewest steps; then most origins of the weakest step; then most origins of all steps together; then the order of the
 * dossier, actor by actor. A line can be walked from either end; lines between the same two actors are one step.
 *
 * None for an actor and itself, for actors that no shown lines join, and for paths of more steps. Beyond the bounds, those
 * of the best rank are returned, and at least one where there is any.
 *
 * Method: search from both ends for the length (Pohl 1971, Bi-directional search); then best-first with bounds that are
 * never too poor, so that paths come out in order of rank (Hart, Nilsson & Raphael 1968). Linear in the lines within reach
 * for each length, plus what is followed. Mutates nothing, uses no randomness.
 */
export function findPaths(
  near: ActorLines,
  strengths: LineStrengths,
  from: number,
  to: number,
  options: PathOptions = {},
): PathsFound {
  const { maxSteps, maxPaths, maxBeginnings } = { ...PATH_DEFAULTS, ...options };
  const actorCount = near.start.length - 1;
  if (from === to) return { paths: [], more: false };
  const ends = [reachOf(from, actorCount), reachOf(to, actorCount)] as const;
  const shortest = stepsApart(...ends, near, strengths, maxSteps);
  if (shortest === null) return { paths: [], more: false };
  const search: Search = { near, strengths, from, to, wanted: maxPaths + 1, beginnings: maxBeginnings };
  const found: Beginning[] = [];
  let lengths = 0;
  for (let steps = shortest; steps <= maxSteps && lengths < 2 && search.wanted > 0; steps++) {
    const bounds = pathBounds(...ends, near, strengths, steps);
    const ranked = pathsOfLength(search, bounds, steps);
    // A shortest path is sure to be there; where so many begin alike that none could be ranked, the strongest stands in.
    if (ranked.length === 0 && steps === shortest) ranked.push(strongest(search, bounds, steps));
    if (ranked.length > 0) lengths++;
    search.wanted -= ranked.length;
    found.push(...ranked);
    if (search.beginnings <= 0) break;
  }
  return {
    paths: found.slice(0, maxPaths).map((path) => toPath(path, near, strengths)),
    more: found.length > maxPaths || search.beginnings <= 0,
  };
}

interface Search {
  readonly near: ActorLines;
  readonly strengths: LineStrengths;
  readonly from: number;
  readonly to: number;
  /** Paths still to be found, and beginnings that may still be made. */
  wanted: number;
  beginnings: number;
}

/** The first steps of a path, or all of them. The bounds are those of any path that begins so. */
interface Beginning {
  readonly actors: readonly number[];
  readonly weakest: number;
  readonly sum: number;
  readonly weakestBound: number;
  readonly sumBound: number;
}

function pathsOfLength(search: Search, bounds: PathBounds, steps: number): Beginning[] {
  const found: Beginning[] = [];
  const queue = new BestFirst<Beginning>(isBefore);
  queue.push(beginningAt(search.from));
  for (let next = queue.pop(); next && found.length < search.wanted; next = queue.pop()) {
    if (next.actors.length > steps) found.push(next);
    else for (const longer of continuations(next, search, bounds, steps)) queue.push(longer);
    if (search.beginnings <= 0) break;
  }
  return found;
}

function beginningAt(actor: number): Beginning {
  const none = Number.POSITIVE_INFINITY;
  return { actors: [actor], weakest: none, sum: 0, weakestBound: none, sumBound: none };
}

/** The beginnings that are one step longer and can still end at the target, in the order of the dossier. */
function continuations(beginning: Beginning, search: Search, bounds: PathBounds, steps: number): Beginning[] {
  const { near, strengths } = search;
  const { actors } = beginning;
  const last = actors[actors.length - 1];
  const left = (steps - actors.length) * (near.start.length - 1);
  const longer: Beginning[] = [];
  for (let at = near.start[last]; at < near.start[last + 1]; ) {
    const other = near.others[at];
    let strength = 0;
    for (; at < near.start[last + 1] && near.others[at] === other; at++) {
      strength = Math.max(strength, strengths[near.lines[at]]);
    }
    const best = bounds.weakest[left + other];
    if (strength === 0 || best === 0 || actors.includes(other)) continue;
    const weakest = Math.min(beginning.weakest, strength);
    const sum = beginning.sum + strength;
    longer.push({
      actors: [...actors, other],
      weakest,
      sum,
      weakestBound: Math.min(weakest, best),
      sumBound: sum + bounds.sum[left + other],
    });
  }
  search.beginnings -= longer.length;
  return longer;
}

/**
 * Better bounds first; of equal ones the earlier in the dossier. A beginning stands before all that begin so: what it leads
 * to may be earlier than what is already complete.
 */
function isBefore(a: Beginning, b: Beginning): boolean {
  if (a.weakestBound !== b.weakestBound) return a.weakestBound > b.weakestBound;
  if (a.sumBound !== b.sumBound) return a.sumBound > b.sumBound;
  const shared = Math.min(a.actors.length, b.actors.length);
  for (let i = 0; i < shared; i++) {
    if (a.actors[i] !== b.actors[i]) return a.actors[i] < b.actors[i];
  }
  return a.actors.length < b.actors.length;
}

/** A shortest path whose weakest step is as strong as any: step by step where the bound is best. */
function strongest(search: Search, bounds: PathBounds, steps: number): Beginning {
  let at = beginningAt(search.from);
  while (at.actors.length <= steps) {
    const [first, ...others] = continuations(at, search, bounds, steps);
    at = others.reduce((best, other) => (other.weakestBound > best.weakestBound ? other : best), first);
  }
  return at;
}

function toPath({ actors, weakest }: Beginning, near: ActorLines, strengths: LineStrengths): Path {
  const steps = actors.slice(1).map((actor, i) => linesBetween(near, strengths, actors[i], actor));
  return { actors, steps, weakest: weakest - 1 };
}

function linesBetween(near: ActorLines, strengths: LineStrengths, one: number, other: number): number[] {
  const between: number[] = [];
  for (let at = near.start[one]; at < near.start[one + 1]; at++) {
    if (near.others[at] === other && strengths[near.lines[at]] > 0) between.push(near.lines[at]);
  }
  return between.sort((a, b) => strengths[b] - strengths[a] || a - b);
}
