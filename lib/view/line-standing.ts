import { type ClaimTable, UNDATED } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { type LeftOutReason, type Limit, type LineStanding, lineStanding } from "@/lib/domain/standing-words";
import { findLine } from "./find-line";
import { dayOfIso } from "./iso-day";

/** An open line under the filters of a view. */
export interface FilteredLine {
  readonly limit: Limit;
  readonly standing: LineStanding;
  /** Its claims that are not shown, by id, each with the reason; those that no plain link shows either are not among them. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
  /** What is said of it where no claim that is shown, or of a line left out no claim at all, says that it is actually so. */
  readonly unreal: Line["unreal"];
}

interface Explored {
  readonly everything: FilterResult;
  readonly lines: readonly Line[];
  readonly filters: readonly { readonly key: string }[];
}

/**
 * Returns a line as the filters in force leave it, or null where the dossier has no such line. Of a claim that several filters
 * leave out, that its report came too late is the reason named.
 */
export function filteredLine(
  data: DossierData,
  table: ClaimTable,
  { everything, lines, filters }: Explored,
  asKnownOn: string | null,
  id: string,
): FilteredLine | null {
  const whole = findLine(data, table, everything, id);
  if (whole === null) return null;
  const shown = lines.find((line) => line.id === whole.id) ?? null;
  const day = asKnownOn === null ? null : dayOfIso(asKnownOn);
  const kept = new Set(shown?.rows);
  const leftOut = new Map(
    [...whole.rows]
      .filter((row) => !kept.has(row))
      .map((row) => [table.claimIdAt(row), reasonOf(table.reportedTo[row], day)] as const),
  );
  const limit = limitOf(filters, day, [...leftOut.values()]);
  return {
    limit,
    standing: lineStanding({ whole, shown, limit }),
    leftOut,
    unreal: (shown ?? whole).unreal,
  };
}

function reasonOf(reportedTo: number, day: number | null): LeftOutReason {
  if (day === null) return "filter";
  if (reportedTo === UNDATED) return "undated";
  return reportedTo > day ? "day" : "filter";
}

/** The day limits a line where it is the only filter, and some report of it came later. */
function limitOf(filters: Explored["filters"], day: number | null, reasons: readonly LeftOutReason[]): Limit {
  if (filters.length === 0) return { type: "none" };
  const isDayAlone = filters.every(({ key }) => key === "as");
  return day !== null && isDayAlone && reasons.includes("day") ? { type: "day", day } : { type: "filter" };
}
