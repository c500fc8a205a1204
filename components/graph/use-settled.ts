"use client";

import { useRef } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { DrawnActors } from "@/lib/view/drawn-actors";

/**
 * Returns who is drawn now. While further actors wait for their places these are the ones from before, of whom nothing has to be
 * drawn anew; what the others will need is found with the question to the worker, see `layoutInput`.
 */
export function useSettled(data: DossierData, next: DrawnActors, waiting: boolean): DrawnActors {
  const settled = useRef<{ data: DossierData; drawn: DrawnActors } | null>(null);
  if (!waiting) settled.current = { data, drawn: next };
  return settled.current?.data === data ? settled.current.drawn : next;
}
