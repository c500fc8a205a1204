import type { GraphFile, GraphPoint } from "@/lib/domain/graph-file";

/** Room that an actor with its label and the lines around it takes in a drawing, in its pixels. */
const ROOM = { width: 220, height: 130 } as const;
/** Coordinates that a dossier may have. */
const FARTHEST = 100_000;

/**
 * Returns the positions of a file as those of a layout, by node id: the same picture, about its middle, larger where its nodes
 * would stand on each other. Empty where fewer than two nodes have a place, or all the same one: that is no layout.
 *
 * The scale makes the area as large as the actors need side by side. What lies too far out to be drawn is brought in.
 */
export function fitPositions({ nodes }: Pick<GraphFile, "nodes">): Map<string, GraphPoint> {
  const placed = nodes.flatMap(({ id, position }) => (position === null ? [] : [{ id, ...position }]));
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of placed) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  const longest = Math.max(width, height);
  if (placed.length < 2 || !(longest > 0) || !Number.isFinite(longest)) return new Map();
  const needed = Math.sqrt(placed.length * ROOM.width * ROOM.height);
  const wanted = Math.max(1, (needed * 1.2) / longest);
  const scale = Math.min(wanted, FARTHEST / longest);
  const [midX, midY] = [left + width / 2, top + height / 2];
  return new Map(
    placed.map(({ id, x, y }) => [id, { x: rounded((x - midX) * scale), y: rounded((y - midY) * scale) }]),
  );
}

function rounded(value: number): number {
  // Never minus nought, which JSON would forget.
  return Math.round(value * 10) / 10 + 0;
}
