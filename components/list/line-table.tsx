"use client";

import { useCallback } from "react";
import { lineSort } from "@/lib/view/sort-lines";
import type { Sort } from "@/lib/view/view-state";
import { LineRow } from "./line-row";
import styles from "./list.module.css";
import type { ListProps } from "./list-props";
import { MOST_AT_ONCE, NotListed } from "./not-listed";
import { SortHeading } from "./sort-heading";
import { TallTable } from "./tall-list";
import { usePrinting } from "./use-printing";

const COLUMNS: readonly { sort: Sort | null; label: string; wide?: boolean }[] = [
  { sort: "subject", label: "Who" },
  { sort: "relation", label: "did what" },
  { sort: "object", label: "to whom" },
  { sort: "happened", label: "Happened", wide: true },
  { sort: "reported", label: "Reported", wide: true },
  { sort: "origins", label: "Origins" },
  { sort: null, label: "Status" },
];
const CAPTION = "Lines that the filter shows";
/** As `.tall tr` in the stylesheet: two lines of text, and air. */
const ROW_HEIGHT = 57;

/** Lines as rows; the name of a line is the button that opens its evidence. Of very many, the rows near what is seen. */
export function LineTable({ data, table, view, lines, selected, open, sortBy }: ListProps) {
  const printing = usePrinting();
  const isTall = lines.length > MOST_AT_ONCE && !printing;
  const row = useCallback(
    (place: number) => {
      const line = lines.at(place);
      return line ? (
        <LineRow
          key={place}
          data={data}
          table={table}
          line={line}
          isOpen={selected.has(line.id)}
          open={open}
          place={place}
        />
      ) : null;
    },
    [data, table, lines, selected, open],
  );
  const head = (
    <tr aria-rowindex={isTall ? 1 : undefined}>
      {COLUMNS.map(({ sort, label, wide }) => (
        <SortHeading
          key={label}
          label={label}
          sort={sort}
          by={lineSort(view.sort)}
          descending={sort === "origins"}
          wide={wide}
          sortBy={sortBy}
        />
      ))}
    </tr>
  );
  if (isTall)
    return (
      <TallTable
        className={`${styles.table} ${styles.tall} ${styles.tallLines}`}
        rows={lines.length}
        rowHeight={ROW_HEIGHT}
        resetKey={view.sort}
        label={CAPTION}
        head={head}
        row={row}
      />
    );
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{CAPTION}</caption>
        <thead>{head}</thead>
        <tbody>
          {lines.slice(0, MOST_AT_ONCE).map((line) => (
            <LineRow
              key={line.id}
              data={data}
              table={table}
              line={line}
              isOpen={selected.has(line.id)}
              open={open}
            />
          ))}
        </tbody>
      </table>
      <NotListed total={lines.length} />
    </div>
  );
}
