import { differenceSentence, OTHER_WORDS } from "@/lib/domain/comparison-words";
import { isWordByWord, type WordDifference } from "@/lib/text/word-difference";
import styles from "./marked-words.module.css";

interface Props {
  text: string;
  /** From what it is compared with to this text; null where nothing is compared. */
  difference: WordDifference | null;
  /** Language of the words, where they are a report's own. */
  lang?: string | undefined;
  /** Whether words that this text lacks are shown struck out. Beside the other text they would stand twice. */
  showsDropped: boolean;
}

/**
 * A wording with the words marked in which it differs from another, or marked whole where it is another altogether. A screen
 * reader is told the same in a sentence.
 */
export function MarkedWords({ text, difference, lang, showsDropped }: Props) {
  const differs = difference?.runs.some((run) => run.kind !== "same") ?? false;
  if (!difference || !differs) {
    return (
      <span lang={lang} dir="auto">
        {text}
      </span>
    );
  }
  const runs = isWordByWord(difference)
    ? difference.runs.filter((run) => showsDropped || run.kind !== "dropped")
    : [{ kind: "added" as const, text }];
  return (
    <>
      <span className={styles.marked} lang={lang} dir="auto" aria-hidden="true">
        {runs.map((run, index) => {
          const Tag = ({ same: "span", added: "ins", dropped: "del" } as const)[run.kind];
          // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text never reorder, and may be alike
          return <Tag key={index}>{run.text}</Tag>;
        })}
      </span>
      <span className="visually-hidden">
        <span lang={lang} dir="auto">
          {text}
        </span>{" "}
        {isWordByWord(difference) ? differenceSentence(difference.runs) : OTHER_WORDS}
      </span>
    </>
  );
}

/** What the marks mean, with a mark of each kind. */
export function MarksKey({
  against,
  added = "added",
  showsDropped,
}: {
  against: string;
  added?: string;
  showsDropped: boolean;
}) {
  return (
    <p className={styles.key}>
      Compared word by word with {against}:{" "}
      <span className={styles.marked}>
        <ins>{added}</ins>
      </span>
      {showsDropped ? (
        <>
          {" "}
          <span className={styles.marked}>
            <del>dropped</del>
          </span>
        </>
      ) : null}
    </p>
  );
}
