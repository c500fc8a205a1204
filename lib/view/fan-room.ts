import { boundedBundles } from "./bounded-bundles";
import { bundlesOf } from "./bundles";
import { candidatesOf } from "./candidates";
import type { SceneInput, SceneLine } from "./scene-input";
import type { StrokePlan } from "./strokes";

/** Up to this many parallel curves need no more room than `placeActors` leaves by itself. */
const ROOM_FOR = 3;
/** What each further curve adds on either side, px. */
const PER_CURVE = 18;

/**
 * Returns the `extraRim` that the widest fan of parallel curves needs, px: 0 up to three. `plan` is that of the lines, where they are too many to draw each. No filter and no selection
 * changes it, so that neither moves anybody.
 */
export function fanRoom(
  data: SceneInput["data"],
  lines: readonly SceneLine[],
  drawn: ReadonlySet<string>,
  plan: StrokePlan | null = null,
): number {
  const bundles = plan
    ? boundedBundles({ ...plan, drawn: plan.resting }, new Set())
    : bundlesOf(candidatesOf(data, lines, drawn), new Set());
  const widest = Math.max(0, ...bundles.map(({ from, to, slots }) => (from === to ? 0 : slots.length)));
  return Math.max(0, widest - ROOM_FOR) * PER_CURVE;
}
