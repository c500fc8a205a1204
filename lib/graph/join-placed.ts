import type { MultiDirectedGraph } from "graphology";
import { type ActorBox, BoxGrid, cellFor } from "./boxes";
import { NEIGHBOUR_DISTANCE } from "./force-layout";
import { settle } from "./remove-overlaps";

/** Directions tried around a neighbour. Sixteen leave no gap that a box would fit into unseen. */
const DIRECTIONS = 16;

/**
 * Moves the boxes that are not fixed near those of their neighbours that are or have just been placed, without overlaps.
 *
 * The actor with most placed neighbours comes first, then the order given. It goes where the distances to its neighbours
 * are nearest to the usual one and the others are far.
 */
export function joinPlaced(
  graph: MultiDirectedGraph,
  boxes: readonly ActorBox[],
  fixed: ReadonlySet<string>,
): void {
  const grid = new BoxGrid(cellFor(boxes));
  const standing = boxes.filter(({ id }) => fixed.has(id));
  for (const box of standing) grid.add(box);
  const waiting = boxes.filter(({ id }) => !fixed.has(id));
  while (waiting.length > 0) {
    const placedNeighbours = (box: ActorBox) => {
      const neighbours = new Set(graph.neighbors(box.id));
      return standing.filter(({ id }) => neighbours.has(id));
    };
    const counts = waiting.map((box) => placedNeighbours(box).length);
    const [box] = waiting.splice(counts.indexOf(Math.max(...counts)), 1);
    moveBeside(box, placedNeighbours(box), standing);
    settle(box, grid);
    standing.push(box);
    grid.add(box);
  }
}

function moveBeside(box: ActorBox, neighbours: readonly ActorBox[], standing: readonly ActorBox[]): void {
  let best = { x: box.x, y: box.y, strain: Number.POSITIVE_INFINITY };
  for (const neighbour of neighbours) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS;
      const x = Math.round(neighbour.x + Math.cos(angle) * NEIGHBOUR_DISTANCE);
      const y = Math.round(neighbour.y + Math.sin(angle) * NEIGHBOUR_DISTANCE);
      const strain = strainAt(x, y, neighbours, standing);
      if (strain < best.strain) best = { x, y, strain };
    }
  }
  box.x = best.x;
  box.y = best.y;
}

/** In neighbour distances: how much too near or far the neighbours are, and as much for everybody who is crowded. */
function strainAt(
  x: number,
  y: number,
  neighbours: readonly ActorBox[],
  standing: readonly ActorBox[],
): number {
  const distance = (to: ActorBox) => Math.hypot(to.x - x, to.y - y) / NEIGHBOUR_DISTANCE;
  let strain = 0;
  for (const neighbour of neighbours) strain += Math.abs(distance(neighbour) - 1);
  for (const other of standing) strain += Math.max(0, 1 - distance(other)) * 2;
  return strain;
}
