import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { contradictedSentence } from "@/lib/domain/figure-words";
import { lineSentence } from "@/lib/domain/sentence";

type Names = Pick<DossierData, "actors" | "relationTypes">;

/** Returns a line as a clause: "Iran refused support to Hamas". */
export function lineClause(
  line: Pick<Line, "subject" | "relation" | "object">,
  { actors, relationTypes }: Names,
): string {
  return lineSentence({
    subject: actors[line.subject]?.name ?? "",
    label: relationTypes[line.relation]?.label ?? "",
    object: actors[line.object]?.name ?? "",
  });
}

/** Returns a sentence for each line that contradicts a shown one and is not shown itself, in the order of the shown lines. */
export function hiddenContradictions(
  data: Names,
  shown: readonly Line[],
  whole: ReadonlyMap<string, Line>,
): string[] {
  const isShown = new Set(shown.map((line) => line.id));
  return shown.flatMap((line) =>
    line.contradictedBy.flatMap((id) => {
      const other = isShown.has(id) ? undefined : whole.get(id);
      return other ? [contradictedSentence(lineClause(line, data), lineClause(other, data))] : [];
    }),
  );
}
