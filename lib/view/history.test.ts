import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_HISTORY, pushView, redoView, undoView, type ViewHistory } from "./history";
import { hideActor, moveActor, select, setMinOrigins, toggleRoles } from "./toggle";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

/** Goes through views one second and a half apart, so that nothing joins unless a test says when. */
function walk(views: readonly View[], everyMs = 1500): { history: ViewHistory; view: View } {
  let history = EMPTY_HISTORY;
  for (const [index, view] of views.slice(1).entries())
    history = pushView(history, views[index]!, view, index * everyMs);
  return { history, view: views.at(-1)! };
}

const hidden = hideActor(DEFAULT_VIEW, "israel");
const moved = moveActor(hidden, "iran", { x: 1, y: 2 });

describe("undo and redo", () => {
  it("do nothing at the start", () => {
    expect(undoView(EMPTY_HISTORY, DEFAULT_VIEW)).toBeNull();
    expect(redoView(EMPTY_HISTORY, DEFAULT_VIEW)).toBeNull();
  });

  it("go back through filters, hiding, moving and switches, and forward again", () => {
    const views = [DEFAULT_VIEW, hidden, moved, toggleRoles(moved)];
    let state = walk(views);
    for (const before of [moved, hidden, DEFAULT_VIEW]) {
      const back = undoView(state.history, state.view)!;
      expect(back.view).toEqual(before);
      state = back;
    }
    expect(undoView(state.history, state.view)).toBeNull();
    for (const after of views.slice(1)) {
      state = redoView(state.history, state.view)!;
      expect(state.view).toEqual(after);
    }
    expect(redoView(state.history, state.view)).toBeNull();
  });

  it("take selection, camera and panes for no steps, and leave them as they are", () => {
    const looked: View = {
      ...select(hidden, ["iran"]),
      z: { zoom: 2, x: 0, y: 0 },
      view: "list",
      sort: "origins",
    };
    const { history } = walk([DEFAULT_VIEW, hidden, looked]);
    expect(history.past).toHaveLength(1);
    expect(undoView(history, looked)?.view).toEqual({ ...looked, hide: [] });
  });

  it("forget what could be redone when something else is done, but not when one only looks", () => {
    const { history } = undoView(walk([DEFAULT_VIEW, hidden]).history, hidden)!;
    expect(pushView(history, DEFAULT_VIEW, select(DEFAULT_VIEW, ["iran"]), 0).future).toHaveLength(1);
    expect(pushView(history, DEFAULT_VIEW, toggleRoles(DEFAULT_VIEW), 0).future).toEqual([]);
  });

  it("take a slider that moves, or typing, for one step, and two settings for two", () => {
    const slid = [0, 1, 2, 3].map((origins) => setMinOrigins(DEFAULT_VIEW, origins));
    const quick = walk(slid, 100);
    expect(undoView(quick.history, quick.view)?.view).toEqual(DEFAULT_VIEW);
    expect(walk(slid, 1500).history.past).toHaveLength(3);
    const typedThenSlid = walk(
      [DEFAULT_VIEW, { ...DEFAULT_VIEW, q: "w" }, { ...DEFAULT_VIEW, q: "w", o: 2 }],
      100,
    );
    expect(typedThenSlid.history.past).toHaveLength(2);
  });

  it("never join clicks, however quick", () => {
    expect(walk([DEFAULT_VIEW, hidden, hideActor(hidden, "iran")], 1).history.past).toHaveLength(2);
  });

  it("join however long a hand rests within one gesture, but not another field's", () => {
    const from = { ...DEFAULT_VIEW, h: { from: "2023-10-07", to: null } };
    const further = { ...DEFAULT_VIEW, h: { from: "2023-10-09", to: null } };
    const begun = pushView(EMPTY_HISTORY, DEFAULT_VIEW, from, 0);
    expect(pushView(begun, from, further, 60_000, true).past).toEqual([DEFAULT_VIEW]);
    expect(pushView(begun, from, further, 60_000).past).toHaveLength(2);
    expect(pushView(begun, from, { ...from, as: "2023-10-09" }, 60_000, true).past).toHaveLength(2);
  });

  it("join nothing before a gesture that begins where the view already is", () => {
    const from = { ...DEFAULT_VIEW, h: { from: "2023-10-07", to: null } };
    const further = { ...DEFAULT_VIEW, h: { from: "2023-10-09", to: null } };
    const first = pushView(EMPTY_HISTORY, DEFAULT_VIEW, from, 0);
    const begun = pushView(first, from, { ...from }, 60_000);
    expect(begun.past).toEqual(first.past);
    expect(pushView(begun, from, further, 60_020, true).past).toEqual([DEFAULT_VIEW, from]);
    // To look elsewhere begins no gesture, and ends none.
    const looked = pushView(first, from, select(from, ["iran"]), 20);
    expect(pushView(looked, from, further, 60_000, true).past).toEqual([DEFAULT_VIEW]);
  });

  it("start anew after an undo: the next move of the slider is a step of its own", () => {
    const one = setMinOrigins(hidden, 1);
    const { history } = walk([DEFAULT_VIEW, hidden, one], 100);
    const back = undoView(history, one)!;
    expect(pushView(back.history, back.view, setMinOrigins(back.view, 2), 150).past).toHaveLength(2);
  });

  it("remember two hundred steps", () => {
    const views = Array.from({ length: 300 }, (_, n) => moveActor(DEFAULT_VIEW, "iran", { x: n, y: 0 }));
    expect(walk(views).history.past).toHaveLength(200);
  });

  it("bring any sequence back exactly: undo all, redo all", () => {
    fc.assert(
      fc.property(fc.array(arbitraryView(), { minLength: 2, maxLength: 6 }), (views) => {
        const end = walk(views);
        let state = end;
        for (let next = undoView(state.history, state.view); next; next = undoView(state.history, state.view))
          state = next;
        expect(walk([state.view, { ...views[0]!, ...looks(state.view) }]).history.past).toEqual([]);
        for (let next = redoView(state.history, state.view); next; next = redoView(state.history, state.view))
          state = next;
        expect(state.view).toEqual(end.view);
      }),
      { numRuns: 50 },
    );
  });
});

function looks({ v, view, sel, z, sort, lay }: View): Partial<View> {
  return { v, view, sel, z, sort, lay };
}
