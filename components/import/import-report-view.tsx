import { Check } from "lucide-react";
import Link from "next/link";
import { reportSentence, resultHeading } from "@/lib/domain/import-page-words";
import type { ImportReport } from "@/lib/domain/import-report";
import { idleKindSentence, timeWords } from "@/lib/domain/import-words";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { formatRowProblem, problemWords } from "@/lib/domain/table-words";
import { skippedCsv } from "@/lib/view/skipped-csv";
import { saveFile } from "../figure/save-file";
import controls from "../shell/controls.module.css";
import { ChooseFile } from "./choose-file";
import { FileBar } from "./file-bar";
import styles from "./import.module.css";
import look from "./report.module.css";

/** Skipped rows that are shown; the files hold more. */
const SHOWN = 100;

interface Props {
  report: ImportReport;
  file: File;
  title: string;
  stored: boolean;
  take: (file: File) => void;
  back: () => void;
}

/** What an import came to: what was imported, merged, stored before and skipped, with the reason and the row. */
export function ImportReportView({ report, file, take, back }: Props) {
  const { dossier, result, imported, duplicates, skippedCount, rows } = report;
  const isThere = result !== "nothing";
  const counts: readonly (readonly [string, number])[] = [
    ["Rows", rows],
    ["Imported", imported],
    ["Said twice in the file", duplicates.inFile],
    ["Stored before", duplicates.inDossier],
    ["Skipped", skippedCount],
  ];
  return (
    <div className={look.report}>
      <h1 className={styles.title}>
        {isThere ? <Check size={30} aria-hidden /> : null}
        {resultHeading(report)}
      </h1>
      <FileBar file={file} take={null} />
      <p className={styles.lead} role="status">
        {reportSentence(report)}
      </p>
      <p className={styles.actions}>
        {isThere ? (
          <Link className={controls.primary} href={`/d/${dossier}`} prefetch={false}>
            Open the dossier
          </Link>
        ) : (
          <button type="button" className={controls.primary} onClick={back}>
            Back to the columns
          </button>
        )}
        <ChooseFile take={take} label="Import another file" look="button" />
      </p>
      <dl className={look.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>
        {formatCount(report.actors, "actor")}, {formatCount(report.relations.length, "relation")},{" "}
        {formatCount(report.reports, "report")}. {timeWords(report.durationMs / 1_000)},{" "}
        {formatNumber(report.rowsPerSecond)} rows a second.
      </p>
      <Skipped report={report} />
      <Noticed report={report} />
      <p className={styles.actions}>
        <button
          type="button"
          className={controls.button}
          onClick={() => saveFile(jsonOf(report), `import-of-${dossier}.json`)}
        >
          Download the report (JSON)
        </button>
        {skippedCount > 0 ? (
          <button
            type="button"
            className={controls.button}
            onClick={() => saveFile(csvOf(report), `skipped-rows-of-${dossier}.csv`)}
          >
            Download skipped rows (CSV)
          </button>
        ) : null}
      </p>
      {report.skipped.length < skippedCount ? (
        <p className={styles.small}>
          The downloads name the first {formatNumber(report.skipped.length)} of{" "}
          {formatCount(skippedCount, "skipped row")}.
        </p>
      ) : null}
    </div>
  );
}

function Skipped({ report: { skipped, skippedCount } }: { report: ImportReport }) {
  if (skippedCount === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="skipped">
      <h2 id="skipped">
        Skipped rows<small>{formatNumber(skippedCount)}</small>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={look.scroll} tabIndex={0} aria-label="Skipped rows, with the reason">
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Why</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {skipped.slice(0, SHOWN).map(({ row, column, code, got }) => (
              <tr key={`${row} ${code}`}>
                <td>{formatNumber(row)}</td>
                <td>{column === null ? "" : <bdi>{column}</bdi>}</td>
                <td>{problemWords(code)}</td>
                <td>{got === null ? "" : <bdi>{got}</bdi>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Noticed({ report: { warnings, idleKinds } }: { report: ImportReport }) {
  if (warnings.length + idleKinds.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="noticed">
      <h2 id="noticed">Noticed, and imported all the same</h2>
      <ul className={look.noticed}>
        {warnings.map(({ code, count, first }) => (
          <li key={code}>
            <strong>{formatCount(count, "time")}</strong>{" "}
            {first[0] ? formatRowProblem(first[0]) : problemWords(code)}
          </li>
        ))}
        {idleKinds.slice(0, SHOWN).map((idle) => (
          <li key={`kind of ${idle.name}`}>{idleKindSentence(idle)}</li>
        ))}
      </ul>
    </section>
  );
}

function jsonOf(report: ImportReport): Blob {
  return new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" });
}

function csvOf({ skipped }: ImportReport): Blob {
  return new Blob([skippedCsv(skipped)], { type: "text/csv;charset=utf-8" });
}
