import type { ClaimTable } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";

/** A dossier, or a part of one, as an explorer needs it: its records, and its claims as columns, in memory and as Arrow. */
export interface ExplorerData {
  readonly data: DossierData;
  readonly table: ClaimTable;
  readonly arrow: Uint8Array;
}
