"use client";

import { useEffect, useState } from "react";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type Wording, wordingsByKey } from "@/lib/domain/wordings";

/** How reports call unnamed sources; null while it is looked up, "none" where it could not be. */
export type Wordings = ReadonlyMap<string, string> | "none" | null;

/** Returns how the reports of a dossier call its unnamed sources, looked up once where it has any. */
export function useWordings({ dossier, hash, actors }: DossierData): Wordings {
  const [found, setFound] = useState<Wordings>(null);
  const hasUnnamed = actors.some(({ kind }) => kind === "unnamed");
  useEffect(() => {
    if (!hasUnnamed) return setFound(new Map());
    let live = true;
    load(`/api/dossiers/${dossier.id}/wordings?v=${hash}`).then(
      (wordings) => live && setFound(wordingsByKey(wordings)),
      () => live && setFound("none"),
    );
    return () => {
      live = false;
    };
  }, [dossier.id, hash, hasUnnamed]);
  return found;
}

async function load(path: string): Promise<readonly Wording[]> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return ((await response.json()) as { readonly wordings: readonly Wording[] }).wordings;
}
