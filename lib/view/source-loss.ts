import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { differenceOf } from "@/lib/claims/result-difference";
import type { DossierData } from "@/lib/domain/dossier-data";
import { lineSentence } from "@/lib/domain/sentence";
import {
  type CountedLines,
  type NamedLine,
  type Sentence,
  withoutSentences,
} from "@/lib/domain/source-words";
import { filterView } from "./explore";
import { withWords } from "./line-words";
import type { SourceField } from "./pick";
import { sourceName } from "./source-name";
import type { View } from "./view-state";

/** More lines than this are never named in a sentence. */
const NAMED = 8;

/**
 * Returns in sentences what the lines of a view have lost without the actors or reports that it leaves out, or null where it
 * leaves out none that the dossier knows. All its other filters hold before and after. `result` is what the view leaves.
 */
export function sourceLoss(
  data: DossierData,
  table: ClaimTable,
  view: View,
  field: SourceField,
  result: FilterResult = filterView(data, table, view),
): Sentence[] | null {
  const pick = view[field];
  if (pick === null || !pick.not) return null;
  const sources = pick.ids.flatMap((id) => sourceName(data, field, id) ?? []);
  if (sources.length === 0) return null;
  const before = filterView(data, table, { ...view, [field]: null });
  const { fallen, standing, added, changed } = differenceOf(table, before, result);
  const named = (position: number): NamedLine => {
    const line = before.line(position);
    return { id: line.id, words: lineSentence(withWords(line, data)) };
  };
  const counted = (lines: Uint32Array): CountedLines => ({
    count: lines.length,
    named: Array.from(lines.subarray(0, NAMED), named),
  });
  return withoutSentences({
    sources,
    fallen: counted(fallen),
    standing: counted(standing),
    added: counted(added),
    changed: changed.map(({ line, before, after }) => ({ line: named(line), before, after })),
  });
}
