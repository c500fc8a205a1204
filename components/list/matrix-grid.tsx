"use client";

import { EqualNot } from "lucide-react";
import { type KeyboardEvent, memo, type SyntheticEvent, useLayoutEffect, useRef } from "react";
import { FamilySign } from "@/components/filters/family-sign";
import type { DossierData } from "@/lib/domain/dossier-data";
import { cellSentence } from "@/lib/domain/matrix-words";
import type { GroupNumbers } from "@/lib/view/actor-list";
import type { Matrix, MatrixCell } from "@/lib/view/matrix";
import styles from "./matrix.module.css";

/** A cell by its places, from 0; -1 is a heading. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Props {
  data: DossierData;
  matrix: Matrix;
  /** Where the order is by group, so that a line parts one from the next. */
  groups: GroupNumbers | null;
  /** Ids of what is open. */
  selected: ReadonlySet<string>;
  /** What the pointer or the keyboard is at. */
  place: Place | null;
  onPlace: (place: Place | null) => void;
  onOpen: (place: Place) => void;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The matrix as a grid: one tab stop, arrows go from cell to cell and onto the names, Enter opens. Scrolls within itself. */
export function MatrixGrid(props: Props) {
  const { data, matrix, groups, selected, place, onPlace, onOpen } = props;
  const grid = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  const last = matrix.actors.length - 1;
  const stop = place ?? { row: 0, column: Math.min(1, last) };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the keyboard, and not the pointer
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-at="${stop.row},${stop.column}"]`)?.focus();
  }, [place]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(stop);
      return;
    }
    const step = STEPS[event.key];
    if (!step || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const within = (at: number, by: number) => Math.min(Math.max(at + by, -1), last);
    follows.current = true;
    onPlace({ row: within(stop.row, step[0]), column: within(stop.column, step[1]) });
  };
  const at = (event: SyntheticEvent): Place | null => {
    const text = (event.target as Element).closest("[data-at]")?.getAttribute("data-at");
    if (!text) return null;
    const [row = 0, column = 0] = text.split(",").map(Number);
    return { row, column };
  };
  const names = matrix.actors.map((actor) => data.actors[actor].name);
  const parts = matrix.actors.map(
    (actor, place) =>
      groups !== null && place > 0 && groups.group(actor) !== groups.group(matrix.actors[place - 1]),
  );
  const isOpen = (place: number) => selected.has(data.actors[matrix.actors[place]].id);
  const tab = (row: number, column: number) => (row === stop.row && column === stop.column ? 0 : -1);
  return (
    <div className={styles.scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through by arrows is a grid
        role="grid"
        className={styles.grid}
        aria-label="Who did what to whom: rows did it, columns it was done to"
        aria-rowcount={names.length + 1}
        aria-colcount={names.length + 1}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const pressed = at(event);
          if (!pressed) return;
          onPlace(pressed);
          onOpen(pressed);
        }}
        onFocus={(event) => onPlace(at(event))}
        onPointerOver={(event) => {
          const over = at(event);
          if (over && event.pointerType === "mouse") onPlace(over);
        }}
      >
        <thead>
          <tr>
            <td className={styles.corner} aria-label="Rows did it, columns it was done to">
              <span>to whom →</span>
              <span>who ↓</span>
            </td>
            {names.map((name, column) => (
              <th
                key={matrix.actors[column]}
                scope="col"
                data-at={`-1,${column}`}
                data-lit={place?.column === column || undefined}
                data-open={isOpen(column) || undefined}
                data-part={parts[column] || undefined}
                tabIndex={tab(-1, column)}
                title={name}
              >
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={matrix.actors[row]} data-part={parts[row] || undefined}>
              <th
                scope="row"
                data-at={`${row},-1`}
                data-lit={place?.row === row || undefined}
                data-open={isOpen(row) || undefined}
                tabIndex={tab(row, -1)}
                title={name}
              >
                <bdi>{name}</bdi>
              </th>
              {names.map((other, column) => (
                <Cell
                  key={matrix.actors[column]}
                  at={`${row},${column}`}
                  cell={matrix.cell(row, column)}
                  isSelf={row === column}
                  isPart={parts[column]}
                  isStop={tab(row, column) === 0}
                  subject={name}
                  object={other}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  at: string;
  cell: MatrixCell | null;
  isSelf: boolean;
  isPart: boolean;
  isStop: boolean;
  subject: string;
  object: string;
}

const Cell = memo(function Cell({ at, cell, isSelf, isPart, isStop, subject, object }: CellProps) {
  return (
    <td
      data-at={at}
      data-family={cell?.most}
      data-self={isSelf || undefined}
      data-part={isPart || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-label={cellSentence(subject, object, cell)}
      style={cell ? ({ "--of": `var(--family-${cell.most})` } as React.CSSProperties) : undefined}
    >
      {cell ? (
        <span aria-hidden="true">
          {cell.lines > 999 ? `${Math.floor(cell.lines / 1000)}k` : cell.lines}
          <span className={styles.signs}>
            <FamilySign family={cell.most} />
            {cell.families.length > 1 ? "+" : ""}
            {cell.disputed > 0 ? <EqualNot size={11} /> : null}
          </span>
        </span>
      ) : null}
    </td>
  );
});
