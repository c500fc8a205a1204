import { ClaimTableBuilder } from "@/lib/claims/claim-table-builder";
import { writeClaimsArrow } from "@/lib/claims/write-arrow";
import { chosenScope, type DossierScope, formatScope } from "@/lib/domain/dossier-scope";
import { browserBudget } from "./browser-budget";
import { cachedExplorer, keepCached } from "./cached-explorer";
import { type Database, reading } from "./database";
import type { ExplorerData } from "./explorer-data";
import { columnsClaims, contradictedClaims } from "./queries/columns-claims";
import { selectDossierRecords } from "./queries/dossier-records";
import { findDossier } from "./queries/find-dossier";
import { toDossierData } from "./queries/load-dossier-data";
import { loadScope } from "./queries/load-scope";
import { inScopeTurn } from "./scope-turns";

/** Dossiers and parts kept in memory at most. Two million claims take about 200 MB of columns. */
const KEPT = 8;

/**
 * By id, the hash that was loaded with the data, and scope, least recently asked for first. A content hash never goes stale, so
 * nothing here is ever invalidated.
 */
const kept = new Map<string, ExplorerData>();

/** What is being loaded, by id and the hash that was stored when it began, so that those who come together share it. */
const loading = new Map<string, Promise<ExplorerData | null>>();

/**
 * Returns a dossier's records and columns, or those of a scope; null where there is no such dossier. The same object comes back
 * until the stored data changes. Costs one small query when it is in memory, else the whole dossier, or what its scope takes.
 *
 * Throws `AppError` for a scope that cannot be had; see `scopeRows`.
 */
export async function loadExplorer(
  id: string,
  scope: DossierScope | null = null,
): Promise<ExplorerData | null> {
  const explorer = await findOrLoad(id, scope);
  if (!explorer) return null;
  const key = keyOf(id, explorer.data.hash, scope);
  const same = kept.get(key) ?? explorer;
  kept.delete(key);
  kept.set(key, same);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return same;
}

/**
 * Returns what {@link loadExplorer} returns, for a passing look: what it has to load for that is not kept, and pushes nothing
 * out of memory that somebody explores.
 */
export async function glanceAtExplorer(id: string): Promise<ExplorerData | null> {
  return findOrLoad(id, null);
}

async function findOrLoad(id: string, scope: DossierScope | null): Promise<ExplorerData | null> {
  const stored = await findDossier(id);
  if (!stored) return null;
  const key = keyOf(id, stored.hash, scope);
  const known = kept.get(key);
  if (known) return known;
  const begun = loading.get(key) ?? load(id, stored.hash, scope).finally(() => loading.delete(key));
  loading.set(key, begun);
  return begun;
}

function keyOf(id: string, hash: string, scope: DossierScope | null): string {
  return `${id} ${hash} ${textOf(scope)}`;
}

/** A scope holds as much as a browser takes, so that another budget makes another scope. */
function textOf(scope: DossierScope | null): string {
  return scope === null ? "" : `${formatScope(scope)} ${browserBudget()}`;
}

async function load(id: string, hash: string, scope: DossierScope | null): Promise<ExplorerData | null> {
  const cached = await cachedExplorer(id, hash, textOf(scope));
  if (cached) return cached;
  const loaded =
    scope === null
      ? await reading((database) => loadWhole(database, id))
      : await inScopeTurn(() => reading((database) => loadScope(database, id, scope, browserBudget())));
  if (!loaded) return null;
  const explorer = { ...loaded, arrow: writeClaimsArrow(loaded.table) };
  // Anybody may ask for parts in endless variety: only what a dossier opens on is worth the room on the disk.
  if (scope === null || chosenScope(scope) === null) {
    void keepCached(explorer, textOf(scope));
  }
  return explorer;
}

async function loadWhole(database: Database, id: string): Promise<Omit<ExplorerData, "arrow"> | null> {
  const records = await selectDossierRecords(database, id);
  if (!records) return null;
  const data = toDossierData(records);
  // Attached quotes are judged against the held texts, which the views' data leaves out.
  const { actors, reports, relationTypes } = records;
  const named = await contradictedClaims(database, id);
  const builder = new ClaimTableBuilder({ actors, reports, relationTypes }, records.claimCount, named);
  for await (const page of columnsClaims(database, id)) for (const claim of page) builder.add(claim);
  return { data, table: builder.finish() };
}
