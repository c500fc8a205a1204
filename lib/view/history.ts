import type { View } from "./view-state";

/** Views before and after the present one; the present view itself lives in the address. Nearest last. */
export interface ViewHistory {
  readonly past: readonly View[];
  readonly future: readonly View[];
  /** Field and time of the latest step if it was a continuous one, so that the next can join it. */
  readonly latest: { readonly field: keyof View; readonly atMs: number } | null;
}

export const EMPTY_HISTORY: ViewHistory = { past: [], future: [], latest: null };

/** What undo and redo bring back. Selection, camera, panes and list order are a reader's way of looking: no steps. */
const STEP_FIELDS = [
  ..."fam rel st sp cs o rep act hide h r und as q x near draw roles p".split(" "),
] as readonly (keyof View)[];

/** Fields that sliders, brushes and typing change many times in a row. */
const CONTINUOUS: ReadonlySet<keyof View> = new Set<keyof View>(["o", "h", "r", "as", "q"]);

/** Changes of one continuous field that follow each other within this time are one step. */
const JOIN_WITHIN_MS = 1000;
const MAX_STEPS = 200;

/**
 * Returns the history after a change from `before` to `after`. A change that is no step (selection, camera) leaves it as it
 * is. A new step ends what could be redone. The oldest of more than 200 steps is forgotten. `continues`: the change goes on
 * with a gesture that began before, such as one drag of a brush, and joins it however long the hand rested. A gesture that
 * begins where the view already is has begun all the same: what continues it joins no step before it.
 */
export function pushView(
  history: ViewHistory,
  before: View,
  after: View,
  atMs: number = Date.now(),
  continues = false,
): ViewHistory {
  const changed = changedFields(before, after);
  if (changed.length === 0) {
    const isBegun = !continues && history.latest !== null && sameValue(before, after);
    return isBegun ? { ...history, latest: null } : history;
  }
  const [field] = changed;
  const continuous = changed.length === 1 && field !== undefined && CONTINUOUS.has(field);
  const latest = continuous ? { field, atMs } : null;
  const isSoon = history.latest !== null && atMs - history.latest.atMs <= JOIN_WITHIN_MS;
  const joins = latest && history.latest?.field === field && (continues || isSoon);
  const past = joins ? history.past : [...history.past, before].slice(-MAX_STEPS);
  return { past, future: [], latest };
}

/** Returns the history and the view one step back, or null where there is none. Selection and camera stay as they are. */
export function undoView(history: ViewHistory, present: View): { history: ViewHistory; view: View } | null {
  const before = history.past.at(-1);
  if (before === undefined) return null;
  const future = [...history.future, present];
  return {
    history: { past: history.past.slice(0, -1), future, latest: null },
    view: restored(before, present),
  };
}

/** Returns the history and the view one undone step forward, or null where nothing was undone. */
export function redoView(history: ViewHistory, present: View): { history: ViewHistory; view: View } | null {
  const after = history.future.at(-1);
  if (after === undefined) return null;
  const past = [...history.past, present];
  return {
    history: { past, future: history.future.slice(0, -1), latest: null },
    view: restored(after, present),
  };
}

function changedFields(before: View, after: View): (keyof View)[] {
  return STEP_FIELDS.filter(
    (field) => before[field] !== after[field] && !sameValue(before[field], after[field]),
  );
}

function sameValue(a: View | View[keyof View], b: View | View[keyof View]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function restored(step: View, present: View): View {
  const fields = STEP_FIELDS.map((field) => [field, step[field]] as const);
  return { ...present, ...(Object.fromEntries(fields) as Partial<View>) };
}
