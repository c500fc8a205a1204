import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { contradictedSentence } from "@/lib/domain/figure-words";
import { lineSentence } from "@/lib/domain/sentence";
import { withWords } from "./line-words";

/** Returns a sentence for each line that contradicts a shown one and is not shown itself, in the order of the shown lines. */
export function hiddenContradictions(
  data: Pick<DossierData, "actors" | "relationTypes">,
  shown: readonly Line[],
  whole: ReadonlyMap<string, Line>,
): string[] {
  const isShown = new Set(shown.map((line) => line.id));
  return shown.flatMap((line) =>
    line.contradictedBy.flatMap((id) => {
      const other = isShown.has(id) ? undefined : whole.get(id);
      if (!other) return [];
      const clauses = [line, other].map((one) => lineSentence(withWords(one, data))) as [string, string];
      return [contradictedSentence(...clauses)];
    }),
  );
}
