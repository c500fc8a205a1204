"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

export const STOPS = ["low", "middle", "full"] as const;
export type Stop = (typeof STOPS)[number];

/** A drag of this many pixels goes to the next stop. */
const THRESHOLD_PX = 40;

/**
 * Returns the stop of a bottom sheet and the handlers of its grip: drag, tap, or arrow keys go from stop to stop. What is
 * opened comes up to the middle; where nothing is open any more, the sheet goes down to its lowest stop.
 */
export function useSheet(isOpen: boolean) {
  const [stop, setStop] = useState<Stop>("middle");
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen);
    setStop(isOpen ? "middle" : "low");
  }
  const start = useRef<number | null>(null);
  const go = (by: number) => {
    setStop((before) => STOPS[Math.min(Math.max(STOPS.indexOf(before) + by, 0), STOPS.length - 1)]);
  };
  const grip = {
    onClick: () => setStop((before) => STOPS[(STOPS.indexOf(before) + 1) % STOPS.length]),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      go(event.key === "ArrowUp" ? 1 : -1);
    },
  };
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      start.current = event.clientY;
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from === null || Math.abs(from - event.clientY) < THRESHOLD_PX) return;
      go(from > event.clientY ? 1 : -1);
    },
  };
  return { stop, setStop, grip, drag };
}
