"use client";

import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { TallScroll } from "@/lib/view/tall-scroll";

/** Rows that are made and left together: few enough to be made within a frame, so many that a million rows are not as many things. */
export const BLOCK_ROWS = 10;
/** As much of the pane the heading of a table covers, px. */
const HEADING_PX = 36;
/** Until the pane is measured. */
const WINDOW_PX = 600;

/** Rows `from` up to `to` of a list, and how much room there is over them, px. */
export interface RowBlock {
  readonly key: number;
  readonly from: number;
  readonly to: number;
  readonly roomAbove: number;
}

export interface TallList {
  /** Goes to the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly blocks: readonly RowBlock[];
  readonly roomBelow: number;
  /** Puts the keyboard's focus on a row, wherever it is. */
  readonly focusRow: (row: number) => void;
  /** The row that has the focus, so that it stays while the list scrolls; null for none. */
  readonly keepRow: (row: number | null) => void;
}

interface Input {
  rows: number;
  /** Height of every row, px. */
  rowHeight: number;
  /** Another text is another list, which is read from its beginning. */
  resetKey: string;
}

type List = Virtualizer<HTMLDivElement, Element>;

/**
 * Returns the rows of a long list that are near what is seen, in blocks, and the one in focus. Rows have one height, so that
 * where each is need not be found out by making it. A list that is higher than an element may be is scrolled all the same.
 */
export function useTallList({ rows, rowHeight, resetKey }: Input): TallList {
  const scroller = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<number | null>(null);
  const [, moved] = useState(0);
  const total = rows * rowHeight;
  const scroll = useRef<TallScroll>(null);
  scroll.current ??= new TallScroll(total, WINDOW_PX);
  const tall = scroll.current;
  tall.resize(total, scroller.current?.clientHeight ?? WINDOW_PX);

  const observeElementOffset = useCallback(
    (instance: List, tell: (offset: number, isScrolling: boolean) => void) => {
      const element = instance.scrollElement;
      if (!element) return;
      let rest = 0;
      const settle = () => {
        // Bar and rows in one frame, as the rows stand where the bar is.
        flushSync(() => {
          element.scrollTop = tall.settle();
          moved((count) => count + 1);
        });
        tell(tall.offset, false);
      };
      const onScroll = () => {
        const shift = tall.shift;
        // What was put there by ourselves comes back rounded.
        if (Math.abs(element.scrollTop - tall.place) >= 1) tall.moved(element.scrollTop);
        if (tall.shift !== shift) flushSync(() => moved((count) => count + 1));
        tell(tall.offset, true);
        clearTimeout(rest);
        rest = window.setTimeout(settle, REST_MS);
      };
      tell(tall.offset, false);
      element.addEventListener("scroll", onScroll, { passive: true });
      return () => {
        clearTimeout(rest);
        element.removeEventListener("scroll", onScroll);
      };
    },
    [tall],
  );
  const scrollToFn = useCallback(
    (offset: number, _: unknown, instance: List) => {
      if (instance.scrollElement) instance.scrollElement.scrollTop = tall.jumpTo(offset);
    },
    [tall],
  );
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, count }: { startIndex: number; endIndex: number; count: number }) => {
      const first = Math.max(0, startIndex - 1);
      const wanted = Array.from(
        { length: Math.min(count - 1, endIndex + 1) - first + 1 },
        (_, at) => first + at,
      );
      const focused = kept === null ? -1 : Math.floor(kept / BLOCK_ROWS);
      if (focused < 0 || focused >= count || wanted.includes(focused)) return wanted;
      return [...wanted, focused].sort((a, b) => a - b);
    },
    [kept],
  );
  const list = useVirtualizer<HTMLDivElement, Element>({
    count: Math.ceil(rows / BLOCK_ROWS),
    estimateSize: (block) => Math.min(BLOCK_ROWS, rows - block * BLOCK_ROWS) * rowHeight,
    getScrollElement: () => scroller.current,
    initialRect: { width: 800, height: WINDOW_PX },
    observeElementOffset,
    scrollToFn,
    rangeExtractor,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes that were counted before are those of other rows
  useEffect(() => {
    list.measure();
  }, [rowHeight, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list is read from its beginning
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = tall.jumpTo(0);
    list.scrollToOffset(0);
  }, [resetKey]);

  let end = 0;
  const blocks = list.getVirtualItems().map((item): RowBlock => {
    const from = item.index * BLOCK_ROWS;
    const to = Math.min(from + BLOCK_ROWS, rows);
    const height = (to - from) * rowHeight;
    // What has the focus may be millions of pixels away, where the element does not reach.
    const start = Math.max(Math.min(from * rowHeight + tall.shift, tall.height - height), end);
    const block = { key: item.index, from, to, roomAbove: start - end };
    end = start + height;
    return block;
  });
  const focusRow = (row: number) => {
    if (row < 0 || row >= rows) return;
    const element = scroller.current;
    if (!element) return;
    const top = row * rowHeight;
    const room = element.clientHeight - HEADING_PX;
    const isAbove = top < tall.offset;
    if (isAbove || top + rowHeight > tall.offset + room)
      element.scrollTop = tall.jumpTo(isAbove ? top : top + rowHeight - room);
    flushSync(() => setKept(row));
    element.querySelector<HTMLElement>(`[data-row="${row}"] button`)?.focus({ preventScroll: true });
  };
  return { scroller, blocks, roomBelow: Math.max(tall.height - end, 0), focusRow, keepRow: setKept };
}

/** A list that has not been scrolled for so long is at rest. */
const REST_MS = 150;
