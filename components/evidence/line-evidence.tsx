import { Fragment, type ReactNode } from "react";
import type { Actor } from "@/lib/domain/actor";
import type { DossierData, LineEvidence as Evidence } from "@/lib/domain/dossier-data";
import { sideCount } from "@/lib/domain/standing-words";
import { claimSections } from "@/lib/view/claim-sections";
import type { FilteredLine } from "@/lib/view/line-standing";
import { ClaimCard, Dates } from "./claim-card";
import styles from "./evidence.module.css";
import { LineFlags, LineScopes, LineStatus } from "./line-head";

const NO_LIMIT = { type: "none" } as const;

interface Props {
  evidence: Evidence;
  data: DossierData;
  actors: ReadonlyMap<string, Actor>;
  /** The line as the filters in force leave it; null for a line that the claim columns do not know. */
  filtered: FilteredLine | null;
  more: (() => void) | null;
  /** The way to the comparison of its accounts, under the numbers that invite to it. */
  compare: ReactNode;
}

/** What an opened line rests on: status, the three counts, both dates, and every claim with its words. */
export function LineEvidence({ evidence, data, actors, filtered, more, compare }: Props) {
  const family = data.relationTypes.find((type) => type.id === evidence.relation)?.family ?? "standing";
  const sections = claimSections(evidence.claims);
  const { leftOut, stated, aside } = filtered?.standing ?? { leftOut: null, stated: evidence, aside: null };
  const limit = filtered?.limit ?? NO_LIMIT;
  return (
    <div className={styles.line} style={{ "--quote": `var(--family-${family})` } as React.CSSProperties}>
      <LineScopes claims={evidence.claims} className={styles.scope} />
      {leftOut ? <p className={styles.leftOut}>{leftOut}</p> : null}
      <LineStatus evidence={stated} className={styles.status} />
      {aside ? <p className={styles.aside}>{aside}</p> : null}
      <details className={styles.glossary}>
        <summary>What these numbers say</summary>
        <p>
          An origin is where the news was gathered, or the body that speaks for itself, by whatever channel:
          reports that repeat one story count once. A relay is an outlet that passed it on. Unnamed voices are
          counted as the report counts them, and never add an origin.
        </p>
      </details>
      <LineFlags flags={stated.flags} />
      {compare}
      <Dates claims={evidence.claims} data={data} />
      <div className={styles.claims}>
        {sections.map((section) => (
          <Fragment key={section.side}>
            {sections.length > 1 ? (
              <h3 className={styles.side} data-stance={section.side}>
                {section.side === "withdrawn"
                  ? // No number, as more of them can follow.
                    "Withdrawn, and counted for no origin"
                  : sideCount(section.side, evidence.origins, stated.origins, limit)}
              </h3>
            ) : null}
            {section.positions.map((index, at) => {
              const claim = evidence.claims[index]!;
              const before = evidence.claims[section.positions[at - 1] ?? -1];
              return (
                <ClaimCard
                  key={claim.id}
                  claim={claim}
                  data={data}
                  actors={actors}
                  namesStance={sections.length === 1 || section.side === "withdrawn"}
                  // A claim may be called `__proto__`.
                  detached={
                    Object.hasOwn(evidence.detached, claim.id) ? evidence.detached[claim.id] : undefined
                  }
                  namesReport={claim.report !== before?.report}
                  leftOut={filtered?.leftOut.get(claim.id)}
                />
              );
            })}
          </Fragment>
        ))}
      </div>
      {more ? (
        <button type="button" className={styles.more} onClick={more}>
          Show more claims
        </button>
      ) : null}
    </div>
  );
}
