import { CLAIM_STATUSES, STANCES } from "@/lib/domain/codes";
import { currentVersions } from "@/lib/domain/current-versions";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import type { ClaimTable } from "./claim-table";
import { lineIndex } from "./line-index";

const WITHDRAWN = CLAIM_STATUSES.indexOf("withdrawn");

/**
 * Returns how many reports carry the line at a position of the line index. Withdrawn claims carry nothing, and of the versions
 * of a report that take one stance only the last counts. Linear in the claims of the line.
 */
export function countReportsOnLine(
  table: ClaimTable,
  reports: DossierData["reports"],
  position: number,
): number {
  const { rows, rowStart } = lineIndex(table);
  const own = rows.subarray(rowStart[position], rowStart[position + 1]);
  if (own.length === 1) return table.status[own[0] as number] === WITHDRAWN ? 0 : 1;
  const byStance = STANCES.map(() => new Set<number>());
  for (const row of own)
    if (table.status[row] !== WITHDRAWN) byStance[table.stance[row]]?.add(table.report[row]);
  const distinct = new Set(byStance.flatMap((ofStance) => [...ofStance]));
  // Most lines have no version of a report that they have; looking for one would make a map of all reports.
  if (![...distinct].some((at) => reports[at]?.supersedes !== undefined)) return distinct.size;
  const supersedes = supersededBy(reports);
  const current = byStance.flatMap((ofStance) =>
    currentVersions(
      Array.from(ofStance, (at) => reports[at]?.id ?? ""),
      (report) => supersedes.get(report),
    ),
  );
  return new Set(current).size;
}

const supersededBy = keptBy(
  (reports: DossierData["reports"]): ReadonlyMap<string, string> =>
    new Map(
      reports.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [[id, supersedes] as const])),
    ),
);
