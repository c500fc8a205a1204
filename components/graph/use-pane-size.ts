"use client";

import { type RefObject, useEffect, useState } from "react";

export interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/** Returns the size of an element in CSS pixels, or null until it is known; follows later changes, a frame at a time. */
export function usePaneSize(ref: RefObject<HTMLElement | null>): PaneSize | null {
  const [size, setSize] = useState<PaneSize | null>(null);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      if (width < 1 || height < 1) return;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
