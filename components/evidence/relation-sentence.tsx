import type { Actor } from "@/lib/domain/actor";
import { copulaOf } from "@/lib/domain/copula";
import type { RelationType } from "@/lib/domain/relation-type";
import styles from "./relation-sentence.module.css";

interface Props {
  subject: Actor;
  relation: RelationType;
  object: Actor;
  /** What stands after its words: " (hypothetical)". */
  mark?: string;
  /** `large` as the heading of the open line, `row` in lists. */
  size: "large" | "row";
}

/** A line as a sentence: who, did what in the colour of its family, to whom. Names keep their own direction. */
export function RelationSentence({ subject, relation, object, mark = "", size }: Props) {
  const copula = copulaOf(relation.label);
  return (
    <span className={styles[size]}>
      <bdi className={styles.actor}>{subject.name}</bdi> {copula && `${copula} `}
      <span className={styles.relation} style={{ color: `var(--family-${relation.family})` }}>
        {relation.label}
      </span>{" "}
      <bdi className={styles.actor}>{object.name}</bdi>
      {mark ? <span className={styles.mark}>{mark}</span> : null}
    </span>
  );
}
