import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import { lineIndex } from "@/lib/claims/line-index";
import type { DossierData } from "@/lib/domain/dossier-data";
import { parseLineId } from "@/lib/domain/line-ends";
import { positions } from "./known-ids";

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
  const { actors, relations } = positions(data);
  const ends = parseLineId(id);
  const subject = actors.get(ends?.subject ?? "");
  const relation = relations.get(ends?.relation ?? "");
  const object = actors.get(ends?.object ?? "");
  if (subject === undefined || relation === undefined || object === undefined) return null;
  const position = lineIndex(table).find(subject, relation, object);
  return position === null ? null : result.line(position);
}
