import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { linePosition } from "./line-position";

/**
 * Returns the line of an id as a result has it, shown or not, or null where the dossier has no such line. Cost does not grow
 * with the dossier.
 */
export function findLine(
  data: DossierData,
  table: ClaimTable,
  result: FilterResult,
  id: string,
): Line | null {
  const position = linePosition(table, data, id);
  return position === null ? null : result.line(position);
}
