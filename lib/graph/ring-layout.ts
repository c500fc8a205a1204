import type { LayoutPoint } from "./layout";

/** Room that an actor takes on the ring, layout units. */
const ROOM = 190;
/** Width by height, as screens are. */
const ASPECT = 1.5;

/** Returns places on an ellipse, in the order given from the left, clockwise: at once, for whoever does not wait for a layout. */
export function ringLayout(ids: readonly string[]): Record<string, LayoutPoint> {
  const radius = Math.max((ids.length * ROOM) / (2 * Math.PI), ROOM);
  return Object.fromEntries(
    ids.map((id, order) => {
      const angle = Math.PI + (2 * Math.PI * order) / ids.length;
      const x = Math.round(Math.cos(angle) * radius * ASPECT) + 0;
      return [id, { x, y: Math.round(Math.sin(angle) * radius) + 0 }];
    }),
  );
}
