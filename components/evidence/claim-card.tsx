import { Fragment, type ReactNode } from "react";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData } from "@/lib/domain/dossier-data";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { SPEECH_WORDS } from "@/lib/domain/speech-words";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import { LEFT_OUT_WORDS, type LeftOutReason } from "@/lib/domain/standing-words";
import { whenWords } from "@/lib/domain/when-words";
import { relayedOrigin } from "@/lib/view/relayed-origin";
import { claimAnchor, closestAnchor, quoteAnchor, reportPath } from "@/lib/view/report-anchors";
import { Chain } from "./chain";
import styles from "./claim-card.module.css";
import { ReportName } from "./report-name";

interface Props {
  claim: Claim;
  data: DossierData;
  actors: ReadonlyMap<string, Actor>;
  /** Whether the report is named; left out where the card above already names it. */
  namesReport: boolean;
  /** Whether the stance is named; left out where a heading over the card already does. */
  namesStance: boolean;
  /** Indexes of quotes whose words no longer stand in the held text: shown so, and no evidence. */
  detached?: readonly number[];
  /** Why this claim is not among what is shown; it is then grey, not hidden. */
  leftOut?: LeftOutReason;
  /** Whether there is a way to where it stands in its report; left out on the report's own page. */
  opensReport?: boolean;
  /** What stands under a quote, by its position. */
  afterQuote?: (index: number) => ReactNode;
}

/** One claim: its words in the report, who says so, and where and when it was reported. */
export function ClaimCard({
  claim,
  data,
  actors,
  namesReport,
  namesStance,
  detached = [],
  leftOut,
  opensReport = true,
  afterQuote,
}: Props) {
  const report = data.reports.find((candidate) => candidate.id === claim.report);
  const counted = relayedOrigin(claim, data);
  const namesDenial = namesStance && claim.stance !== "asserts";
  return (
    <article className={styles.card} data-stance={claim.stance} data-out={leftOut !== undefined || undefined}>
      {namesDenial ? <p className={styles.stance}>{sentenceCase(STANCE_WORDS[claim.stance].verb)}</p> : null}
      {claim.quotes?.map((quote, index) => {
        const isDetached = detached.includes(index);
        return (
          <Fragment key={quote.exact}>
            <blockquote
              className={styles.quote}
              data-detached={isDetached || undefined}
              lang={report?.language}
              dir="auto"
            >
              “{quote.exact}”
              {isDetached ? <span className={styles.tag}>no longer in the text; not counted</span> : null}
            </blockquote>
            {isDetached && opensReport && report?.held ? (
              <a
                className={styles.closest}
                href={reportPath(data.dossier.id, report.id, closestAnchor(claim.id, index))}
              >
                Closest match in the report
              </a>
            ) : null}
            {afterQuote?.(index)}
          </Fragment>
        );
      })}
      {claim.quotes?.length ? null : (
        <p className={styles.noQuote}>{claim.locator ? "No quote; see the report." : "Needs evidence."}</p>
      )}
      <Chain chain={claim.chain} actors={actors} language={report?.language} />
      {counted ? (
        <p className={styles.counted}>
          Counts with <bdi>{counted}</bdi>, whose report this one relays.
        </p>
      ) : null}
      <p className={styles.where}>
        {claim.locator ? <span>{sentenceCase(claim.locator)}</span> : null}
        {namesReport && report ? (
          <span>
            {claim.locator ? " of " : ""}
            <ReportName report={report} dossier={data.dossier.id} />
          </span>
        ) : null}
        {claim.speech === "own_voice" ? (
          <span className={styles.tag}>{SPEECH_WORDS.own_voice.word}</span>
        ) : null}
        {claim.mode && claim.mode !== "actual" ? <span className={styles.tag}>{claim.mode}</span> : null}
        {claim.status === "draft" ? <span className={styles.tag}>draft</span> : null}
        {claim.status === "withdrawn" ? <span className={styles.tag}>withdrawn</span> : null}
        {leftOut ? <span className={styles.tag}>{LEFT_OUT_WORDS[leftOut]}</span> : null}{" "}
        {opensReport && report ? (
          // Not a link of the router: only the browser's own way to an anchor makes the passage its target.
          <a
            className={styles.open}
            href={reportPath(data.dossier.id, report.id, anchorOf(claim, report.held, detached))}
          >
            Open in report
          </a>
        ) : null}
      </p>
      {claim.note ? (
        <details className={styles.note}>
          <summary>How it was coded</summary>
          {claim.note}
        </details>
      ) : null}
    </article>
  );
}

/** The two clocks of a line, from its claims and their reports. */
export function Dates({ claims, data }: { claims: readonly Claim[]; data: DossierData }) {
  const happened = distinct(claims.map((claim) => claim.happened));
  const reports = new Set(claims.map((claim) => claim.report));
  const reported = distinct(
    data.reports.filter((report) => reports.has(report.id)).map((report) => report.published),
  );
  return (
    <dl className={styles.dates}>
      <dt>Happened</dt>
      <dd>{happened}</dd>
      <dt>Reported</dt>
      <dd>{reported}</dd>
    </dl>
  );
}

/** The first passage of the claim that stands in the text, else the claim itself. */
function anchorOf(claim: Claim, held: boolean, detached: readonly number[]): string {
  const at = (claim.quotes ?? []).findIndex((_, index) => !detached.includes(index));
  return held && at !== -1 ? quoteAnchor(claim.id, at) : claimAnchor(claim.id);
}

function distinct(whens: readonly Claim["happened"][]): string {
  const words = whens.map(whenWords);
  const dated = [...new Set(words)].filter((word) => word !== "undated");
  const undated = words.length - words.filter((word) => word !== "undated").length;
  if (dated.length === 0) return "undated";
  return undated > 0 ? `${dated.join("; ")}; ${undated} undated` : dated.join("; ");
}
