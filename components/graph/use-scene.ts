"use client";

import { useMemo } from "react";
import type { Explored } from "@/components/shell/use-explored";
import type { DossierData } from "@/lib/domain/dossier-data";
import { buildScene } from "@/lib/view/build-scene";
import { type Drawing, linesBetween, restingPlan } from "@/lib/view/drawing";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { fanRoom } from "@/lib/view/fan-room";
import { hasWordsAtRest } from "@/lib/view/label-edges";
import { nameWidthFor, nodeSize } from "@/lib/view/node-size";
import { type Placement, placeActors } from "@/lib/view/place-actors";
import type { Scene } from "@/lib/view/scene";
import { selectedIds } from "@/lib/view/selection";
import type { Point, View } from "@/lib/view/view-state";
import type { PaneSize } from "./use-pane-size";
import { useStable } from "./use-stable";
import { samePlacement } from "./viewport";

export interface PaneScene {
  readonly scene: Scene;
  readonly placement: Placement;
}

interface Input {
  data: DossierData;
  explored: Explored;
  view: View;
  drawn: DrawnActors;
  layout: Readonly<Record<string, Point>>;
  size: PaneSize;
  /** The actor or line under the keyboard's focus or the pointer. */
  focus: string | null;
  drawing: Drawing;
  /** Whether actors without a place are left out, as they wait for one. */
  waiting: boolean;
}

/** Returns the drawing for this pane: places first, which no filter changes, then lines and their words. */
export function useScene(input: Input): PaneScene {
  const { data, explored, view, drawn, layout, size, focus, drawing, waiting } = input;
  const { everything, selection } = explored;
  const maxNameWidth = nameWidthFor(size.width);
  const { rim, tight } = useMemo(() => {
    const standing = linesBetween(drawn.base, everything);
    const base = new Set(drawn.base.map((position) => data.actors[position].id));
    const plan = restingPlan(standing, data, drawn.base);
    return { rim: fanRoom(data, standing, base, plan), tight: !hasWordsAtRest(standing, plan) };
  }, [data, everything, drawn]);
  const placed = useMemo(() => {
    const here = drawn.actors.filter((at) => !waiting || Object.hasOwn(layout, data.actors[at].id));
    const sizes = Object.fromEntries(
      here.map((position) => [data.actors[position].id, nodeSize(data.actors[position], maxNameWidth)]),
    );
    const base = drawn.base.map((position) => data.actors[position].id);
    return placeActors({
      layout,
      sizes,
      pane: size,
      moved: view.p,
      base,
      extraRim: rim,
      tight,
    });
  }, [data, drawn, layout, waiting, size, view.p, maxNameWidth, rim, tight]);
  const placement = useStable(placed, samePlacement);
  const selected = useMemo(() => selectedIds(selection), [selection]);
  const scene = useMemo(
    () =>
      buildScene({
        data,
        positions: placement.positions,
        ...drawing,
        roles: view.roles,
        selected,
        focus,
        frame: { x: 4, y: 4, width: size.width - 8, height: size.height - 8 },
        maxNameWidth,
      }),
    [data, placement, drawing, view.roles, selected, focus, size, maxNameWidth],
  );
  return { scene, placement };
}
