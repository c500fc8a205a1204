import { keptBy } from "@/lib/domain/kept-by";
import type { ClaimTable } from "./claim-table";

/** Returns, for each claim that contradicts others or that others contradict, those claims as rows. Made once for a table. */
export const contradictingRows = keptBy(
  ({ contradictions }: ClaimTable): ReadonlyMap<number, readonly number[]> => {
    const rows = new Map<number, number[]>();
    const add = (row: number, other: number) => {
      const others = rows.get(row);
      if (others) others.push(other);
      else rows.set(row, [other]);
    };
    for (let at = 0; at < contradictions.length; at += 2) {
      add(contradictions[at]!, contradictions[at + 1]!);
      add(contradictions[at + 1]!, contradictions[at]!);
    }
    return rows;
  },
);
