"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { Check } from "lucide-react";
import { formatNumber } from "@/lib/domain/sentence";
import type { SourceEntry } from "@/lib/view/source-entries";
import type { View } from "@/lib/view/view-state";
import styles from "./facets.module.css";

interface Props {
  entry: SourceEntry;
  onlyLabel: string;
  withoutLabel: string;
  onOnly: () => void;
  onWithout: () => void;
  onPreview: (on: boolean) => void;
  tip: Tooltip.Handle<View>;
  /** What "without" would lead to, of which the tooltip tells; null where it is in force already. */
  next: View | null;
  describedBy: string | null;
}

/** A source with two numbers that are buttons: the lines that only it leaves, and those that stand without it. */
export function SourceRow(props: Props) {
  const { entry, tip, next } = props;
  return (
    <li
      className={styles.source}
      data-state={entry.state ?? undefined}
      data-none={entry.lines === 0 || undefined}
      onPointerEnter={(event) => props.onPreview(event.pointerType === "mouse" && entry.state !== "without")}
      onPointerLeave={() => props.onPreview(false)}
    >
      <span className={styles.name}>
        <bdi lang={entry.language ?? undefined} className={styles.called}>
          {entry.name}
        </bdi>
        {entry.detail ? <small>{entry.detail}</small> : null}
      </span>
      <button
        type="button"
        className={styles.pill}
        aria-pressed={entry.state === "only"}
        aria-label={props.onlyLabel}
        onClick={props.onOnly}
      >
        {entry.state === "only" ? <Check size={13} aria-hidden /> : null}
        {formatNumber(entry.only)}
      </button>
      <Tooltip.Trigger
        handle={tip}
        payload={next ?? undefined}
        disabled={next === null}
        delay={250}
        render={
          <button
            type="button"
            className={styles.pill}
            data-without
            aria-pressed={entry.state === "without"}
            aria-label={props.withoutLabel}
            aria-describedby={props.describedBy ?? undefined}
            onClick={() => {
              props.onPreview(false);
              props.onWithout();
            }}
          />
        }
      >
        {entry.state === "without" ? <Check size={13} aria-hidden /> : null}
        {formatNumber(entry.without)}
      </Tooltip.Trigger>
    </li>
  );
}
