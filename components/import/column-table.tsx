import { memo, useState } from "react";
import { missingRoleWords } from "@/lib/domain/import-page-words";
import { formatCount } from "@/lib/domain/sentence";
import {
  DATE_READINGS,
  type DateGuess,
  type DateReading,
  TABLE_ROLES,
  type TableRole,
} from "@/lib/domain/table-import";
import type { PreviewRow, TablePreview } from "@/lib/domain/table-survey";
import { DATE_READING_LABEL, formatDateDoubt, ROLE_LABEL, shortReason } from "@/lib/domain/table-words";
import { columnsOf, type ImportDraft, type Obstacle, roleOfColumn, withRole } from "@/lib/view/import-draft";
import styles from "./columns.module.css";
import page from "./import.module.css";
import { Select } from "./select";

/** Columns that are shown before the others are asked for; every one of them has a list of roles. */
const SHOWN = 40;

interface Props {
  preview: TablePreview;
  draft: ImportDraft;
  change: (changed: Partial<ImportDraft>) => void;
  obstacles: readonly Obstacle[];
  isReading: boolean;
}

/** Rows of the file as they stand in it, and over each column what it is taken for. Not drawn anew while rows are counted. */
export const ColumnTable = memo(function ColumnTable({
  preview,
  draft,
  change,
  obstacles,
  isReading,
}: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const { shape, guess, rows, later } = preview;
  const columns = columnsOf(guess.columns, draft.roles);
  const shown = shape.columns
    .map((_, column) => column)
    .filter((column) => showsAll || column < SHOWN || roleOfColumn(columns, column) !== null);
  const missing = obstacles.filter(({ field }) => field === "columns");
  return (
    <section className={page.section} aria-labelledby="columns" data-columns>
      <h2 id="columns">{preview.graph ? "What each attribute of an edge says" : "What each column says"}</h2>
      {missing.map(({ role }) =>
        role === null ? null : (
          <p key={role} className={page.problem} role="alert">
            {missingRoleWords(role)}
          </p>
        ),
      )}
      <DateDoubts {...{ preview, draft }} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Rows of the file" aria-busy={isReading}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                <span className="visually-hidden">Row</span>
              </th>
              {shown.map((column) => (
                <th key={column} scope="col" data-read={roleOfColumn(columns, column) !== null || undefined}>
                  <ColumnHead {...{ preview, draft, change, column }} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.number} {...{ row, shown, columns }} />
            ))}
            {later.length > 0 ? (
              <tr className={styles.gap}>
                <td />
                <td colSpan={shown.length}>and further in</td>
              </tr>
            ) : null}
            {later.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nobody has counted to these rows
              <Row key={`later ${index}`} {...{ row, shown, columns }} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < shape.columns.length ? (
        <button type="button" className={page.more} onClick={() => setShowsAll(true)}>
          Show all {formatCount(shape.columns.length, "column")}
        </button>
      ) : null}
    </section>
  );
});

/** What is doubtful about the dates, once a person has settled how they are read nothing is. */
function DateDoubts({ preview: { shape, guess, dates }, draft }: Pick<Props, "preview" | "draft">) {
  const columns = columnsOf(guess.columns, draft.roles);
  const found = (["happened", "reported"] as const).flatMap((role) => {
    const column = columns[role] ?? -1;
    return doubtsOf(role, draft, dates[column]).map((doubt) => ({ name: shape.columns[column], doubt }));
  });
  if (found.length === 0) return null;
  return (
    <ul className={styles.doubts}>
      {found.map(({ name, doubt }) => (
        <li key={`${name} ${doubt}`}>
          <strong>
            <bdi>{name}</bdi>:
          </strong>{" "}
          {formatDateDoubt(doubt)}
        </li>
      ))}
    </ul>
  );
}

function doubtsOf(role: "happened" | "reported", draft: ImportDraft, dates: DateGuess | undefined) {
  return draft.readings[role] === undefined ? (dates?.doubts ?? []) : [];
}

function Row({
  row,
  shown,
  columns,
}: {
  row: PreviewRow;
  shown: readonly number[];
  columns: ReturnType<typeof columnsOf>;
}) {
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {row.number === null ? <span className="visually-hidden">further in</span> : row.number}
      </th>
      {shown.map((column) => (
        <td key={column} data-read={roleOfColumn(columns, column) !== null || undefined}>
          <bdi>{row.cells[column]}</bdi>
        </td>
      ))}
    </tr>
  );
}

function ColumnHead({
  preview: { graph, shape, guess, dates },
  draft,
  change,
  column,
}: Omit<Props, "obstacles" | "isReading"> & { column: number }) {
  const columns = columnsOf(guess.columns, draft.roles);
  const role = roleOfColumn(columns, column);
  const name = shape.columns[column] ?? "";
  const reason = role !== null && draft.roles[role] === undefined ? guess.reasons[role] : undefined;
  // The ends of an edge are no guess, and nobody chose them.
  const isGiven = graph !== null && role !== null && draft.roles[role] === undefined;
  const isDate = role === "happened" || role === "reported";
  const doubts = isDate ? doubtsOf(role, draft, dates[column]) : [];
  const note =
    role === null
      ? null
      : reason !== undefined
        ? shortReason(reason)
        : isGiven
          ? "As the graph has it"
          : "Chosen";
  return (
    <div className={styles.head} data-date={isDate || undefined}>
      <span className={styles.name} title={name}>
        <bdi>{name}</bdi>
      </span>
      <Select
        label={`What “${name}” says`}
        isLabelHidden
        value={role ?? ""}
        onChange={(next) =>
          change({ roles: withRole(guess.columns, draft.roles, column, (next || null) as TableRole | null) })
        }
        note={note}
        isDoubtful={reason !== undefined && !reason.sure}
      >
        <option value="">Not read</option>
        {TABLE_ROLES.map((each) => (
          <option key={each} value={each}>
            {ROLE_LABEL[each]}
          </option>
        ))}
      </Select>
      {isDate ? (
        <Select
          label={`How the dates of “${name}” are written`}
          isLabelHidden
          value={draft.readings[role] ?? dates[column]?.reading ?? "ymd"}
          onChange={(next) => change({ readings: { ...draft.readings, [role]: next as DateReading } })}
          isDoubtful={doubts.length > 0}
        >
          {DATE_READINGS.map((each) => (
            <option key={each} value={each}>
              {DATE_READING_LABEL[each]}
            </option>
          ))}
        </Select>
      ) : null}
    </div>
  );
}
