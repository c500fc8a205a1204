import { writeClaimsArrow } from "@/lib/claims/arrow";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { reading } from "./database";
import { selectClaims, selectDossierRecords } from "./queries/dossier-records";
import { findDossier } from "./queries/find-dossier";
import { toDossierData } from "./queries/load-dossier-data";

/** A dossier as an explorer needs it: its records, and its claims as columns, in memory and as Arrow. */
export interface ExplorerData {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly arrow: Uint8Array;
}

/** Dossiers kept in memory at most. Two million claims take about 150 MB of columns. */
const KEPT = 8;

/** By id and hash, least recently asked for first. A content hash never goes stale, so nothing here is ever invalidated. */
const kept = new Map<string, Promise<ExplorerData | null>>();

/**
 * Returns a dossier's records and columns, or null where there is none. The same object comes back until the stored data
 * changes. Costs one small query when it is in memory, else the whole dossier.
 */
export async function loadExplorer(id: string): Promise<ExplorerData | null> {
  const stored = await findDossier(id);
  if (!stored) return null;
  const key = `${id} ${stored.hash}`;
  const loading = kept.get(key) ?? load(id);
  kept.delete(key);
  kept.set(key, loading);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  try {
    return await loading;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

function load(id: string): Promise<ExplorerData | null> {
  return reading(async (database) => {
    const records = await selectDossierRecords(database, id);
    if (!records) return null;
    const data = toDossierData(records);
    // Attached quotes are judged against the held texts, which the views' data leaves out.
    const table = buildClaimTable(
      { actors: records.actors, reports: records.reports, relationTypes: records.relationTypes },
      await selectClaims(database, id),
    );
    return { data, table, arrow: writeClaimsArrow(table) };
  });
}
