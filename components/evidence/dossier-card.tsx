import Link from "next/link";
import { useMemo } from "react";
import type { ClaimTable } from "@/lib/claims/claim-table";
import type { FilterResult } from "@/lib/claims/line";
import { linesNeedingEvidence } from "@/lib/claims/lines-needing-evidence";
import { aboutSentence } from "@/lib/domain/about-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { whenWords } from "@/lib/domain/when-words";
import { actorOf } from "@/lib/view/known-ids";
import styles from "./evidence.module.css";
import { RelatedLines } from "./related-lines";
import { ReportName } from "./report-name";
import { toRelated } from "./to-related";

/** Reports that the list in the panel names at most. */
const REPORTS_SHOWN = 30;
/** Lines with claims that need evidence that it names at most. */
const LINES_SHOWN = 24;

interface Props {
  data: DossierData;
  table: ClaimTable;
  everything: FilterResult;
  open: (ids: readonly string[]) => void;
}

/** What the dossier is and how to read the drawing; shown where nothing is selected. */
export function DossierCard({ data, table, everything, open }: Props) {
  const { dossier } = data;
  const { claimCount } = table;
  const bare = useMemo(
    // Bulk data says of itself that it brings no quotes.
    () => (dossier.evidence === "none" ? null : linesNeedingEvidence(table, everything)),
    [dossier, table, everything],
  );
  return (
    <div className={styles.actor}>
      <p className={styles.kind}>Dossier</p>
      <h2 className={styles.name}>
        <bdi>{dossier.title}</bdi>
      </h2>
      {dossier.takeaway ? <p className={styles.description}>{dossier.takeaway}</p> : null}
      {dossier.description ? <p className={styles.aliases}>{dossier.description}</p> : null}
      <p className={styles.aliases}>{aboutSentence(dossier, claimCount, data.reports.length, data.part)}</p>
      <section className={styles.related}>
        <h3>Reports</h3>
        <ul>
          {data.reports.slice(0, REPORTS_SHOWN).map((report) => (
            <li key={report.id} className={styles.report}>
              <ReportName report={report} dossier={dossier.id} />
              <small>
                <bdi>{actorOf(data, report.publisher)?.name ?? report.publisher}</bdi>,{" "}
                {whenWords(report.published)}
                {report.relays?.length ? ". Relays another report." : ""}
              </small>
            </li>
          ))}
          {data.reports.length > REPORTS_SHOWN ? (
            <li>and {formatNumber(data.reports.length - REPORTS_SHOWN)} more</li>
          ) : null}
        </ul>
      </section>
      {data.reports.length > 1 ? (
        <p className={styles.hint}>
          <Link href={`/d/${dossier.id}/compare`} prefetch={false}>
            Compare accounts
          </Link>
          : who stands against whom, and how each report names its source.
        </p>
      ) : null}
      <p className={styles.hint}>
        Choose a line to read the words it rests on, or an actor to see who it is.
      </p>
      {bare && bare.claimCount > 0 ? (
        <>
          <RelatedLines
            title={`Needs evidence: ${formatCount(bare.claimCount, "claim")}`}
            lines={toRelated(bare.lines.slice(0, LINES_SHOWN), data)}
            open={(line) => open([line])}
          />
          <p className={styles.hint}>
            These claims have no quote, or only one that no longer stands in its report, and nothing else to
            show
            {bare.lines.length > LINES_SHOWN
              ? `; ${formatCount(bare.lines.length - LINES_SHOWN, "more line")} have some`
              : ""}
            .
          </p>
        </>
      ) : null}
      {dossier.corrections?.length ? (
        <section className={styles.related}>
          <h3>Corrections</h3>
          <ul>
            {dossier.corrections.map((correction) => (
              <li key={correction.at + correction.text}>
                {correction.at}: {correction.text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
