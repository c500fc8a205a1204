import type { MultiDirectedGraph } from "graphology";
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ActorBox } from "./boxes";

/** How far apart neighbours stand, layout units: room for two names and a label between them. */
export const NEIGHBOUR_DISTANCE = 220;

/** Rounds of ForceAtlas2: small graphs have come to rest by then, large ones are worth no longer wait. */
function roundsFor(actorCount: number): number {
  if (actorCount <= 100) return 600;
  return actorCount <= 500 ? 300 : 120;
}

/** Moves the boxes of one connected part to a force-directed layout around (0, 0). Boxes may overlap afterwards. */
export function forceLayout(whole: MultiDirectedGraph, part: readonly ActorBox[]): void {
  if (part.length < 2) return;
  const graph = simplePart(whole, part);
  const positions = forceAtlas2(graph, {
    iterations: roundsFor(part.length),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: part.length > 500,
      gravity: 0.5,
      scalingRatio: 10,
      slowDown: 5,
    },
  });
  const scale = NEIGHBOUR_DISTANCE / medianLength(graph, positions);
  const angle = levelAngle(part.map(({ id }) => positions[id]));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const box of part) {
    const { x, y } = positions[box.id];
    box.x = (x * cos - y * sin) * scale;
    box.y = (x * sin + y * cos) * scale;
  }
}

/** Parallel lines pull once: how often something is reported is no closeness. The circle starts at the left. */
function simplePart(whole: MultiDirectedGraph, part: readonly ActorBox[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  part.forEach(({ id }, order) => {
    const angle = Math.PI + (2 * Math.PI * order) / part.length;
    graph.addNode(id, { x: Math.cos(angle), y: Math.sin(angle) });
  });
  for (const { id } of part) {
    for (const neighbour of whole.neighbors(id)) if (neighbour !== id) graph.mergeEdge(id, neighbour);
  }
  return graph;
}

function medianLength(
  graph: UndirectedGraph,
  at: Readonly<Record<string, { x: number; y: number }>>,
): number {
  const lengths = graph.mapEdges((_edge, _attributes, from, to) =>
    Math.hypot(at[from].x - at[to].x, at[from].y - at[to].y),
  );
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] || 1;
}

/** Angle by which to turn points so that their longest extent lies level, as screens do. Radians; 0 for a round cloud. */
function levelAngle(points: readonly { readonly x: number; readonly y: number }[]): number {
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const xx = mean(points.map(({ x }) => (x - middle.x) ** 2));
  const yy = mean(points.map(({ y }) => (y - middle.y) ** 2));
  const xy = mean(points.map(({ x, y }) => (x - middle.x) * (y - middle.y)));
  return -0.5 * Math.atan2(2 * xy, xx - yy);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
