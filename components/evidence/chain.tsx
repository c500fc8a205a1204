import type { Actor } from "@/lib/domain/actor";
import type { ChainStep } from "@/lib/domain/claim";
import styles from "./chain.module.css";

/** Who told whom, from the publisher down to the deepest speaker, as an ordered list. */
export function Chain({
  chain,
  actors,
}: {
  chain: readonly ChainStep[];
  actors: ReadonlyMap<string, Actor>;
}) {
  return (
    <ol className={styles.chain} aria-label="According to">
      {chain.map((step, index) => {
        const actor = actors.get(step.actor);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain never reorders, and an actor may stand in it twice
          <li key={index} className={styles.step} data-kind={actor?.kind}>
            <bdi>{actor?.name ?? step.actor}</bdi>
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
