import type { ClaimTable } from "@/lib/claims/claim-table";
import { ClaimTableBuilder } from "@/lib/claims/claim-table-builder";
import { writeClaimsArrow } from "@/lib/claims/write-arrow";
import type { DossierData } from "@/lib/domain/dossier-data";
import { reading } from "./database";
import { columnsClaims, contradictedClaims } from "./queries/columns-claims";
import { selectDossierRecords } from "./queries/dossier-records";
import { findDossier } from "./queries/find-dossier";
import { toDossierData } from "./queries/load-dossier-data";

/** A dossier as an explorer needs it: its records, and its claims as columns, in memory and as Arrow. */
export interface ExplorerData {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly arrow: Uint8Array;
}

/** Dossiers kept in memory at most. Two million claims take about 200 MB of columns. */
const KEPT = 8;

/**
 * By id and the hash that was loaded with the data, least recently asked for first. A content hash never goes stale, so
 * nothing here is ever invalidated.
 */
const kept = new Map<string, ExplorerData>();

/** What is being loaded, by id and the hash that was stored when it began, so that those who come together share it. */
const loading = new Map<string, Promise<ExplorerData | null>>();

/**
 * Returns a dossier's records and columns, or null where there is none. The same object comes back until the stored data
 * changes. Costs one small query when it is in memory, else the whole dossier.
 */
export async function loadExplorer(id: string): Promise<ExplorerData | null> {
  const explorer = await findOrLoad(id);
  if (!explorer) return null;
  const key = keyOf(id, explorer.data.hash);
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
  return findOrLoad(id);
}

async function findOrLoad(id: string): Promise<ExplorerData | null> {
  const stored = await findDossier(id);
  if (!stored) return null;
  const key = keyOf(id, stored.hash);
  const known = kept.get(key);
  if (known) return known;
  const begun = loading.get(key) ?? load(id).finally(() => loading.delete(key));
  loading.set(key, begun);
  return begun;
}

function keyOf(id: string, hash: string): string {
  return `${id} ${hash}`;
}

function load(id: string): Promise<ExplorerData | null> {
  return reading(async (database) => {
    const records = await selectDossierRecords(database, id);
    if (!records) return null;
    const data = toDossierData(records);
    // Attached quotes are judged against the held texts, which the views' data leaves out.
    const { actors, reports, relationTypes } = records;
    const named = await contradictedClaims(database, id);
    const builder = new ClaimTableBuilder({ actors, reports, relationTypes }, records.claimCount, named);
    for await (const page of columnsClaims(database, id)) for (const claim of page) builder.add(claim);
    const table = builder.finish();
    return { data, table, arrow: writeClaimsArrow(table) };
  });
}
