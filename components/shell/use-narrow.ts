"use client";

import { useSyncExternalStore } from "react";

// The width at which the stylesheets turn to one column. Made once, as each new query object costs.
let query: MediaQueryList | null = null;

function narrowQuery(): MediaQueryList {
  query ??= matchMedia("(max-width: 720px)");
  return query;
}

function subscribe(onChange: () => void) {
  const media = narrowQuery();
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

/** Returns whether the page stands in one column, as on a phone; null until a browser has said so. */
export function useNarrow(): boolean | null {
  return useSyncExternalStore(
    subscribe,
    () => narrowQuery().matches,
    () => null,
  );
}
