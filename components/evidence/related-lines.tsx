import type { Actor } from "@/lib/domain/actor";
import type { RelationType } from "@/lib/domain/relation-type";
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

/** A titled list of lines that one can go on to, with what the title means where it needs saying; nothing without lines. */
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
  if (lines.length === 0) return null;
  return (
    <section className={styles.related}>
      <h3>
        {title}
        {meaning ? <small>{meaning}</small> : null}
      </h3>
      <ul>
        {lines.map((line) => (
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
    </section>
  );
}
