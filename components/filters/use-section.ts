"use client";

import { useCallback, useSyncExternalStore } from "react";

const KEY = "relata.sections";
const listeners = new Set<() => void>();
/** Which sections a reader opened or closed. Kept here, so that a panel that comes back finds them as they were. */
let chosen: ReadonlyMap<string, boolean> | null = null;

/**
 * Returns whether a section of the panel is open, and the way to open or close it. What a reader chose holds for the session
 * and for every place in which the section stands; until then it is as `atFirst` says.
 */
export function useSection(name: string, atFirst: boolean): [boolean, (open: boolean) => void] {
  const open = useSyncExternalStore(
    subscribe,
    () => sections().get(name) ?? atFirst,
    () => atFirst,
  );
  const setOpen = useCallback(
    (next: boolean) => {
      chosen = new Map(sections()).set(name, next);
      try {
        sessionStorage.setItem(KEY, JSON.stringify([...chosen]));
      } catch {
        // Storage can be switched off or full; then the choice lasts as long as the page.
      }
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [open, setOpen];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function sections(): ReadonlyMap<string, boolean> {
  chosen ??= stored();
  return chosen;
}

function stored(): ReadonlyMap<string, boolean> {
  try {
    const entries: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(entries)) return new Map();
    return new Map(
      entries.filter(
        (entry): entry is [string, boolean] => Array.isArray(entry) && typeof entry[1] === "boolean",
      ),
    );
  } catch {
    return new Map();
  }
}
