"use client";

import { useSearchParams } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useCallback, useMemo, useRef, useState } from "react";
import { EMPTY_HISTORY, pushView, redoView, undoView } from "@/lib/view/history";
import type { ViewNotice } from "@/lib/view/notices";
import { parseView, VIEW_PARSERS, viewToQuery } from "@/lib/view/url";
import type { View } from "@/lib/view/view-state";
import { withFieldsOf } from "@/lib/view/with-fields-of";

/** Goes to another view. `continues`: as part of the gesture of the change before, so that both are undone in one step. */
export type Change = (next: View, continues?: boolean) => void;

export interface ViewControl {
  readonly view: View;
  /** What of the address was not understood. */
  readonly notices: readonly ViewNotice[];
  /** Goes to another view. Selection and panes are steps of the browser's back button; filters and camera are not. */
  readonly change: Change;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** Returns the view that the address holds, and the ways to change it. The address is the only place where it lives. */
export function useView(): ViewControl {
  const search = useSearchParams();
  const notices = useMemo(() => parseView(new URLSearchParams(search.toString())).notices, [search]);
  const [state, setState] = useQueryStates(VIEW_PARSERS, { shallow: true, scroll: false });
  const query = viewToQuery(state);
  const current = useRef<View>(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nuqs hands out new objects; the query says whether they differ
  const view = useMemo(() => withFieldsOf(current.current, state), [query]);
  current.current = view;
  const [history, setHistory] = useState(EMPTY_HISTORY);

  const go = useCallback(
    (next: View) => {
      const before = current.current;
      const navigates = before.sel?.join() !== next.sel?.join() || before.view !== next.view;
      void setState({ ...next }, { history: navigates ? "push" : "replace" });
    },
    [setState],
  );
  const change = useCallback(
    (next: View, continues = false) => {
      // Read now: when React runs the updater, the next view is already the current one.
      const before = current.current;
      setHistory((stack) => pushView(stack, before, next, Date.now(), continues));
      go(next);
    },
    [go],
  );
  const step = (move: typeof undoView) => {
    const result = move(history, view);
    if (result === null) return null;
    return () => {
      setHistory(result.history);
      go(result.view);
    };
  };
  return { view, notices, change, undo: step(undoView), redo: step(redoView) };
}
