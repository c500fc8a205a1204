import { MoveLeft } from "lucide-react";
import { ClaimCard } from "@/components/evidence/claim-card";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import type { Actor } from "@/lib/domain/actor";
import type { DossierData } from "@/lib/domain/dossier-data";
import { commonMode, modeMark } from "@/lib/domain/mode-words";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { inSpeech } from "@/lib/domain/speech-words";
import { whenWords } from "@/lib/domain/when-words";
import { claimAnchor, quoteAnchor } from "@/lib/view/report-anchors";
import type { PlacedClaim } from "@/lib/view/report-passages";
import { ClosestMatch } from "./closest-match";
import styles from "./report-claim.module.css";

interface Props {
  placed: PlacedClaim;
  /** In the order of the page, from 1. */
  number: number;
  data: DossierData;
  actors: ReadonlyMap<string, Actor>;
  /** Of the report, null where it is not held. */
  text: string | null;
}

/** A claim on the page of its report: its line, its words with the way to where they stand, who said so, and when it happened. */
export function ReportClaim({ placed, number, data, actors, text }: Props) {
  const { claim, quotes, line } = placed;
  const subject = actors.get(claim.subject);
  const object = actors.get(claim.object);
  const relation = data.relationTypes.find((type) => type.id === claim.relation);
  const detached = quotes.flatMap(({ check }, at) => (check.state === "detached" ? at : []));
  if (!subject || !object || !relation) return null;
  const { happened } = claim;
  return (
    <li
      id={claimAnchor(claim.id)}
      className={styles.claim}
      data-lines={line}
      data-status={claim.status}
      style={{ "--quote": `var(--family-${relation.family})` } as React.CSSProperties}
    >
      <h3 className={styles.line}>
        <span className={styles.number}>
          <span className="visually-hidden">Claim </span>
          {number}
        </span>
        <a href={`/d/${data.dossier.id}?sel=${line}`}>
          <RelationSentence
            subject={subject}
            relation={relation}
            object={object}
            mark={modeMark(commonMode([claim.mode]))}
            size="row"
          />
        </a>
      </h3>
      {claim.scope ? (
        <p className={styles.detail}>
          re: <bdi>{claim.scope}</bdi>
        </p>
      ) : null}
      <ClaimCard
        claim={claim}
        data={data}
        actors={actors}
        namesReport={false}
        namesStance
        detached={detached}
        opensReport={false}
        afterQuote={(at) => {
          const read = quotes[at];
          if (!read || text === null) return null;
          if (read.check.state === "attached")
            return (
              <a className={styles.passage} href={`#${quoteAnchor(claim.id, at)}`}>
                <MoveLeft size={14} aria-hidden /> In the text
              </a>
            );
          return <ClosestMatch read={read} claim={claim.id} at={at} text={text} />;
        }}
      />
      <p className={styles.detail}>
        {/* Of the publisher's own voice the card above has said so. */}
        {claim.speech === "own_voice" ? "" : `${sentenceCase(`in ${inSpeech(claim.speech)}`)}. `}
        Happened: {whenWords(happened)}
        {happened.text ? (
          <>
            , “<bdi>{happened.text}</bdi>”
          </>
        ) : null}
        {claim.place ? (
          <>
            . Place: <bdi>{claim.place}</bdi>
          </>
        ) : null}
      </p>
    </li>
  );
}
