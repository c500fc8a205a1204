"use client";

import { useDeferredValue, useEffect, useMemo } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import { findActors, readyActors } from "@/lib/view/find-actors";
import { mergeHits } from "@/lib/view/merge-hits";
import { type Search, useServerSearch } from "./use-server-search";

/** Actors that are found at most. */
const MOST_ACTORS = 8;

/**
 * Returns what is found for a text: actors of what is in the browser at once, by any of their names, misspelt or not; beside them
 * what the server finds, lines, relation types, and what of the dossier is not in the browser. Its hits for the text before stay
 * until the new ones are there.
 */
export function useSearch(data: DossierData, linesOfActor: ArrayLike<number>, text: string): Search {
  useReadyActors(data.actors);
  const query = text.trim();
  const typed = useDeferredValue(query);
  const actors = useMemo(
    () => (typed === "" ? [] : findActors(data.actors, linesOfActor, typed, MOST_ACTORS, "name")),
    [data.actors, linesOfActor, typed],
  );
  const { hits, state } = useServerSearch(data.dossier.id, query);
  return useMemo(
    () => ({ hits: query === "" ? [] : mergeHits(data, actors, hits), state }),
    [data, actors, hits, state, query],
  );
}

/** Names are made ready a piece at a time while the page has nothing else to do: all at once would be felt. */
function useReadyActors(actors: DossierData["actors"]): void {
  useEffect(() => {
    const steps = readyActors(actors);
    let timer: ReturnType<typeof setTimeout> | number = 0;
    // Safari has no idle callback.
    const hasIdle = typeof requestIdleCallback === "function";
    const next = () => {
      if (steps.next().done) return;
      timer = hasIdle ? requestIdleCallback(next) : setTimeout(next, 30);
    };
    timer = hasIdle ? requestIdleCallback(next) : setTimeout(next, 500);
    return () => (hasIdle ? cancelIdleCallback(timer as number) : clearTimeout(timer));
  }, [actors]);
}
