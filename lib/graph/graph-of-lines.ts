import { MultiDirectedGraph } from "graphology";

/** What of a line makes the graph. */
export interface GraphLine {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
}

/**
 * Returns a graph with the actors as nodes, in their order, and the lines as edges from subject to object under their ids.
 *
 * Actors without a line stay as single nodes. Several lines between two actors are several edges, and a line from an actor
 * to itself is a loop. Throws for a line whose actor is not given, as that is a bug of the caller.
 */
export function graphOfLines(actorIds: Iterable<string>, lines: Iterable<GraphLine>): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const id of actorIds) graph.addNode(id);
  for (const { id, subject, object } of lines) graph.addDirectedEdgeWithKey(id, subject, object);
  return graph;
}

/** Returns the connected components, directions ignored: actors in their order, components by their first actor. */
export function componentsOf(graph: MultiDirectedGraph): string[][] {
  const seen = new Set<string>();
  const order = new Map(graph.nodes().map((actor, position) => [actor, position]));
  const parts: string[][] = [];
  for (const first of order.keys()) {
    if (seen.has(first)) continue;
    // A set is walked to its end while it grows, so this visits every member once.
    const members = new Set([first]);
    for (const actor of members) {
      seen.add(actor);
      for (const neighbour of graph.neighbors(actor)) members.add(neighbour);
    }
    parts.push([...members].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return parts;
}
