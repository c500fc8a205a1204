import type { Drawing, Rectangle } from "./graph";

interface Named {
  readonly name: string;
  readonly box: Rectangle;
}

/** Less than this is what rounding to pixels makes, not what a reader sees. CSS pixels. */
const TOLERANCE = 0.5;

/**
 * Returns a sentence for each two of the drawn actors, their names and the words on lines that cover one another. A name
 * inside its own actor is where it belongs. Empty where nothing overlaps.
 */
export function overlaps(drawn: Drawing): string[] {
  const boxes: Named[] = [
    ...drawn.nodes.map((node) => ({ name: `actor ${node.id}`, box: node.box })),
    ...drawn.nodes.flatMap((node) =>
      node.label && !within(node.label, node.box) ? [{ name: `name of ${node.id}`, box: node.label }] : [],
    ),
    ...drawn.edges.flatMap((edge) => (edge.label ? [{ name: `words on ${edge.id}`, box: edge.label }] : [])),
  ];
  const found: string[] = [];
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const width = Math.min(one.box.x2, other.box.x2) - Math.max(one.box.x1, other.box.x1);
      const height = Math.min(one.box.y2, other.box.y2) - Math.max(one.box.y1, other.box.y1);
      if (width > TOLERANCE && height > TOLERANCE) {
        found.push(`${one.name} and ${other.name}, by ${width.toFixed(1)} × ${height.toFixed(1)} px`);
      }
    }
  });
  return found;
}

/** Returns a sentence for each actor, name and words on a line that the edge of the pane cuts. */
export function cutOff(drawn: Drawing): string[] {
  const { width, height } = drawn.pane;
  const pane = { x1: -TOLERANCE, y1: -TOLERANCE, x2: width + TOLERANCE, y2: height + TOLERANCE };
  return [
    ...drawn.nodes.filter((node) => !within(node.box, pane)).map((node) => `actor ${node.id}`),
    ...drawn.edges
      .filter((edge) => edge.label && !within(edge.label, pane))
      .map((edge) => `words on ${edge.id}`),
  ];
}

function within(inner: Rectangle, outer: Rectangle): boolean {
  const slack = TOLERANCE * 2;
  return (
    inner.x1 >= outer.x1 - slack &&
    inner.y1 >= outer.y1 - slack &&
    inner.x2 <= outer.x2 + slack &&
    inner.y2 <= outer.y2 + slack
  );
}
