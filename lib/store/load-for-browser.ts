import { AppError } from "@/lib/domain/app-error";
import { DEFAULT_SCOPE, type DossierScope } from "@/lib/domain/dossier-scope";
import { SCOPE_NOT_NEEDED, scopeFailed } from "@/lib/domain/dossier-scope-words";
import { browserBudget } from "./browser-budget";
import type { ExplorerData } from "./explorer-data";
import { loadExplorer } from "./load-explorer";
import { findDossier } from "./queries/find-dossier";

/** What a page of a dossier is made from. */
export interface BrowserData {
  readonly explorer: ExplorerData;
  /** What is there: null for all of it. */
  readonly scope: DossierScope | null;
  /** What a reader is told of a scope that was asked for and is not shown, or null. */
  readonly notice: string | null;
}

/**
 * Returns a dossier as a browser gets it: whole up to the browser's budget, above it the scope that is asked for, or what the
 * dossier opens on where none is, or where that one cannot be had. Null where there is no such dossier.
 */
export async function loadForBrowser(id: string, wanted: DossierScope | null): Promise<BrowserData | null> {
  const stored = await findDossier(id);
  if (!stored) return null;
  if (stored.claimCount <= browserBudget()) {
    const explorer = await loadExplorer(id);
    return explorer && { explorer, scope: null, notice: wanted ? SCOPE_NOT_NEEDED : null };
  }
  if (wanted) {
    try {
      const explorer = await loadExplorer(id, wanted);
      return explorer && { explorer, scope: wanted, notice: null };
    } catch (error) {
      if (!(error instanceof AppError) || !["bad_request", "too_much"].includes(error.code)) throw error;
      const opened = await loadForBrowser(id, null);
      return opened && { ...opened, notice: scopeFailed(error.message) };
    }
  }
  const explorer = await loadExplorer(id, DEFAULT_SCOPE);
  return explorer && { explorer, scope: DEFAULT_SCOPE, notice: null };
}
