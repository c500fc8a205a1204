import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { parseLineId } from "@/lib/domain/line-ends";
import { statusMark } from "@/lib/domain/sentence";
import { findLine } from "@/lib/view/find-line";
import { actorOf, positions } from "@/lib/view/known-ids";
import type { RelatedLine } from "./related-lines";

/**
 * Returns lines with their records, in the given order; ids that the dossier does not know are left out. `markOf` says what the
 * status of a line adds to its words.
 */
export function toRelated(
  ids: readonly string[],
  data: DossierData,
  markOf: (line: string) => string = () => "",
): RelatedLine[] {
  const { relations } = positions(data);
  return ids.flatMap((id) => {
    const ends = parseLineId(id);
    const subject = actorOf(data, ends?.subject ?? "");
    const object = actorOf(data, ends?.object ?? "");
    const relation = data.relationTypes[relations.get(ends?.relation ?? "") ?? -1];
    return subject && object && relation ? [{ id, subject, relation, object, mark: markOf(id) }] : [];
  });
}

/** Returns what the status of a line, in the whole dossier whatever the filter, adds to its words: " (disputed)". */
export function markOfLine(
  data: DossierData,
  table: ClaimTable,
  everything: FilterResult,
  line: string,
): string {
  const found = findLine(data, table, everything, line);
  return found ? statusMark(found) : "";
}
