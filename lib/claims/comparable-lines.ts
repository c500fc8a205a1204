import type { DossierData } from "@/lib/domain/dossier-data";
import { countSides } from "@/lib/domain/line-status";
import type { ClaimTable } from "./claim-table";
import { originCounter } from "./count-origins";
import type { FilterResult, Line } from "./line";
import { countReportsOnLine } from "./reports-on-line";

/** A line that can be compared, and the number of reports that carry it. */
export interface ComparableLine {
  readonly line: Line;
  readonly reportCount: number;
}

/** The lines of a dossier that can be compared, and how many there are beyond those listed. */
export interface ComparableLines {
  /** Lines on which somebody stands against somebody, in the order of the dossier. */
  readonly contested: readonly ComparableLine[];
  readonly contestedCount: number;
  /** Other lines that several reports carry: most reports first, equals in the order of the dossier. */
  readonly repeated: readonly ComparableLine[];
  readonly repeatedCount: number;
}

/**
 * Returns which of the shown lines can be compared, at most `limit` of each kind. Linear in the claims; a `Line` is made only
 * for what is listed.
 */
export function comparableLines(
  table: ClaimTable,
  result: FilterResult,
  reports: DossierData["reports"],
  limit: number,
): ComparableLines {
  const counter = originCounter(table);
  const contested: number[] = [];
  const repeated: { position: number; reportCount: number }[] = [];
  for (const position of result.shown) {
    counter.count(position, null);
    if (countSides(counter) > 1) {
      contested.push(position);
      continue;
    }
    const reportCount = countReportsOnLine(table, reports, position);
    if (reportCount > 1) repeated.push({ position, reportCount });
  }
  repeated.sort((a, b) => b.reportCount - a.reportCount || a.position - b.position);
  return {
    contested: contested.slice(0, limit).map((position) => ({
      line: result.line(position),
      reportCount: countReportsOnLine(table, reports, position),
    })),
    contestedCount: contested.length,
    repeated: repeated
      .slice(0, limit)
      .map(({ position, reportCount }) => ({ line: result.line(position), reportCount })),
    repeatedCount: repeated.length,
  };
}
