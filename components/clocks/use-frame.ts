"use client";

import { useEffect, useMemo, useRef } from "react";

/** Calls that come faster than frames: only the latest of each frame is made. */
export interface Frame<T> {
  readonly ask: (value: T) => void;
  /** Makes the call that waits, if any, now. */
  readonly flush: () => void;
}

/** Returns a way to call `run` at most once a frame, so that a drag costs a redraw a frame and not one a pixel. */
export function useFrame<T>(run: (value: T) => void): Frame<T> {
  const latest = useRef(run);
  latest.current = run;
  const frame = useMemo(() => {
    let handle: number | null = null;
    let waiting: { value: T } | null = null;
    const flush = () => {
      if (handle !== null) cancelAnimationFrame(handle);
      handle = null;
      const call = waiting;
      waiting = null;
      if (call) latest.current(call.value);
    };
    const ask = (value: T) => {
      waiting = { value };
      handle ??= requestAnimationFrame(flush);
    };
    const drop = () => {
      if (handle !== null) cancelAnimationFrame(handle);
      handle = null;
      waiting = null;
    };
    return { ask, flush, drop };
  }, []);
  useEffect(() => frame.drop, [frame]);
  return frame;
}
