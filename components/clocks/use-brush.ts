"use client";

import { type BrushBehavior, brushX, type D3BrushEvent } from "d3-brush";
import { select } from "d3-selection";
import { type RefObject, useEffect, useRef } from "react";
import type { OpenWindow } from "@/lib/view/date-ranges";
import type { DayScale } from "@/lib/view/day-scale";
import { useFrame } from "./use-frame";

interface Brush {
  scale: DayScale;
  width: number;
  height: number;
  window: OpenWindow | null;
  /** Days of the brush while it is drawn, each frame at most; `continues` is false for the first of a drag. */
  onBrush: (window: OpenWindow | null, continues: boolean) => void;
}

/**
 * Keeps d3's brush in a group of an SVG equal to a window of days, and says what a hand makes of it. An edge of the strip is an
 * open end, so a brush over all of it is none.
 */
export function useBrush(
  group: RefObject<SVGGElement | null>,
  { scale, width, height, window, onBrush }: Brush,
): void {
  const brush = useRef<BrushBehavior<unknown> | null>(null);
  const drag = useRef({ active: false, continues: false, last: "" });
  const present = useRef(window);
  present.current = window;
  const frame = useFrame(onBrush);

  useEffect(() => {
    if (!group.current || width < 1) return;
    const root = select<SVGGElement, unknown>(group.current);
    const behaviour = brushX<unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .handleSize(10)
      // Modifier keys of the brush would do what no button does.
      .keyModifiers(false);
    const tell = (event: D3BrushEvent<unknown>) => {
      // Moves that follow the view, and not a hand, have no event of a hand.
      if (!event.sourceEvent) return;
      const drawn = toWindow(event.selection as [number, number] | null, scale, width);
      const key = JSON.stringify(drawn);
      if (key === drag.current.last) return;
      drag.current.last = key;
      frame.ask(drawn, drag.current.continues);
      drag.current.continues = true;
    };
    behaviour
      .on("start", (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return;
        // The first pixel often changes no day yet: the drag begins with the first one that does.
        drag.current = { active: true, continues: false, last: JSON.stringify(present.current) };
      })
      .on("brush", tell)
      .on("end", (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return;
        tell(event);
        frame.flush();
        drag.current.active = false;
        // From where the hand left it to whole days.
        const drawn = toWindow(event.selection as [number, number] | null, scale, width);
        behaviour.move(root, toPixels(drawn, scale, width));
      });
    root.call(behaviour);
    brush.current = behaviour;
    return () => {
      root.on(".brush", null).selectAll("*").remove();
      brush.current = null;
    };
  }, [group, scale, width, height, frame]);

  const key = JSON.stringify(window);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the window; size and scale make a new brush
  useEffect(() => {
    if (!group.current || !brush.current || drag.current.active) return;
    brush.current.move(select<SVGGElement, unknown>(group.current), toPixels(window, scale, width));
  }, [key, group, scale, width, height]);
}

function toWindow(selection: [number, number] | null, scale: DayScale, width: number): OpenWindow | null {
  if (selection === null) return null;
  const [first, end] = selection.map((px) => scale.dayAt(px / width)) as [number, number];
  const last = Math.max(first, end - 1);
  const fromDay = first <= scale.span.fromDay ? null : Math.min(first, scale.span.toDay);
  const toDay = last >= scale.span.toDay ? null : last;
  return fromDay === null && toDay === null ? null : { fromDay, toDay };
}

function toPixels(window: OpenWindow | null, scale: DayScale, width: number): [number, number] | null {
  if (window === null) return null;
  const within = (fraction: number) => Math.min(Math.max(fraction, 0), 1) * width;
  const from = window.fromDay === null ? 0 : within(scale.startOf(window.fromDay));
  const to = window.toDay === null ? width : within(scale.startOf(window.toDay + 1));
  return [from, to];
}
