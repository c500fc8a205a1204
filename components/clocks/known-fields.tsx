"use client";

import { type FormEvent, type MouseEvent, useId, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import { badDateSentence, undatedSentence } from "@/lib/domain/clock-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/domain/when-words";
import { parseKnownOn } from "@/lib/view/date-ranges";
import { isoOfDay } from "@/lib/view/iso-day";
import type { KnownDays, NextKnown } from "@/lib/view/known-days";
import styles from "./fields.module.css";

interface Props {
  data: DossierData;
  day: number | null;
  known: KnownDays;
  next: NextKnown | null;
  onChange: (day: number | null) => void;
}

/** "As known on" as a typed date, with what the next report adds, and what no date places. */
export function KnownFields({ data, day, known, next, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState({ day, text: isoOf(day) });
  const [problem, setProblem] = useState<string | null>(null);
  if (typed.day !== day) {
    setTyped({ day, text: isoOf(day) });
    setProblem(null);
  }
  const read = () => {
    if (typed.text.trim() === "") {
      setProblem(null);
      if (day !== null) onChange(null);
      return;
    }
    const parsed = parseKnownOn(typed.text);
    if (parsed === null) return setProblem(badDateSentence(typed.text.trim()));
    setProblem(null);
    setTyped({ ...typed, text: isoOf(parsed) });
    if (parsed !== day) onChange(parsed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read();
  };
  const leftOut = day === null ? "" : undatedSentence(known.undatedReports);
  return (
    <form className={styles.fields} onSubmit={submit} noValidate>
      <label className={styles.field}>
        Only what had been reported by the end of
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="now"
          value={typed.text}
          aria-label="As known on, as a date"
          aria-invalid={problem !== null || undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          onBlur={read}
        />
      </label>
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem ?? ""}
      </p>
      {next ? (
        <p className={styles.next}>
          Next: {formatDay(next.day)}, {reportsOf(data, next)}, adds {formatCount(next.claims, "claim")}.
        </p>
      ) : null}
      {leftOut ? <p className={styles.next}>{leftOut}</p> : null}
      <div className={styles.actions}>
        <button type="submit" className={controls.button}>
          Show this day
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={next === null}
          onMouseDown={keepFocus}
          onClick={() => next !== null && onChange(next.day)}
        >
          {next === null ? "Go to the next report" : `Go to ${formatDay(next.day)}`}
        </button>
        <button
          type="button"
          className={controls.button}
          disabled={day === null}
          onMouseDown={keepFocus}
          onClick={() => onChange(null)}
        >
          Now
        </button>
      </div>
    </form>
  );
}

/** A press that took the focus would have the field read first, and the button could be another one when it is let go. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function reportsOf(data: DossierData, next: NextKnown): string {
  const [only] = next.reports;
  const report = next.reports.length === 1 && only !== undefined ? data.reports[only] : undefined;
  return report ? `“${report.title}”` : formatCount(next.reports.length, "report");
}

function isoOf(day: number | null): string {
  return day === null ? "" : isoOfDay(day);
}
