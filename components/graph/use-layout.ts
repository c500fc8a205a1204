"use client";

import { useEffect, useRef, useState } from "react";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { DrawnActors } from "@/lib/view/drawn-actors";
import { findLayout, knownLayout, type Layout } from "./find-layout";

export interface FoundLayout {
  /** Null until the first places are known. While further actors wait for theirs, the places of those before. */
  readonly layout: Layout | null;
  readonly failed: boolean;
}

/** Returns a place for every drawn actor, in layout units; see {@link findLayout}. */
export function useLayout(data: DossierData, everything: FilterResult, drawn: DrawnActors): FoundLayout {
  const [answered, setAnswered] = useState<{ drawn: DrawnActors; failed: boolean } | null>(null);
  const latest = useRef<Layout | null>(null);
  const known = knownLayout(data, drawn);
  if (known) latest.current = known;
  useEffect(() => {
    if (known) return;
    let live = true;
    const answer = (failed: boolean) => {
      if (live) setAnswered({ drawn, failed });
    };
    findLayout(data, everything, drawn).then(
      () => answer(false),
      (error: unknown) => {
        console.error(error);
        answer(true);
      },
    );
    return () => {
      live = false;
    };
  }, [known, data, everything, drawn]);
  const before = latest.current ?? data.dossier.layout ?? {};
  const isUsable = drawn.base.every((at) => Object.hasOwn(before, data.actors[at].id));
  return {
    layout: known ?? (isUsable ? before : null),
    failed: known === null && answered?.drawn === drawn && answered.failed,
  };
}
