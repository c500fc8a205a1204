"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import styles from "./filters.module.css";

interface Props {
  label: string;
  state: "on" | "off" | "mixed";
  shown: number;
  total: number;
  swatch?: ReactNode;
  indent?: boolean;
  title?: string;
  onToggle: () => void;
  /** Alt-click, and the button "only" for those without a mouse. */
  onOnly?: () => void;
  onPreview?: (on: boolean) => void;
}

/** One row of the legend that is the filter: a checkbox whose name begins with its label, its sample and its counts. */
export function FilterRow(props: Props) {
  const { label, state, shown, total, onOnly, onPreview } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = state === "mixed";
  }, [state]);
  const onClick = (event: MouseEvent) => {
    if (!event.altKey || !onOnly || event.target === input.current) return;
    event.preventDefault();
    onOnly();
  };
  // What is switched off must not keep the rest dimmed because the pointer still rests on its row.
  const toggle = () => {
    if (state !== "off") onPreview?.(false);
    props.onToggle();
  };
  const counts = shown === total ? formatNumber(total) : `${formatNumber(shown)}/${formatNumber(total)}`;
  return (
    <div
      className={styles.row}
      data-indent={props.indent || undefined}
      data-off={state === "off" || undefined}
      onPointerEnter={(event) => onPreview?.(event.pointerType === "mouse" && state !== "off")}
      onPointerLeave={() => onPreview?.(false)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Alt-click is a shortcut of the button "only" beside it */}
      <label className={styles.label} title={props.title} onClick={onClick}>
        <input
          ref={input}
          type="checkbox"
          checked={state !== "off"}
          onChange={(event) => {
            const { nativeEvent } = event;
            if (onOnly && nativeEvent instanceof MouseEvent && nativeEvent.altKey) onOnly();
            else toggle();
          }}
          aria-label={`${label}, ${formatNumber(shown)} of ${formatCount(total, "line")}`}
        />
        {props.swatch}
        <span className={styles.text}>{label}</span>
      </label>
      {onOnly ? (
        <button type="button" className={styles.only} aria-label={`Only ${label}`} onClick={onOnly}>
          only
        </button>
      ) : null}
      <span className={styles.count} aria-hidden>
        {counts}
      </span>
    </div>
  );
}
