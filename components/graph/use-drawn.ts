"use client";

import { useMemo } from "react";
import { useHalfWidth, useNarrow } from "@/components/shell/use-narrow";
import type { FilterResult } from "@/lib/claims/line";
import { neighboursOf } from "@/lib/claims/neighbours";
import type { DossierData } from "@/lib/domain/dossier-data";
import { linesBetween, restingPlan } from "@/lib/view/drawing";
import { type DrawnActors, drawnActors, sameDrawn } from "@/lib/view/drawn-actors";
import { actorsBeside } from "@/lib/view/explore";
import type { View } from "@/lib/view/view-state";
import { OPEN_ON, OPEN_ON_MIDDLE, OPEN_ON_NARROW } from "@/lib/view/visible-actors";
import { useStable } from "./use-stable";

/**
 * Returns which actors are drawn: the same object for as long as they are the same. No filter changes it, but that which
 * shows withdrawn lines brings in actors that have no other.
 */
export function useDrawn(
  data: DossierData,
  { everything, result }: { everything: FilterResult; result: FilterResult },
  view: View,
): DrawnActors {
  const neighbours = neighboursOf(everything);
  const isNarrow = useNarrow() === true;
  const isHalf = useHalfWidth() === true;
  const beside = useMemo(() => actorsBeside(everything, result), [everything, result]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only expansion and selection change who is drawn
  const drawn = useMemo(() => {
    const drawnOn = (openOn: number) =>
      drawnActors({ data, totalLinesOfActor: everything.linesOfActor, neighbours, view, openOn }, beside);
    if (isNarrow) return drawnOn(OPEN_ON_NARROW);
    const whole = drawnOn(OPEN_ON);
    if (!isHalf || whole.base.length !== OPEN_ON) return whole;
    // Where lines fold they give way. Where each is drawn as it is, its sign has to find room on it, between fewer actors.
    const folds = restingPlan(linesBetween(whole.base, everything), data, whole.base) !== null;
    return folds ? whole : drawnOn(OPEN_ON_MIDDLE);
  }, [data, everything, neighbours, view.x, view.near, view.sel, isNarrow, isHalf, beside]);
  return useStable(drawn, sameDrawn);
}
