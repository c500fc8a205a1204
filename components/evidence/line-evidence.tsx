import { EqualNot } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { Actor } from "@/lib/domain/actor";
import type { DossierData, LineEvidence as Evidence } from "@/lib/domain/dossier-data";
import { countsSentence, FLAG_WORDS, formatCount, STATUS_WORD } from "@/lib/domain/sentence";
import { sideHeading } from "@/lib/domain/stance-words";
import { type ClaimSection, claimSections } from "@/lib/view/claim-sections";
import { ClaimCard, Dates } from "./claim-card";
import styles from "./evidence.module.css";

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
  const sections = claimSections(evidence.claims);
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
          An origin is where the news was gathered, or the body that speaks for itself, by whatever channel:
          reports that repeat one story count once. A relay is an outlet that passed it on. Unnamed voices are
          counted as the report counts them, and never add an origin.
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
        {sections.map((section) => (
          <Fragment key={section.side}>
            {sections.length > 1 ? (
              <h3 className={styles.side} data-stance={section.side}>
                {headingOf(section, evidence)}
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
                  filteredOut={kept !== null && kept[index] !== 1}
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

/** What stands over the claims of a side; of those withdrawn no number, as more of them can follow. */
function headingOf({ side }: ClaimSection, { origins }: Evidence): string {
  if (side === "withdrawn") return "Withdrawn, and counted for no origin";
  return `${sideHeading(side)} ${formatCount(origins[side], "independent origin")}`;
}
