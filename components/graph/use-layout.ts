"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { LayoutInput } from "@/lib/graph/layout";
import { MAX_NAME_WIDTH } from "@/lib/view/build-scene";
import { nodeSize } from "@/lib/view/node-size";
import type { Point } from "@/lib/view/view-state";
import type { Drawn } from "./use-drawn";

type Layout = Readonly<Record<string, Point>>;

/**
 * Returns a place for every drawn actor, in layout units: the dossier's own, and for the others one that a worker finds
 * without moving those already placed. Null until the first places are known.
 */
export function useLayout(data: DossierData, everything: FilterResult, drawn: Drawn): Layout | null {
  const [placed, setPlaced] = useState<Layout>(() => data.dossier.layout ?? {});
  const latest = useRef(placed);
  latest.current = placed;
  const missing = useMemo(
    () => drawn.actors.filter((position) => !Object.hasOwn(placed, data.actors[position].id)),
    [drawn, placed, data],
  );
  useEffect(() => {
    if (missing.length === 0) return;
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = (event: MessageEvent<Layout>) => setPlaced({ ...latest.current, ...event.data });
    worker.postMessage(layoutInput(data, everything, drawn, latest.current));
    return () => worker.terminate();
  }, [missing, data, everything, drawn]);
  return missing.length === 0 || drawn.base.every((at) => Object.hasOwn(placed, data.actors[at].id))
    ? placed
    : null;
}

function layoutInput(data: DossierData, everything: FilterResult, drawn: Drawn, placed: Layout): LayoutInput {
  const isDrawn = new Set(drawn.actors);
  const lines = Array.from(everything.shown, everything.line).filter(
    (line) => isDrawn.has(line.subject) && isDrawn.has(line.object),
  );
  return {
    actors: drawn.actors.map((position) => {
      const actor = data.actors[position];
      const { width, height } = nodeSize(actor, MAX_NAME_WIDTH);
      return { id: actor.id, width, height };
    }),
    lines: lines.map((line) => ({
      id: line.id,
      subject: data.actors[line.subject].id,
      object: data.actors[line.object].id,
    })),
    placed,
  };
}
