"use client";

import type { ReactNode } from "react";

interface Props {
  /** Place in the table, from 0. */
  place: number;
  isOpen: boolean;
  open: () => void;
  children: ReactNode;
}

/** A row that knows its place among all rows of the table, of which only some may be made. A press anywhere opens it. */
export function Placed({ place, isOpen, open, children }: Props) {
  return (
    <tr
      data-row={place}
      aria-rowindex={place + 2}
      aria-selected={isOpen || undefined}
      onClick={(event) => {
        // The button within does so by itself.
        if (!(event.target as Element).closest("button")) open();
      }}
    >
      {children}
    </tr>
  );
}
