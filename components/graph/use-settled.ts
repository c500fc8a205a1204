"use client";

import { useEffect, useRef } from "react";
import type { Explored } from "@/components/shell/use-explored";
import type { DossierData } from "@/lib/domain/dossier-data";
import { linesBetween } from "@/lib/view/drawing";
import type { DrawnActors } from "@/lib/view/drawn-actors";

/**
 * Returns who is drawn now. While further actors wait for their places these are the ones from before, of whom nothing has to be
 * drawn anew; what the others will need is looked for meanwhile.
 */
export function useSettled(
  data: DossierData,
  { everything }: Explored,
  next: DrawnActors,
  waiting: boolean,
): DrawnActors {
  const settled = useRef<{ data: DossierData; drawn: DrawnActors } | null>(null);
  if (!waiting) settled.current = { data, drawn: next };
  const drawn = settled.current?.data === data ? settled.current.drawn : next;
  useEffect(() => {
    if (drawn !== next) linesBetween(next.actors, everything);
  }, [drawn, next, everything]);
  return drawn;
}
