"use client";

import { useRef } from "react";
import type { Change } from "@/components/shell/use-view";
import { type Clock, type OpenWindow, setWindow } from "@/lib/view/date-ranges";
import { setKnownOn } from "@/lib/view/known-days";
import type { View } from "@/lib/view/view-state";

/** The ways in which the clocks change the view. Each is made of the latest one, as a drag outlives renders. */
export interface ClockChanges {
  readonly onWindow: (clock: Clock) => (window: OpenWindow | null, continues?: boolean) => void;
  readonly onKnown: (day: number | null, continues?: boolean) => void;
  readonly onUndated: (undated: boolean) => void;
}

/** Returns the changes that both forms of the clocks make. */
export function useClockChanges(view: View, change: Change): ClockChanges {
  const latest = useRef(view);
  latest.current = view;
  return {
    onWindow: (clock) => (window, continues) => change(setWindow(latest.current, clock, window), continues),
    onKnown: (day, continues) => change(setKnownOn(latest.current, day), continues),
    onUndated: (und) => change({ ...latest.current, und }),
  };
}
