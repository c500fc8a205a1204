"use client";

import { type FormEvent, useId, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import { formatNumber } from "@/lib/domain/sentence";
import { type OpenWindow, parseWindow } from "@/lib/view/date-ranges";
import { isoOfDay } from "@/lib/view/iso-day";
import styles from "./fields.module.css";

interface Props {
  /** "Happened" or "Reported". */
  label: string;
  window: OpenWindow | null;
  undated: boolean;
  /** Claims without a date on this clock. */
  undatedCount: number;
  onChange: (window: OpenWindow | null) => void;
  onUndated: (undated: boolean) => void;
}

/** Both ends of a window as typed dates: a twin of the brush that needs no hand. Says what it cannot read, and keeps it. */
export function RangeFields({ label, window, undated, undatedCount, onChange, onUndated }: Props) {
  const id = useId();
  const key = JSON.stringify(window);
  const [typed, setTyped] = useState({ key, from: isoOf(window?.fromDay), to: isoOf(window?.toDay) });
  const [problem, setProblem] = useState<{ field: "from" | "to"; message: string } | null>(null);
  // What the brush makes of the window shows in the fields; what is typed and not yet read stays.
  if (typed.key !== key) {
    setTyped({ key, from: isoOf(window?.fromDay), to: isoOf(window?.toDay) });
    setProblem(null);
  }
  const read = () => {
    const parsed = parseWindow(typed.from, typed.to);
    if (!parsed.ok) return setProblem(parsed);
    setProblem(null);
    setTyped({ ...typed, from: isoOf(parsed.window?.fromDay), to: isoOf(parsed.window?.toDay) });
    if (JSON.stringify(parsed.window) !== key) onChange(parsed.window);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read();
  };
  const field = (name: "from" | "to", words: string) => (
    <label className={styles.field}>
      {words}
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="any"
        value={typed[name]}
        aria-label={`${label} ${name}, as a date`}
        aria-invalid={problem?.field === name || undefined}
        aria-describedby={problem?.field === name ? `${id}-problem` : `${id}-hint`}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        onBlur={read}
      />
    </label>
  );
  return (
    <form className={styles.fields} onSubmit={submit} noValidate>
      <div className={styles.pair}>
        {field("from", "From")}
        {field("to", "To")}
      </div>
      <p id={`${id}-hint`} className={styles.hint} hidden={problem !== null}>
        Such as 2023-11-15, 2023-11 or 2023-11-01~/2023-11-10~
      </p>
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem?.message ?? ""}
      </p>
      <label className={styles.check}>
        <input type="checkbox" checked={undated} onChange={() => onUndated(!undated)} />
        Undated too <small>{formatNumber(undatedCount)}</small>
      </label>
      <div className={styles.actions}>
        <button type="submit" className={controls.button}>
          Show these dates
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={window === null}
          onClick={() => onChange(null)}
        >
          Any time
        </button>
      </div>
    </form>
  );
}

function isoOf(day: number | null | undefined): string {
  return day == null ? "" : isoOfDay(day);
}
