import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness";

/** Actors by place, 0 to `actors - 1`, and what stands between them. */
export interface GroupInput {
  readonly actors: number;
  /** Three numbers each: both actors, and how many lines are between them. No pair twice, none of an actor with itself. */
  readonly pairs: Uint32Array;
}

/** What {@link findGroups} found, by place of the actor. */
export interface FoundGroups {
  /** Number of the group, from 0 for the largest; ties by their first actor. Every actor is in one. */
  readonly group: Uint32Array;
  /** Share of the shortest connections between two others that lead by this actor, 0 to 1. */
  readonly betweenness: Float64Array;
}

/** The library's default is Math.random, which would group the same lines otherwise each time. */
const SEED = 1;

/**
 * Returns groups of actors with many lines among them, and how far others are connected by way of each: the same for the same
 * input. Directions of lines do not matter; how many there are counts for groups, and not for betweenness.
 *
 * `onStep` is told before each of the two steps. No actors, no groups; actors without a line are groups of their own. Cost:
 * groups about linear in pairs, betweenness actors × pairs, so it is for a thousand actors and not for all.
 * Sources: Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. 2008; Brandes, A faster algorithm
 * for betweenness centrality, J. Math. Sociol. 25(2), 2001.
 */
export function findGroups(
  { actors, pairs }: GroupInput,
  onStep: (step: "groups" | "betweenness") => void = () => {},
): FoundGroups {
  onStep("groups");
  const graph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
  for (let actor = 0; actor < actors; actor++) graph.addNode(actor);
  for (let at = 0; at < pairs.length; at += 3)
    graph.addUndirectedEdge(pairs[at], pairs[at + 1], { weight: pairs[at + 2] });
  // The library cannot part what has no line.
  const found: Record<string, number> = graph.size === 0 ? {} : louvain(graph, { rng: randomFrom(SEED) });
  const group = bySize(Array.from({ length: actors }, (_, actor) => found[actor] ?? -1 - actor));
  onStep("betweenness");
  const between: Record<string, number> =
    actors < 3 ? {} : betweennessCentrality(graph, { getEdgeWeight: null, normalized: true });
  return { group, betweenness: Float64Array.from({ length: actors }, (_, actor) => between[actor] ?? 0) };
}

/** Numbers groups anew, the largest first: the library's numbers say nothing. */
function bySize(given: readonly number[]): Uint32Array {
  const sizes = new Map<number, number>();
  for (const own of given) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  // Sorting is stable, so ties stay in the order of their first actor.
  const order = [...sizes].sort(([, one], [, other]) => other - one).map(([own]) => own);
  const numbers = new Map(order.map((own, number) => [own, number]));
  return Uint32Array.from(given, (own) => numbers.get(own) ?? 0);
}

/** A linear congruential generator with the multiplier and increment of Numerical Recipes (section 7.1), its high bits only. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
