"use client";

import { useCallback, useSyncExternalStore } from "react";

const KEY = "relata:letter-keys";
const CHANGED = "relata:letter-keys-changed";

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    // Storage can be forbidden; the keys then work until the page is left.
    return true;
  }
}

/** Returns whether letter keys act in the graph, and how to switch them: speech input may send letters nobody typed. */
export function useLetterKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const set = useCallback((next: boolean) => {
    try {
      localStorage.setItem(KEY, next ? "on" : "off");
    } catch {
      // See read().
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [on, set];
}
