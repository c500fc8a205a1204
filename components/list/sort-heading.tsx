"use client";

import { ArrowDown } from "lucide-react";
import type { Sort } from "@/lib/view/view-state";

interface Props {
  label: string;
  /** The order that a press asks for; null where the column cannot be sorted by. */
  sort: Sort | null;
  /** The order in force. */
  by: Sort;
  /** Whether large numbers come first. */
  descending: boolean;
  /** Hidden where there is little room. */
  wide?: boolean;
  className?: string;
  sortBy: (sort: Sort) => void;
}

/** The heading of a column: says and changes what the table is sorted by. A second press gives the table's own order again. */
export function SortHeading({ label, sort, by, descending, wide, className, sortBy }: Props) {
  const isSorted = sort !== null && sort === by;
  return (
    <th
      scope="col"
      className={className}
      data-wide={wide || undefined}
      aria-sort={isSorted ? (descending ? "descending" : "ascending") : undefined}
    >
      {sort ? (
        <button type="button" onClick={() => sortBy(isSorted ? "order" : sort)}>
          {label}
          {isSorted ? <ArrowDown size={13} aria-hidden data-up={!descending || undefined} /> : null}
        </button>
      ) : (
        label
      )}
    </th>
  );
}
