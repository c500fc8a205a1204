"use client";

import { useMemo } from "react";
import { useLayout } from "@/components/graph/use-layout";
import { useStable } from "@/components/graph/use-stable";
import type { Explored } from "@/components/shell/use-explored";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { FigureContent } from "@/lib/view/compose-figure";
import { sameDrawn } from "@/lib/view/drawn-actors";
import { actorsOfScope, type FigureScope, figureOfScope } from "@/lib/view/figure-of-view";
import type { View } from "@/lib/view/view-state";

interface Input {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly explored: Explored;
  readonly view: View;
  readonly scope: FigureScope;
}

export interface Content {
  /** What the figure says, null until every drawn actor has its place. */
  readonly content: FigureContent | null;
  /** Whether no places were found. */
  readonly unplaced: boolean;
}

/** Returns what the figure of a scope says. */
export function useContent({ data, table, explored, view, scope }: Input): Content {
  const { everything, result } = explored;
  const input = useMemo(
    () => ({ data, table, view, scope, everything, result }),
    [data, table, view, scope, everything, result],
  );
  const drawn = useStable(
    useMemo(() => actorsOfScope(input), [input]),
    sameDrawn,
  );
  const { layout, failed } = useLayout(data, everything, drawn);
  const isPlaced = layout !== null && drawn.actors.every((at) => Object.hasOwn(layout, data.actors[at].id));
  const content = useMemo(
    () => (isPlaced ? figureOfScope(input, drawn, layout) : null),
    [input, drawn, layout, isPlaced],
  );
  return { content, unplaced: failed && !isPlaced };
}
