"use client";

import { type FocusEvent, type KeyboardEvent, memo, type ReactNode } from "react";
import styles from "./tall.module.css";
import { type TallList, useTallList } from "./use-tall-list";

interface Props {
  rows: number;
  /** Height of every row, px: as the stylesheet has it. */
  rowHeight: number;
  /** Another text is another list, which is read from its beginning. */
  resetKey: string;
  /** Names what scrolls. */
  label: string;
  /** Makes a row, whose `key` and `data-row` are its place, from 0. Remembered between renders, or every row is made anew. */
  row: (place: number) => ReactNode;
}

/** A table of very many rows, of which those are made that are near what is seen. Says how many there are, and which these are. */
export function TallTable(props: Props & { head: ReactNode; className: string }) {
  const { rows, label, row, head, className } = props;
  const list = useTallList(props);
  return (
    <div ref={list.scroller} className={styles.scroller} {...keysOf(list)}>
      <table className={`${className} ${styles.table}`} aria-rowcount={rows + 1}>
        <caption className="visually-hidden">{label}</caption>
        <thead>{head}</thead>
        {list.blocks.map(({ key, from, to, roomAbove }) => (
          <TableBlock key={key} from={from} to={to} roomAbove={roomAbove} row={row} />
        ))}
        <Room height={list.roomBelow} />
      </table>
    </div>
  );
}

const TableBlock = memo(function TableBlock({ from, to, roomAbove, row }: BlockProps) {
  return (
    <>
      <Room height={roomAbove} />
      <tbody>{placesOf(from, to).map(row)}</tbody>
    </>
  );
});

function Room({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={styles.room} style={{ height }} />
      </tr>
    </tbody>
  );
}

/** A list of very many items; as the table. */
export function TallItems(props: Props & { className: string }) {
  const { label, row, className } = props;
  const list = useTallList(props);
  return (
    <div ref={list.scroller} className={`${styles.scroller} ${className}`} {...keysOf(list)}>
      {/* biome-ignore lint/a11y/useSemanticElements: between an <ol> and its items nothing may stand, and blocks have to */}
      <div role="list" aria-label={label}>
        {list.blocks.map(({ key, from, to, roomAbove }) => (
          <ItemBlock key={key} from={from} to={to} roomAbove={roomAbove} row={row} />
        ))}
        <div role="presentation" style={{ height: list.roomBelow }} />
      </div>
    </div>
  );
}

const ItemBlock = memo(function ItemBlock({ from, to, roomAbove, row }: BlockProps) {
  return (
    <div role="presentation" style={{ paddingTop: roomAbove }}>
      {placesOf(from, to).map(row)}
    </div>
  );
});

interface BlockProps {
  from: number;
  to: number;
  roomAbove: number;
  row: (place: number) => ReactNode;
}

function placesOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Arrows go from row to row, and what has the focus stays there however far the list is scrolled. */
function keysOf({ focusRow, keepRow }: TallList) {
  return {
    onFocus: (event: FocusEvent) => keepRow(rowOf(event.target)),
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) keepRow(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const row = rowOf(event.target as Element);
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (row === null || step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      focusRow(row + step);
    },
  };
}

function rowOf(element: Element): number | null {
  const row = element.closest("[data-row]")?.getAttribute("data-row");
  return row == null ? null : Number(row);
}
