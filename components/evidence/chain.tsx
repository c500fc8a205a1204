import type { Actor } from "@/lib/domain/actor";
import type { ChainStep } from "@/lib/domain/claim";
import styles from "./chain.module.css";

interface Props {
  chain: readonly ChainStep[];
  actors: ReadonlyMap<string, Actor>;
  /** Language of the report, whose words for an unnamed source are shown. */
  language?: string | undefined;
}

/**
 * Who told whom, from the publisher down to the deepest speaker, as an ordered list. An unnamed source has no name of its own,
 * so it is called what this report calls it.
 */
export function Chain({ chain, actors, language }: Props) {
  return (
    <ol className={styles.chain} aria-label="According to">
      {chain.map((step, index) => {
        const actor = actors.get(step.actor);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain never reorders, and an actor may stand in it twice
          <li key={index} className={styles.step} data-kind={actor?.kind}>
            {actor?.kind === "unnamed" && step.words !== undefined && step.words !== actor.name ? (
              <bdi lang={language} title={`The same source as “${actor.name}” in this dossier`}>
                {step.words}
              </bdi>
            ) : (
              <bdi>{actor?.name ?? step.actor}</bdi>
            )}
            {step.basis === "inferred" ? (
              <span className={styles.inferred} title="The report does not name this step; it is inferred.">
                link inferred
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
