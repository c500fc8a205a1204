import { useState } from "react";
import controls from "@/components/shell/controls.module.css";
import type { Actor } from "@/lib/domain/actor";
import type { RelationType } from "@/lib/domain/relation-type";
import { formatNumber } from "@/lib/domain/sentence";
import styles from "./evidence.module.css";
import { RelationSentence } from "./relation-sentence";

export interface RelatedLine {
  readonly id: string;
  readonly subject: Actor;
  readonly relation: RelationType;
  readonly object: Actor;
  /** What its status adds to its words: " (disputed)". */
  readonly mark: string;
}

/** Lines that are listed at first: of a busy actor in event data thousands would have to be laid out for each click. */
const SHOWN_AT_FIRST = 40;

/**
 * A titled list of lines that one can go on to, with what the title means where it needs saying; nothing without lines. Of very
 * many the first, and a button for the others.
 */
export function RelatedLines({
  title,
  meaning,
  lines,
  open,
}: {
  title: string;
  meaning?: string;
  lines: readonly RelatedLine[];
  open: (line: string) => void;
}) {
  const [isWhole, setIsWhole] = useState(false);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.related}>
      <h3>
        {title}
        {meaning ? <small>{meaning}</small> : null}
      </h3>
      <ul>
        {shown.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => open(line.id)}>
              <RelationSentence
                subject={line.subject}
                relation={line.relation}
                object={line.object}
                size="row"
              />
              {line.mark}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < lines.length ? (
        <button type="button" className={controls.button} onClick={() => setIsWhole(true)}>
          Show all {formatNumber(lines.length)} lines
        </button>
      ) : null}
    </section>
  );
}
