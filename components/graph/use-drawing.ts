"use client";

import { useMemo } from "react";
import type { Explored } from "@/components/shell/use-explored";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type Drawing, drawingOf } from "@/lib/view/drawing";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import type { View } from "@/lib/view/view-state";

/** Returns the lines between the drawn actors and which strokes of them are drawn, remembered between renders. */
export function useDrawing(data: DossierData, explored: Explored, view: View, drawn: DrawnActors): Drawing {
  const { everything, result, selection } = explored;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other fields of the view decide nothing here
  return useMemo(
    () =>
      drawingOf({
        data,
        everything,
        result,
        view,
        selection,
        actors: drawn.actors,
        isPart: drawn.omitted > 0,
      }),
    [data, everything, result, view.hide, view.near, view.draw, view.roles, selection, drawn],
  );
}
