"use client";

import { useEffect, useState } from "react";

const FACES = ['400 13px "Source Sans 3"', '600 14px "Source Sans 3"'];

/** Whether the drawing's fonts are there, or will not come: a canvas keeps the font that it first measured with. */
export function useFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let live = true;
    void Promise.allSettled(FACES.map((face) => document.fonts.load(face))).then(() => {
      if (live) setReady(true);
    });
    return () => {
      live = false;
    };
  }, []);
  return ready;
}
