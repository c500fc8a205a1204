import type { FilterResult } from "./line";

/** Returns whether a result shows the line at a position. A search by halves, as shown lines ascend. */
export function isShown({ shown }: Pick<FilterResult, "shown">, line: number): boolean {
  let [from, to] = [0, shown.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (shown[middle] < line) from = middle + 1;
    else to = middle;
  }
  return shown[from] === line;
}
