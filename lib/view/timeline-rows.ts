import { CLAIM_BITS, type ClaimTable, SOFT_ENDS, UNDATED } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import { STANCES } from "@/lib/domain/codes";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";

/** A date at which claims of a line say that it happened; or, on the other side, for which claims deny or dispute it. */
export interface TimelineMark {
  readonly side: "asserts" | "denies";
  /** Days since 1970-01-01, both inclusive; `OPEN_FROM_DAY` or `OPEN_TO_DAY` where it has no such end. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Whether that end is approximate, uncertain or unknown. */
  readonly softFrom: boolean;
  readonly softTo: boolean;
  /** Whether all claims of this date have it inferred. */
  readonly inferred: boolean;
  readonly claimCount: number;
}

/** A line on the timeline. */
export interface TimelineRow {
  readonly line: Line;
  /** One mark for each distinct date and side, by first day and then last day; none for a line that stands in the tray. */
  readonly marks: readonly TimelineMark[];
  /** Claims that give no date, on each side. */
  readonly undated: number;
  readonly undatedDenials: number;
  /** Positions of the reports that its shown claims stand in, ascending. */
  readonly reports: readonly number[];
}

/** The rows of a timeline: those with a date, and those that stand in the tray. Both in the order of the list. */
export interface TimelineRows {
  readonly dated: readonly TimelineRow[];
  readonly undated: readonly TimelineRow[];
}

/**
 * Returns each line as a row, in their order, with every date that its shown claims give: no line is left out, and one without
 * any date is in the tray, never at a day. A window open at both ends is no date.
 */
export function timelineRows(lines: readonly Line[], table: ClaimTable): TimelineRows {
  const rows = lines.map((line) => toRow(line, table));
  return {
    dated: rows.filter((row) => row.marks.length > 0),
    undated: rows.filter((row) => row.marks.length === 0),
  };
}

function toRow(line: Line, table: ClaimTable): TimelineRow {
  const marks = new Map<string, TimelineMark>();
  const reports = new Set<number>();
  const undated = { asserts: 0, denies: 0 };
  for (const row of line.rows) {
    reports.add(table.report[row]!);
    const [fromDay, toDay] = [table.happenedFrom[row]!, table.happenedTo[row]!];
    const side = STANCES[table.stance[row]!] === "asserts" ? "asserts" : "denies";
    if (fromDay === UNDATED || (fromDay <= OPEN_FROM_DAY && toDay >= OPEN_TO_DAY)) {
      undated[side]++;
      continue;
    }
    const soft = table.happenedSoft[row]!;
    const inferred = (table.bits[row]! & CLAIM_BITS.happenedInferred) !== 0;
    const key = [side, fromDay, toDay, soft].join(" ");
    const before = marks.get(key);
    marks.set(key, {
      side,
      fromDay,
      toDay,
      softFrom: (soft & SOFT_ENDS.from) !== 0,
      softTo: (soft & SOFT_ENDS.to) !== 0,
      inferred: inferred && (before?.inferred ?? true),
      claimCount: (before?.claimCount ?? 0) + 1,
    });
  }
  return {
    line,
    marks: [...marks.values()].sort((a, b) => a.fromDay - b.fromDay || a.toDay - b.toDay),
    undated: undated.asserts,
    undatedDenials: undated.denies,
    reports: [...reports].sort((a, b) => a - b),
  };
}
