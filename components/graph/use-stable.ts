"use client";

import { useRef } from "react";

/** Returns the value, or the earlier one for as long as that is the same: so that nothing that depends on it runs again. */
export function useStable<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const kept = useRef(value);
  if (kept.current !== value && !isSame(kept.current, value)) kept.current = value;
  return kept.current;
}
