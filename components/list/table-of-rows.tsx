"use client";

import type { ReactNode } from "react";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import lists from "./list.module.css";
import { MOST_AT_ONCE } from "./not-listed";
import { TallTable } from "./tall-list";
import { usePrinting } from "./use-printing";

interface Props {
  className: string;
  label: string;
  rows: number;
  /** What a row is. */
  noun: string;
  rowHeight: number;
  resetKey: string;
  head: ReactNode;
  row: (place: number) => ReactNode;
}

/** A table of however many rows: those near what is seen, or on paper the first. */
export function TableOfRows({ head, rows, noun, row, className, label, ...tall }: Props) {
  const printing = usePrinting();
  const heading = <tr aria-rowindex={1}>{head}</tr>;
  if (rows > MOST_AT_ONCE && !printing)
    return <TallTable {...tall} className={className} rows={rows} label={label} row={row} head={heading} />;
  return (
    <div className={lists.scroll}>
      <table className={className} aria-rowcount={rows + 1}>
        <caption className="visually-hidden">{label}</caption>
        <thead>{heading}</thead>
        <tbody>{Array.from({ length: Math.min(rows, MOST_AT_ONCE) }, (_, place) => row(place))}</tbody>
      </table>
      {rows > MOST_AT_ONCE ? (
        <p className={lists.notListed}>
          The first {formatCount(MOST_AT_ONCE, noun)} of {formatNumber(rows)}, in this order.
        </p>
      ) : null}
    </div>
  );
}
