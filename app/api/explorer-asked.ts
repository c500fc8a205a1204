import { AppError } from "@/lib/domain/app-error";
import { type DossierScope, parseScope, SCOPE_FORMS } from "@/lib/domain/dossier-scope";
import { browserBudget } from "@/lib/store/browser-budget";
import type { ExplorerData } from "@/lib/store/explorer-data";
import { loadExplorer } from "@/lib/store/load-explorer";
import { findDossier } from "@/lib/store/queries/find-dossier";

/** A dossier, or a part of one, and the hash of its state. */
export type AskedExplorer = ExplorerData & { readonly hash: string };

/**
 * Returns a loader for the dossier that a request asks for, or the part that its parameter `scope` names. The loader throws
 * `bad_request` for a scope that is none, and `too_much` where all of a dossier above the browser's budget is asked for.
 */
export function explorerAsked(request: Request): (dossier: string) => Promise<AskedExplorer | null> {
  return async (dossier) => {
    const scope = scopeOf(request);
    const stored = await findDossier(dossier);
    if (!stored) return null;
    const most = browserBudget();
    if (scope === null && stored.claimCount > most)
      throw new AppError(
        "too_much",
        `The dossier has ${stored.claimCount} claims; at most ${most} are sent at once. Ask for a part of it with the parameter scope: ${SCOPE_FORMS}.`,
      );
    const explorer = await loadExplorer(dossier, scope);
    return explorer && { ...explorer, hash: explorer.data.hash };
  };
}

function scopeOf(request: Request): DossierScope | null {
  const text = new URL(request.url).searchParams.get("scope");
  if (text === null) return null;
  const scope = parseScope(text);
  if (scope) return scope;
  throw new AppError(
    "bad_request",
    `The scope “${text.slice(0, 80)}” cannot be read: expected ${SCOPE_FORMS}.`,
  );
}
