import { UNDATED } from "./claim-table";

/** Returns the earliest first and the latest last day of dated claims, or `UNDATED` for both where none has a date. */
export function spanOf(from: Int32Array, to: Int32Array): { fromDay: number; toDay: number } {
  let fromDay = UNDATED;
  let toDay = UNDATED;
  for (let row = 0; row < from.length; row++) {
    if (from[row] === UNDATED) continue;
    if (fromDay === UNDATED || from[row] < fromDay) fromDay = from[row];
    if (toDay === UNDATED || to[row] > toDay) toDay = to[row];
  }
  return { fromDay, toDay };
}
