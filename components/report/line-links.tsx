"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { lightLines, showTarget } from "./light-lines";

/** Ties passages, claims and lines of the page within: what is pointed at or in focus lights up everything of the same line. */
export function LineLinks({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    const light = (event: Event) => lightLines(page, event.target instanceof Element ? event.target : null);
    const dark = () => lightLines(page, null);
    const back = () => lightLines(page, document.activeElement);
    const target = () => showTarget(page, window.location.hash.slice(1));
    const stop = new AbortController();
    const { signal } = stop;
    page.addEventListener("pointerover", light, { signal });
    page.addEventListener("pointerleave", back, { signal });
    page.addEventListener("focusin", light, { signal });
    page.addEventListener("focusout", dark, { signal });
    window.addEventListener("hashchange", target, { signal });
    target();
    return () => stop.abort();
  }, []);
  return <div ref={root}>{children}</div>;
}
