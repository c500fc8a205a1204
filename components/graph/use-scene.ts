"use client";

import { useMemo } from "react";
import type { Explored } from "@/components/shell/use-explored";
import { linesAmong } from "@/lib/claims/lines-among";
import type { DossierData } from "@/lib/domain/dossier-data";
import { buildScene, nameWidthFor } from "@/lib/view/build-scene";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { drawableLines } from "@/lib/view/explore";
import { fanRoom } from "@/lib/view/fan-room";
import { nodeSize } from "@/lib/view/node-size";
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
}

/** Returns the drawing for this pane: places first, which no filter changes, then lines and their words. */
export function useScene({ data, explored, view, drawn, layout, size, focus }: Input): PaneScene {
  const { result, everything, selection } = explored;
  const maxNameWidth = nameWidthFor(size.width);
  const standing = useMemo(() => linesAmong(everything, drawn.base), [everything, drawn]);
  const candidates = useMemo(
    () => drawableLines(everything, result, drawn.actors),
    [everything, result, drawn],
  );
  const placed = useMemo(() => {
    const sizes = Object.fromEntries(
      drawn.actors.map((position) => [
        data.actors[position].id,
        nodeSize(data.actors[position], maxNameWidth),
      ]),
    );
    const base = drawn.base.map((position) => data.actors[position].id);
    return placeActors({
      layout,
      sizes,
      pane: size,
      moved: view.p,
      base,
      extraRim: fanRoom(data, standing, new Set(base)),
    });
  }, [data, drawn, layout, size, view.p, maxNameWidth, standing]);
  const placement = useStable(placed, samePlacement);
  const shown = useMemo(
    () => new Map(linesAmong(result, drawn.actors).map((line) => [line.id, line])),
    [result, drawn],
  );
  const hidden = useMemo(() => {
    const ids = view.hide.filter((id) => id !== "*");
    if (!view.hide.includes("*")) return new Set(ids);
    const orphans = drawn.actors.filter((position) => result.linesOfActor[position] === 0);
    return new Set([...ids, ...orphans.map((position) => data.actors[position].id)]);
  }, [view.hide, drawn, result, data]);
  const selected = useMemo(() => selectedIds(selection), [selection]);
  const scene = useMemo(
    () =>
      buildScene({
        data,
        positions: placement.positions,
        lines: candidates,
        shown,
        roles: view.roles,
        hidden,
        selected,
        focus,
        frame: { x: 4, y: 4, width: size.width - 8, height: size.height - 8 },
        maxNameWidth,
      }),
    [data, placement, candidates, shown, view.roles, hidden, selected, focus, size, maxNameWidth],
  );
  return { scene, placement };
}
