import type { DossierData } from "@/lib/domain/dossier-data";
import { parseLineId } from "@/lib/domain/line-ends";
import type { RelatedLine } from "./related-lines";

/** Returns lines with their records, in the given order; ids that the dossier does not know are left out. */
export function toRelated(ids: readonly string[], data: DossierData): RelatedLine[] {
  return ids.flatMap((id) => {
    const ends = parseLineId(id);
    const subject = data.actors.find((actor) => actor.id === ends?.subject);
    const object = data.actors.find((actor) => actor.id === ends?.object);
    const relation = data.relationTypes.find((type) => type.id === ends?.relation);
    return subject && object && relation ? [{ id, subject, relation, object }] : [];
  });
}
