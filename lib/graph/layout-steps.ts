import { type LayoutInput, type LayoutPoint, layoutActors } from "./layout";

export interface SteppedInput extends LayoutInput {
  /** Ids of the actors in groups: each is laid out among those before it, which keep their places. */
  readonly steps: readonly (readonly string[])[];
}

/**
 * Returns a position for every actor named in a step, as {@link layoutActors} finds them group after group. So the first
 * steps give the same places whatever follows them. Actors in no step, and their lines, are passed over.
 */
export function layoutInSteps({
  actors,
  lines,
  placed = {},
  steps,
}: SteppedInput): Record<string, LayoutPoint> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const here = new Set<string>();
  let found: Record<string, LayoutPoint> = {};
  for (const step of steps) {
    for (const id of step) here.add(id);
    found = layoutActors({
      actors: [...here].flatMap((id) => byId.get(id) ?? []),
      lines: lines.filter(({ subject, object }) => here.has(subject) && here.has(object)),
      placed: { ...placed, ...found },
    });
  }
  return found;
}
