import type { MultiDirectedGraph } from "graphology";
import type { ActorBox } from "./boxes";
import { forceLayout } from "./force-layout";
import { componentsOf, type GraphLine, graphOfLines } from "./graph-of-lines";
import { joinPlaced } from "./join-placed";
import { packBelow } from "./pack";
import { removeOverlaps } from "./remove-overlaps";
import { spreadOut } from "./spread";

/** A position in layout units: neighbours stand about {@link NEIGHBOUR_DISTANCE} apart. */
export interface LayoutPoint {
  readonly x: number;
  readonly y: number;
}

export interface LayoutInput {
  /** Actors with the sizes of their boxes, layout units. */
  readonly actors: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  /** Lines between them; their actors must be given. */
  readonly lines: readonly GraphLine[];
  /** Positions that stay as they are. */
  readonly placed?: Readonly<Record<string, LayoutPoint>>;
}

/**
 * Returns a position for every actor, the middle of its box: the same for the same input, without overlapping boxes.
 *
 * Connected actors are laid out by ForceAtlas2 from a circle in the order given, their longest extent level, and many of
 * them spread evenly; those that
 * join placed ones go near their neighbours, and no placed one moves (two placed ones that overlap still do). Parts that
 * are not connected stand beside each other in rows, under the placed ones. No actors, no positions. Uses neither DOM nor
 * randomness, so it can run in a worker. Cost: about n² to 500 actors, n log n per round above.
 * Source: Jacomy et al., ForceAtlas2, PLoS ONE 9(6), 2014.
 */
export function layoutActors({ actors, lines, placed = {} }: LayoutInput): Record<string, LayoutPoint> {
  const graph = graphOfLines(
    actors.map(({ id }) => id),
    lines,
  );
  const boxes = new Map(
    actors.map(({ id, width, height }): [string, ActorBox] => [
      id,
      { id, width, height, ...(Object.hasOwn(placed, id) ? placed[id] : { x: 0, y: 0 }) },
    ]),
  );
  const fixed = new Set(actors.map(({ id }) => id).filter((id) => Object.hasOwn(placed, id)));
  const parts = componentsOf(graph);
  const isAnchored = (part: readonly string[]) => part.some((id) => fixed.has(id));
  const toBoxes = (ids: readonly string[]) => ids.map((id) => boxes.get(id) as ActorBox);

  const anchored = toBoxes(parts.filter(isAnchored).flat());
  joinPlaced(graph, anchored, fixed);
  const loose = parts.filter((part) => !isAnchored(part)).map((part) => layPart(graph, toBoxes(part)));
  packBelow(loose, anchored);
  // Adding 0 turns -0 into 0, which JSON would do on the way and so make two equal layouts differ.
  return Object.fromEntries(Array.from(boxes.values(), ({ id, x, y }) => [id, { x: x + 0, y: y + 0 }]));
}

function layPart(graph: MultiDirectedGraph, part: readonly ActorBox[]): readonly ActorBox[] {
  forceLayout(graph, part);
  spreadOut(part);
  removeOverlaps(part, new Set());
  return part;
}
