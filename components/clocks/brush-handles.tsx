"use client";

import type { KeyboardEvent } from "react";
import { formatDay } from "@/lib/domain/when-words";
import type { OpenWindow } from "@/lib/view/date-ranges";
import type { DayScale } from "@/lib/view/day-scale";
import styles from "./clocks.module.css";

interface Props {
  /** "Happened" or "Reported": begins the names of both handles. */
  label: string;
  scale: DayScale;
  window: OpenWindow | null;
  onChange: (window: OpenWindow | null) => void;
}

/** Both ends of a brush as sliders for the keyboard: arrows move a day, page keys a tenth of the axis, Home and End open it. */
export function BrushHandles({ label, scale, window, onChange }: Props) {
  const { fromDay, toDay } = scale.span;
  const from = window?.fromDay ?? null;
  const to = window?.toDay ?? null;
  const last = to ?? toDay;
  const first = from ?? fromDay;
  return (
    <>
      <Handle
        label={`${label} from`}
        at={scale.startOf(held(first, scale))}
        day={first}
        min={fromDay}
        max={last}
        text={from === null ? "open" : formatDay(from)}
        onMove={(day) => onChange(windowOf(day <= fromDay ? null : Math.min(day, last), to))}
      />
      <Handle
        label={`${label} to`}
        at={scale.startOf(held(last, scale) + 1)}
        day={last}
        min={first}
        max={toDay}
        text={to === null ? "open" : formatDay(to)}
        onMove={(day) => onChange(windowOf(from, day >= toDay ? null : Math.max(day, first)))}
      />
    </>
  );
}

interface HandleProps {
  label: string;
  /** A fraction of the strip. */
  at: number;
  day: number;
  min: number;
  max: number;
  text: string;
  onMove: (day: number) => void;
}

function Handle({ label, at, day, min, max, text, onMove }: HandleProps) {
  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.round((max - min) / 10));
    const by: Record<string, number> = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: page,
      PageDown: -page,
      Home: min - day,
      End: max - day,
    };
    if (!Object.hasOwn(by, event.key)) return;
    event.preventDefault();
    onMove(Math.min(Math.max(day + (by[event.key] ?? 0), min), max));
  };
  return (
    <span
      className={styles.handle}
      style={{ left: `${at * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={Math.min(Math.max(day, min), max)}
      aria-valuetext={text}
      onKeyDown={move}
    />
  );
}

function held(day: number, { span }: DayScale): number {
  return Math.min(Math.max(day, span.fromDay), span.toDay);
}

function windowOf(fromDay: number | null, toDay: number | null): OpenWindow | null {
  return fromDay === null && toDay === null ? null : { fromDay, toDay };
}
