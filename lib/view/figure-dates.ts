import type { ClaimTable } from "@/lib/claims/claim-table";
import { CLAIM_BITS } from "@/lib/claims/claim-table";
import type { Line } from "@/lib/claims/line";
import { givenDates } from "@/lib/domain/dates-words";
import { formatSpan } from "@/lib/domain/when-words";
import { lineDates } from "./line-dates";

/**
 * Returns when the shown lines are said to have happened: "7 October – 10 November 2023 (inferred)", of one line how many
 * dates its claims give, "3 dates, 24 Feb – 31 Mar 2025"; null where no claim has a date.
 */
export function happenedStatement(table: ClaimTable, shown: readonly Line[]): string | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let dated = 0;
  let undated = 0;
  let inferred = 0;
  for (const line of shown) {
    for (const row of line.rows) {
      if (table.happenedFrom[row]! < -1e9) {
        undated++;
        continue;
      }
      dated++;
      from = Math.min(from, table.happenedFrom[row]!);
      to = Math.max(to, table.happenedTo[row]!);
      if ((table.bits[row]! & CLAIM_BITS.happenedInferred) !== 0) inferred++;
    }
  }
  if (dated === 0) return null;
  const notes = [
    inferred === dated ? "inferred" : inferred > 0 ? "partly inferred" : "",
    undated > 0 ? "some claims undated" : "",
  ];
  const said = notes.filter((note) => note !== "").join("; ");
  const [only, ...others] = shown;
  const isOne = only !== undefined && others.length === 0;
  const dates = isOne ? givenDates(lineDates(table, only).happened) : formatSpan(from, to);
  return dates + (said === "" ? "" : ` (${said})`);
}
