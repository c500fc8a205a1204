import { CLAIM_BITS, type ClaimTable, UNDATED } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import type { GivenDates } from "@/lib/domain/dates-words";

/** The two clocks of a line, from its claims that are shown. */
export interface LineDates {
  readonly happened: GivenDates;
  readonly reported: GivenDates;
}

/** Returns which dates the shown claims of a line give on each clock, and those of the reports they stand in. */
export function lineDates(table: ClaimTable, line: Pick<Line, "rows">): LineDates {
  return {
    happened: datesIn(table, line.rows, table.happenedFrom, table.happenedTo, CLAIM_BITS.happenedInferred),
    reported: datesIn(table, line.rows, table.reportedFrom, table.reportedTo, CLAIM_BITS.reportedInferred),
  };
}

function datesIn(
  { bits }: ClaimTable,
  rows: Uint32Array,
  from: Int32Array,
  to: Int32Array,
  inferredBit: number,
): GivenDates {
  const windows = new Set<string>();
  let [fromDay, toDay] = [UNDATED, UNDATED];
  let [dated, inferred] = [0, 0];
  for (const row of rows) {
    if (from[row] === UNDATED) continue;
    dated++;
    if ((bits[row] & inferredBit) !== 0) inferred++;
    windows.add(`${from[row]} ${to[row]}`);
    fromDay = dated === 1 ? from[row] : Math.min(fromDay, from[row]);
    toDay = Math.max(toDay, to[row]);
  }
  const marked = inferred === 0 ? "none" : inferred === dated ? "all" : "some";
  return { count: windows.size, fromDay, toDay, inferred: marked };
}
