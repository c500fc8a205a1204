import { ReportTitle } from "@/components/evidence/report-title";
import type { DriftEntry, DriftGroup, DriftRow } from "@/lib/claims/attribution-drift";
import type { Actor } from "@/lib/domain/actor";
import { MEASURE_TAG, oneVoice } from "@/lib/domain/comparison-words";
import { languageName } from "@/lib/domain/language-words";
import { SPEECH_WORDS } from "@/lib/domain/speech-words";
import { OutletCell, SourceCell, WordingCell } from "./drift-cells";
import styles from "./drift-table.module.css";
import { Published } from "./published";
import { Tag } from "./tag";

interface Props {
  dossier: string;
  /** The origin, or null for rows that count for none. */
  group: DriftGroup | null;
  rows: readonly DriftRow[];
  actors: ReadonlyMap<string, Actor>;
}

/** The rows of one origin: a report with several claims on the line has its name once, and a row for each of them. */
export function DriftRows({ dossier, group, rows, actors }: Props) {
  return rows.map((row) =>
    row.entries.map((entry, at) => (
      <tr
        key={entry.claim.id}
        className={styles.row}
        data-origin={row.isOrigin || undefined}
        data-superseded={row.isSuperseded || undefined}
        data-further={at > 0 || undefined}
      >
        {at === 0 ? <ReportCells dossier={dossier} group={group} row={row} actors={actors} /> : null}
        <EntryCells entry={entry} group={group} row={row} actors={actors} />
      </tr>
    )),
  );
}

function ReportCells({ dossier, group, row, actors }: Omit<Props, "rows"> & { row: DriftRow }) {
  const { report, entries } = row;
  return (
    <>
      <th scope="row" rowSpan={entries.length} className={styles.report}>
        {row.number === null || group === null ? null : (
          <span className={styles.number}>
            <span className="visually-hidden">Report </span>
            {row.number}
            <span className="visually-hidden"> of {group.reportCount}: </span>
          </span>
        )}
        <bdi className={styles.publisher}>{actors.get(report.publisher)?.name ?? report.publisher}</bdi>
        {row.isOrigin ? <Tag kind="origin">origin</Tag> : null}
        {row.isMeasure ? <Tag kind="measure">{MEASURE_TAG}</Tag> : null}
        {row.isSuperseded ? <Tag kind="uncounted">superseded, not counted</Tag> : null}
        {row.isOtherLanguage ? <Tag>in {languageName(report.language)}</Tag> : null}
        <span className={styles.title}>
          <ReportTitle dossier={dossier} report={report} />
        </span>
      </th>
      <td rowSpan={entries.length} data-label="Published">
        <Published report={report} />
      </td>
    </>
  );
}

function EntryCells({
  entry,
  group,
  row,
  actors,
}: Omit<Props, "rows" | "dossier"> & { entry: DriftEntry; row: DriftRow }) {
  const { language } = row.report;
  return (
    <>
      <td data-label="Outlet">
        <OutletCell entry={entry} language={language} actors={actors} />
      </td>
      <td data-label="Source" className={styles.source}>
        <SourceCell entry={entry} language={language} />
        {group === null || row.speaker === null ? null : (
          <OneVoice speaker={row.speaker} group={group} actors={actors} />
        )}
      </td>
      <td data-label="Wording">
        <WordingCell entry={entry} language={language} />
      </td>
      <td data-label="Speech">{SPEECH_WORDS[entry.claim.speech].word}</td>
    </>
  );
}

/** Why a report of another outlet counts with a body: it quotes somebody who speaks for it. */
function OneVoice({
  speaker,
  group,
  actors,
}: {
  speaker: string;
  group: DriftGroup;
  actors: Props["actors"];
}) {
  const nameOf = (id: string) => <bdi>{actors.get(id)?.name ?? id}</bdi>;
  const hasOwn = group.rows.some((row) => row.isOrigin);
  return (
    <span className={styles.detail}>
      {nameOf(speaker)}
      {speaker === group.lead ? null : <> speaks for {nameOf(group.lead)}</>}: {oneVoice(hasOwn)}
    </span>
  );
}
