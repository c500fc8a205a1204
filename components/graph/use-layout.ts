"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { ringLayout } from "@/lib/graph/ring-layout";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { findLayout, knownLayout, type Layout, LayoutCancelled } from "./find-layout";

/** From here on somebody who waits for the layout is told so, and can cancel it. */
const SLOW_MS = 300;

export interface FoundLayout {
  /** Null until the first places are known. While further actors wait for theirs, the places of those before. */
  readonly layout: Layout | null;
  readonly failed: boolean;
  /** Whether actors still wait for their places. */
  readonly waiting: boolean;
  /** Ends a layout that takes long: everybody stays where they are, and who has no place yet gets one at once. Null while it is not long. */
  readonly cancel: (() => void) | null;
  /** Looks for the layout that was cancelled after all; null where none was. */
  readonly again: (() => void) | null;
}

type Outcome = "found" | "failed" | "cancelled";

/** Returns a place for every drawn actor, in layout units; see {@link findLayout}. */
export function useLayout(data: DossierData, everything: FilterResult, drawn: DrawnActors): FoundLayout {
  const [answered, setAnswered] = useState<{ drawn: DrawnActors; outcome: Outcome } | null>(null);
  const [slow, setSlow] = useState<DrawnActors | null>(null);
  const latest = useRef<Layout | null>(null);
  const known = knownLayout(data, drawn);
  if (known) latest.current = known;
  const outcome = answered?.drawn === drawn ? answered.outcome : null;
  const isCancelled = outcome === "cancelled" && known === null;
  // Asked for before anything is drawn anew, and not once it is: a worker finds it meanwhile. A search underway is joined.
  if (known === null && outcome === null && typeof Worker !== "undefined")
    findLayout(data, everything, drawn);
  useEffect(() => {
    if (known || isCancelled) return;
    let live = true;
    const answer = (next: Outcome) => {
      if (live) setAnswered({ drawn, outcome: next });
    };
    const search = findLayout(data, everything, drawn);
    const timer = setTimeout(() => live && setSlow(drawn), SLOW_MS);
    search.layout.then(
      () => answer("found"),
      (error: unknown) => {
        if (error instanceof LayoutCancelled) return answer("cancelled");
        console.error(error);
        answer("failed");
      },
    );
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [known, isCancelled, data, everything, drawn]);
  // The search that is underway, which is another one after *Find places*.
  const cancel = useCallback(() => findLayout(data, everything, drawn).cancel(), [data, everything, drawn]);
  const again = useCallback(() => setAnswered(null), []);
  const before = latest.current ?? data.dossier.layout ?? {};
  const isUsable = drawn.base.every((at) => Object.hasOwn(before, data.actors[at].id));
  const ring = isCancelled && !isUsable ? ringLayout(drawn.base.map((at) => data.actors[at].id)) : null;
  // Who finds places after all stays in the drawing meanwhile.
  if (ring) latest.current = ring;
  const waiting = known === null && outcome !== "failed" && outcome !== "cancelled";
  return {
    layout: known ?? (isUsable ? before : ring),
    failed: known === null && outcome === "failed",
    waiting,
    cancel: waiting && slow === drawn ? cancel : null,
    again: isCancelled ? again : null,
  };
}
