import type { ClaimTable } from "@/lib/claims/claim-table";
import { lineIndex } from "@/lib/claims/line-index";
import type { DossierData } from "@/lib/domain/dossier-data";
import { parseLineId } from "@/lib/domain/line-ends";
import { positions } from "./known-ids";

/**
 * Returns the position in the line index of the line with this id, or null where the dossier has none. The ends of a symmetric
 * relation stand in the order of the dossier, as its own ids have them.
 */
export function linePosition(table: ClaimTable, data: DossierData, id: string): number | null {
  const ends = parseLineId(id);
  if (ends === null) return null;
  const { actors, relations } = positions(data);
  const [subject, relation] = [actors.get(ends.subject), relations.get(ends.relation)];
  const object = actors.get(ends.object);
  if (subject === undefined || relation === undefined || object === undefined) return null;
  return lineIndex(table).find(subject, relation, object);
}
