import { EqualNot } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { Actor } from "@/lib/domain/actor";
import type { DossierData, LineEvidence as Evidence } from "@/lib/domain/dossier-data";
import { countsSentence, FLAG_WORDS, formatCount, STATUS_WORD } from "@/lib/domain/sentence";
import { ClaimCard, Dates } from "./claim-card";
import styles from "./evidence.module.css";

const SIDE = { asserts: "Asserted by", denies: "Denied by", disputes: "Disputed by" } as const;

interface Props {
  evidence: Evidence;
  data: DossierData;
  actors: ReadonlyMap<string, Actor>;
  /** Of each claim, in their order: 1 where the filter leaves it. Null where nothing is filtered. */
  kept: Uint8Array | null;
  more: (() => void) | null;
  /** The way to the comparison of its accounts, under the numbers that invite to it. */
  compare: ReactNode;
}

/** What an opened line rests on: status, the three counts, both dates, and every claim with its words. */
export function LineEvidence({ evidence, data, actors, kept, more, compare }: Props) {
  const family = data.relationTypes.find((type) => type.id === evidence.relation)?.family ?? "standing";
  const scopes = [...new Set(evidence.claims.flatMap((claim) => claim.scope ?? []))];
  const isContested = evidence.claims.some((claim) => claim.stance !== evidence.claims[0]?.stance);
  const flags = evidence.flags.filter((flag) => flag !== "own_voice");
  return (
    <div className={styles.line} style={{ "--quote": `var(--family-${family})` } as React.CSSProperties}>
      {scopes.length > 0 ? <p className={styles.scope}>re: {scopes.join("; ")}</p> : null}
      <p className={styles.status}>
        <span className={styles.badge} data-status={evidence.status}>
          {evidence.status === "disputed" ? <EqualNot size={14} aria-hidden /> : null}
          {STATUS_WORD[evidence.status]}
        </span>
        <span>{countsSentence(evidence)}</span>
      </p>
      <details className={styles.glossary}>
        <summary>What these numbers say</summary>
        <p>
          An origin is where the news was gathered: reports that repeat one story count once. A relay is an
          outlet that passed it on. Unnamed voices are counted as the report counts them, and never add an
          origin.
        </p>
      </details>
      {flags.length > 0 ? (
        <ul className={styles.flags}>
          {flags.map((flag) => (
            <li key={flag}>{FLAG_WORDS[flag]}</li>
          ))}
        </ul>
      ) : null}
      {compare}
      <Dates claims={evidence.claims} data={data} />
      <div className={styles.claims}>
        {evidence.claims.map((claim, index) => (
          <Fragment key={claim.id}>
            {isContested && claim.stance !== evidence.claims[index - 1]?.stance ? (
              <h3 className={styles.side} data-stance={claim.stance}>
                {SIDE[claim.stance]} {formatCount(evidence.origins[claim.stance], "independent origin")}
              </h3>
            ) : null}
            <ClaimCard
              claim={claim}
              data={data}
              actors={actors}
              namesStance={!isContested}
              // A claim may be called `__proto__`.
              detached={Object.hasOwn(evidence.detached, claim.id) ? evidence.detached[claim.id] : undefined}
              namesReport={claim.report !== evidence.claims[index - 1]?.report}
              filteredOut={kept !== null && kept[index] !== 1}
            />
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
