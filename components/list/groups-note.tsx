"use client";

import { useEffect, useState } from "react";
import controls from "@/components/shell/controls.module.css";
import { BETWEENNESS_SENTENCE, GROUPS_SENTENCE, groupedSentence } from "@/lib/domain/group-words";
import styles from "./forms.module.css";
import type { GroupsState } from "./use-groups";

/** What takes no longer than this needs no word. */
const SOON_MS = 300;
const STEP_WORDS = {
  groups: "Finding groups …",
  betweenness: "Groups found, counting betweenness …",
} as const;

/** What groups and betweenness say and do not say, among whom they were found; while they are looked for, a way to stop. */
export function GroupsNote({
  state,
  actorsShown,
  betweenness,
}: {
  state: GroupsState;
  actorsShown: number;
  /** Whether betweenness is among what is shown. */
  betweenness: boolean;
}) {
  return (
    <div className={styles.note}>
      <div>
        {GROUPS_SENTENCE}{" "}
        {state.status === "found"
          ? groupedSentence(state.groups.actors, actorsShown, state.groups.groups)
          : ""}
        {state.status === "cancelled" ? "They were not looked for to the end." : ""}
        {state.status === "failed" ? "They could not be found: the search failed." : ""}{" "}
        {betweenness ? (
          <details>
            <summary>What betweenness says</summary>
            {BETWEENNESS_SENTENCE}
          </details>
        ) : null}
      </div>
      {state.status === "looking" ? <Looking words={STEP_WORDS[state.step]} cancel={state.cancel} /> : null}
      {state.status === "cancelled" || state.status === "failed" ? (
        <button type="button" className={controls.button} onClick={state.retry}>
          Look for them
        </button>
      ) : null}
    </div>
  );
}

function Looking({ words, cancel }: { words: string; cancel: () => void }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <p className={styles.looking}>
      <progress aria-label={words} />
      <span aria-live="polite">{words}</span>
      <button type="button" className={controls.button} onClick={cancel}>
        Cancel
      </button>
    </p>
  );
}
