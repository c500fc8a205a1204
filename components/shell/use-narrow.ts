"use client";

import { useSyncExternalStore } from "react";

// The widths at which the stylesheets change.
const oneColumn = media("(max-width: 720px)");
const halfWidth = media("(max-width: 1100px)");
const noPanel = media("(max-width: 900px)");

/** Returns whether the page stands in one column, as on a phone; null until a browser has said so. */
export function useNarrow(): boolean | null {
  return useSyncExternalStore(oneColumn.subscribe, oneColumn.matches, unknown);
}

/**
 * Returns whether the page is at most 1,100 px wide; null until a browser has said so. Above a phone's width the drawing then has some
 * 400 to 600 px: up to 900 px one panel stands beside it, beyond that two.
 */
export function useHalfWidth(): boolean | null {
  return useSyncExternalStore(halfWidth.subscribe, halfWidth.matches, unknown);
}

/** Returns whether the filters have no room beside the graph, so that a dialog holds them; null until a browser has said so. */
export function useFiltersInDialog(): boolean | null {
  return useSyncExternalStore(noPanel.subscribe, noPanel.matches, unknown);
}

function unknown(): null {
  return null;
}

function media(condition: string) {
  // Made once, as each new query object costs.
  let query: MediaQueryList | null = null;
  const get = (): MediaQueryList => {
    query ??= matchMedia(condition);
    return query;
  };
  return {
    subscribe: (onChange: () => void) => {
      const list = get();
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    matches: () => get().matches,
  };
}
