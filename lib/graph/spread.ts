import { type ActorBox, BOX_GAP } from "./boxes";

/** Up to this many boxes a force layout leaves room enough by itself. */
const FEW = 12;
/** How much more room than the boxes themselves take: between them are lines. */
const ROOM = 4.5;
/** Width by height: screens are wider than high. */
const ASPECT = 1.5;
/** How far from its own place to its share of the room a box moves: 0 not at all, 1 all the way. */
const EVENLY = 0.65;

/**
 * Moves many boxes so that they take their room evenly, each axis by itself, and everybody stays left of and above the same
 * others: a force layout crowds its middle, where no name could be read, and leaves the rim empty. Few stay as they are.
 */
export function spreadOut(boxes: readonly ActorBox[]): void {
  if (boxes.length <= FEW) return;
  const area = boxes.reduce((sum, { width, height }) => sum + (width + BOX_GAP) * (height + BOX_GAP), 0);
  const width = Math.sqrt(area * ROOM * ASPECT);
  spreadAxis(boxes, "x", width);
  spreadAxis(boxes, "y", width / ASPECT);
}

function spreadAxis(boxes: readonly ActorBox[], axis: "x" | "y", length: number): void {
  const values = boxes.map((box) => box[axis]);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const order = [...boxes.keys()].sort((a, b) => values[a] - values[b] || a - b);
  for (const [rank, at] of order.entries()) {
    const own = (values[at] - least) / span;
    const even = rank / (boxes.length - 1);
    boxes[at][axis] = (own + (even - own) * EVENLY - 0.5) * length;
  }
}
