"use client";

import { useEffect, useMemo, useRef } from "react";
import { type GestureFrame, gestureFrame } from "./gesture-frame";

/** Returns a way to call `tell` at most once a frame, so that a drag costs a redraw a frame and not one a pixel. */
export function useFrame<T>(tell: (value: T, continues: boolean) => void): GestureFrame<T> {
  const latest = useRef(tell);
  latest.current = tell;
  const frame = useMemo(
    () =>
      gestureFrame<T>((value, continues) => latest.current(value, continues), {
        request: (call) => requestAnimationFrame(call),
        cancel: (handle) => cancelAnimationFrame(handle),
      }),
    [],
  );
  useEffect(() => frame.drop, [frame]);
  return frame;
}
