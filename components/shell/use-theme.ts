"use client";

import { useCallback, useSyncExternalStore } from "react";

export type Theme = "light" | "dark";
export type ThemeChoice = Theme | "system";

const YEAR_SECONDS = 31_536_000;
const CHANGED = "relata:theme";

function chosen(): ThemeChoice {
  const value = document.documentElement.dataset.theme;
  return value === "light" || value === "dark" ? value : "system";
}

// Made once: a snapshot is read at every render, and each new query object costs as much as a small component.
let darkQuery: MediaQueryList | null = null;

function prefersDark(): MediaQueryList {
  darkQuery ??= matchMedia("(prefers-color-scheme: dark)");
  return darkQuery;
}

function subscribe(onChange: () => void) {
  const media = prefersDark();
  media.addEventListener("change", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    media.removeEventListener("change", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/**
 * Returns the chosen theme, the one in force, and how to choose. The choice is a cookie, so the server renders the page
 * in it from the first byte and no script has to run before paint.
 */
export function useTheme() {
  const choice = useSyncExternalStore(subscribe, chosen, () => "system" as const);
  const theme = useSyncExternalStore(
    subscribe,
    (): Theme => (chosen() === "dark" || (chosen() === "system" && prefersDark().matches) ? "dark" : "light"),
    () => "light" as const,
  );
  const choose = useCallback((next: ThemeChoice) => {
    const root = document.documentElement;
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `theme=${next}; path=/; max-age=${next === "system" ? 0 : YEAR_SECONDS}; samesite=lax`;
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return { choice, theme, choose };
}
