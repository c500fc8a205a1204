import { Check } from "lucide-react";
import controls from "@/components/shell/controls.module.css";
import { formatCount } from "@/lib/domain/sentence";
import { onlyThisWords, withoutThisWords } from "@/lib/domain/source-words";
import type { SourceState } from "@/lib/view/pick";
import styles from "./evidence.module.css";

/** An actor as somebody on whom lines rest. */
export interface ActorAccount {
  readonly state: SourceState;
  /** Which button would add it to others that are chosen so already. */
  readonly joins: SourceState;
  /** Lines that only its account would leave, and those that would stand without it. */
  readonly only: number;
  readonly without: number;
  readonly onOnly: () => void;
  readonly onWithout: () => void;
}

/** Keeps only what this actor says, or leaves it out; each says what it would leave. */
export function AccountButtons({ account }: { account: ActorAccount }) {
  const buttons = [
    {
      state: "only",
      words: onlyThisWords(account.joins === "only"),
      count: account.only,
      onClick: account.onOnly,
    },
    {
      state: "without",
      words: withoutThisWords(account.joins === "without"),
      count: account.without,
      onClick: account.onWithout,
    },
  ] as const;
  return (
    <p className={styles.actorActions}>
      {buttons.map(({ state, words, count, onClick }) => (
        <button
          key={state}
          type="button"
          className={account.state === state ? controls.primary : controls.button}
          aria-pressed={account.state === state}
          onClick={onClick}
        >
          {account.state === state ? <Check size={16} aria-hidden /> : null}
          {words} <small className={styles.count}>{formatCount(count, "line")}</small>
        </button>
      ))}
    </p>
  );
}
