import type { View } from "./view-state";
import { DRAW_ALL, OPEN_ON, type VisibleInput, visibleActors } from "./visible-actors";

export interface DrawnActors {
  /** Positions of the actors that have a place in the drawing, hidden ones included: hiding must move nobody. */
  readonly actors: readonly number[];
  /** Those that are there without expanding or selecting anything; they alone set the scale. */
  readonly base: readonly number[];
  /** Those that find their places first, all at once: of many the same in every pane, so that a link shows the same places. */
  readonly laid: readonly number[];
  /** Those that join the base, in the order in which they find their places: by each expansion, then by the selection. */
  readonly joining: readonly (readonly number[])[];
  /** Actors with lines that there is no room for. */
  readonly omitted: number;
}

/**
 * Returns which actors are drawn, and in which order they find places: it depends on the view alone, never on how it came
 * about. `beside` are actors that have none but withdrawn lines, while these are shown: they join last, as far as all are drawn.
 */
export function drawnActors(input: VisibleInput, beside: readonly number[] = []): DrawnActors {
  const view: View = { ...input.view, hide: [] };
  const restingView = { ...view, x: [], near: null, sel: [] };
  const shownWith = (x: readonly string[]) =>
    visibleActors({ ...input, view: { ...view, x, near: null, sel: [] } }).shown;
  const { shown, omitted } = visibleActors({ ...input, view });
  const base = shownWith([]);
  const laid =
    input.openOn === undefined ? base : visibleActors({ ...input, openOn: OPEN_ON, view: restingView }).shown;
  const before = new Set(base);
  const joining: number[][] = [];
  const join = (actors: readonly number[]) => {
    const joiners = actors.filter((actor) => !before.has(actor));
    for (const actor of joiners) before.add(actor);
    if (joiners.length > 0) joining.push(joiners);
  };
  for (const at of view.x.keys()) join(shownWith(view.x.slice(0, at + 1)));
  join(shown);
  const room = omitted > 0 ? 0 : Math.max(DRAW_ALL - shown.length, 0);
  const waiting = beside.filter((actor) => !before.has(actor));
  const joined = waiting.slice(0, room);
  join(joined);
  const actors = joined.length === 0 ? shown : [...shown, ...joined].sort((a, b) => a - b);
  return { actors, base, laid, joining, omitted: omitted + waiting.length - joined.length };
}

/** Whether two drawings have the same actors, joining in the same order. */
export function sameDrawn(a: DrawnActors, b: DrawnActors): boolean {
  return (
    a.omitted === b.omitted &&
    sameNumbers(a.actors, b.actors) &&
    sameNumbers(a.base, b.base) &&
    sameNumbers(a.laid, b.laid) &&
    a.joining.length === b.joining.length &&
    a.joining.every((step, at) => sameNumbers(step, b.joining[at] ?? []))
  );
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
