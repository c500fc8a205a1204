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
import { useWordings } from "./use-wordings";

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
  /** Whether unnamed sources are called as the dossier does, as the reports' own words could not be fetched. */
  readonly ownNames: boolean;
}

/** Returns what the figure of a scope says. */
export function useContent({ data, table, explored, view, scope }: Input): Content {
  const { everything, result } = explored;
  const wordings = useWordings(data);
  const input = useMemo(() => {
    const known = wordings === null || wordings === "none" ? undefined : wordings;
    return { data, table, view, scope, everything, result, wordings: known };
  }, [data, table, view, scope, everything, result, wordings]);
  const drawn = useStable(
    useMemo(() => actorsOfScope(input), [input]),
    sameDrawn,
  );
  const { layout, failed } = useLayout(data, everything, drawn);
  const isPlaced = layout !== null && drawn.actors.every((at) => Object.hasOwn(layout, data.actors[at].id));
  const content = useMemo(
    () => (isPlaced && wordings !== null ? figureOfScope(input, drawn, layout) : null),
    [input, drawn, layout, isPlaced, wordings],
  );
  return { content, unplaced: failed && !isPlaced, ownNames: wordings === "none" };
}
