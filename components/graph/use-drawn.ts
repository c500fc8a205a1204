"use client";

import { useMemo } from "react";
import type { FilterResult } from "@/lib/claims/line";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { View } from "@/lib/view/view-state";
import { type Neighbours, visibleActors } from "@/lib/view/visible-actors";

export interface Drawn {
  /** Positions of the actors that have a place in the drawing, hidden ones included: hiding must move nobody. */
  readonly actors: readonly number[];
  /** Those that are there without expanding or selecting anything; they alone set the scale. */
  readonly base: readonly number[];
  /** Actors with lines that there is no room for. */
  readonly omitted: number;
  readonly neighbours: Neighbours;
}

/** Returns which actors are drawn. No filter changes it. */
export function useDrawn(data: DossierData, everything: FilterResult, view: View): Drawn {
  const neighbours = useMemo(() => neighboursOf(everything), [everything]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only expansion and selection change who is drawn
  return useMemo(() => {
    const input = { data, totalLinesOfActor: everything.linesOfActor, neighbours };
    const unhidden = { ...view, hide: [] };
    const { shown, omitted } = visibleActors({ ...input, view: unhidden });
    const base = visibleActors({ ...input, view: { ...unhidden, x: [], sel: [] } }).shown;
    return { actors: shown, base, omitted, neighbours };
  }, [data, everything, neighbours, view.x, view.sel]);
}
