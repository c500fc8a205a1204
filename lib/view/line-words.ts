import type { Line } from "@/lib/claims/line";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { LineWords } from "@/lib/domain/sentence";
import { positions } from "./known-ids";

/** Returns a line with the names and the label that its sentence is made of, in place of positions. */
export function withWords<T extends Pick<Line, "subject" | "relation" | "object">>(
  line: T,
  { actors, relationTypes }: Pick<DossierData, "actors" | "relationTypes">,
): Omit<T, "subject" | "relation" | "object"> & LineWords {
  return {
    ...line,
    subject: actors[line.subject]?.name ?? "",
    label: relationTypes[line.relation]?.label ?? "",
    object: actors[line.object]?.name ?? "",
  };
}

/** Returns the words of what a claim states, as its report has it: of a meeting, whom it names first. */
export function claimInWords(
  { subject, relation, object }: Pick<Claim, "subject" | "relation" | "object">,
  data: DossierData,
): LineWords {
  const { actors, relations } = positions(data);
  const line = {
    subject: actors.get(subject) ?? -1,
    relation: relations.get(relation) ?? -1,
    object: actors.get(object) ?? -1,
  };
  return withWords(line, data);
}
