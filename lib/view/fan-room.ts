import { bundlesOf } from "./bundles";
import { candidatesOf } from "./candidates";
import type { SceneInput, SceneLine } from "./scene-input";

/** Up to this many parallel curves need no more room than `placeActors` leaves by itself. */
const ROOM_FOR = 3;
/** What each further curve adds on either side, px. */
const PER_CURVE = 18;

/**
 * Returns the `extraRim` that the widest fan of parallel curves needs, px: 0 up to three. No filter and no selection
 * changes it, so that neither moves anybody.
 */
export function fanRoom(
  data: SceneInput["data"],
  lines: readonly SceneLine[],
  drawn: ReadonlySet<string>,
): number {
  const bundles = bundlesOf(candidatesOf(data, lines, drawn), new Set());
  const widest = Math.max(0, ...bundles.map(({ from, to, slots }) => (from === to ? 0 : slots.length)));
  return Math.max(0, widest - ROOM_FOR) * PER_CURVE;
}
