import Link from "next/link";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatWhen, isInferred } from "@/lib/domain/when-words";
import styles from "./evidence.module.css";
import { ReportName } from "./report-name";

/** Reports that the list in the panel names at most. */
const REPORTS_SHOWN = 30;

/** What the dossier is and how to read the drawing; shown where nothing is selected. */
export function DossierCard({ data, claimCount }: { data: DossierData; claimCount: number }) {
  const { dossier } = data;
  return (
    <div className={styles.actor}>
      <p className={styles.kind}>Dossier</p>
      <h2 className={styles.name}>
        <bdi>{dossier.title}</bdi>
      </h2>
      {dossier.takeaway ? <p className={styles.description}>{dossier.takeaway}</p> : null}
      {dossier.description ? <p className={styles.aliases}>{dossier.description}</p> : null}
      <p className={styles.aliases}>
        {claimCount} {claimCount === 1 ? "claim" : "claims"} from {data.reports.length}{" "}
        {data.reports.length === 1 ? "report" : "reports"}. {dossier.licence}. Coded by{" "}
        {dossier.maintainers.join(", ")}.
      </p>
      <section className={styles.related}>
        <h3>Reports</h3>
        <ul>
          {data.reports.slice(0, REPORTS_SHOWN).map((report) => (
            <li key={report.id} className={styles.report}>
              <ReportName report={report} dossier={dossier.id} />
              <small>
                <bdi>
                  {data.actors.find((actor) => actor.id === report.publisher)?.name ?? report.publisher}
                </bdi>
                , {formatWhen(report.published)}
                {isInferred(report.published) ? " (inferred)" : ""}
                {report.relays?.length ? ". Relays another report." : ""}
              </small>
            </li>
          ))}
          {data.reports.length > REPORTS_SHOWN ? (
            <li>and {data.reports.length - REPORTS_SHOWN} more</li>
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
