import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { LineWords } from "@/lib/domain/sentence";

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
