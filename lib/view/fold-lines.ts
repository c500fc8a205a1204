import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { drawnStatus } from "./edge-look";
import type { FoldOfLines } from "./fold-id";
import { positions } from "./known-ids";
import type { LineList } from "./line-list";

/**
 * Returns the shown lines of a family between two actors, whichever way they go, those with most claims first, then in the
 * order of the list; of a fold of contested lines those of its status. None for actors that the dossier does not know.
 */
export function linesOfFold(
  lines: Pick<LineList, "between">,
  data: DossierData,
  { from, to, family, status }: FoldOfLines,
): Line[] {
  const { actors } = positions(data);
  const [one, other] = [actors.get(from), actors.get(to)];
  if (one === undefined || other === undefined) return [];
  return lines
    .between(one, other)
    .filter((line) => data.relationTypes[line.relation]?.family === family)
    .filter((line) => status === null || drawnStatus(line) === status)
    .sort((a, b) => b.rows.length - a.rows.length);
}
