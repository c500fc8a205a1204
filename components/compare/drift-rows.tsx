import type { DriftEntry, DriftRow } from "@/lib/claims/attribution-drift";
import type { Actor } from "@/lib/domain/actor";
import { SPEECH_WORD } from "@/lib/domain/comparison-words";
import { languageName } from "@/lib/domain/language-words";
import { OutletCell, SourceCell, WordingCell } from "./drift-cells";
import styles from "./drift-table.module.css";
import { Published, ReportLink } from "./report-link";
import { Tag } from "./tag";

interface Props {
  dossier: string;
  rows: readonly DriftRow[];
  actors: ReadonlyMap<string, Actor>;
}

/** The rows of one origin: a report with several claims on the line has its name once, and a row for each of them. */
export function DriftRows({ dossier, rows, actors }: Props) {
  return rows.map((row) =>
    row.entries.map((entry, at) => (
      <tr
        key={entry.claim.id}
        className={styles.row}
        data-origin={row.isOrigin || undefined}
        data-superseded={row.isSuperseded || undefined}
        data-further={at > 0 || undefined}
      >
        {at === 0 ? <ReportCells dossier={dossier} row={row} actors={actors} /> : null}
        <EntryCells entry={entry} row={row} actors={actors} />
      </tr>
    )),
  );
}

function ReportCells({ dossier, row, actors }: { dossier: string; row: DriftRow; actors: Props["actors"] }) {
  const { report, entries } = row;
  return (
    <>
      <th scope="row" rowSpan={entries.length} className={styles.report}>
        <bdi className={styles.publisher}>{actors.get(report.publisher)?.name ?? report.publisher}</bdi>
        {row.isOrigin ? <Tag kind="origin">origin</Tag> : null}
        {row.isSuperseded ? <Tag kind="uncounted">superseded, not counted</Tag> : null}
        {row.isOtherLanguage ? <Tag>in {languageName(report.language)}</Tag> : null}
        <span className={styles.title}>
          <ReportLink dossier={dossier} report={report} />
        </span>
      </th>
      <td rowSpan={entries.length} data-label="Published">
        <Published report={report} />
      </td>
    </>
  );
}

function EntryCells({ entry, row, actors }: { entry: DriftEntry; row: DriftRow; actors: Props["actors"] }) {
  const { language } = row.report;
  return (
    <>
      <td data-label="Outlet">
        <OutletCell entry={entry} language={language} actors={actors} />
      </td>
      <td data-label="Source" className={styles.source}>
        <SourceCell entry={entry} language={language} />
      </td>
      <td data-label="Wording">
        <WordingCell entry={entry} language={language} />
      </td>
      <td data-label="Speech">{SPEECH_WORD[entry.claim.speech]}</td>
    </>
  );
}
