import { toRelated } from "@/components/evidence/to-related";
import type { ComparableLine, ComparableLines } from "@/lib/claims/comparable-lines";
import { sidesSentence } from "@/lib/domain/comparison-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { modeMark } from "@/lib/domain/mode-words";
import { formatCount } from "@/lib/domain/sentence";
import styles from "./chooser.module.css";
import compare from "./compare.module.css";
import { LineLink } from "./line-link";
import { ReportPicker } from "./report-picker";

interface Props {
  data: DossierData;
  lines: ComparableLines;
  a: string | null;
  b: string | null;
}

/** What there is to compare in a dossier: contested lines, lines that several reports carry, and any two reports. */
export function Chooser({ data, lines, a, b }: Props) {
  const { contested, contestedCount, repeated, repeatedCount } = lines;
  const hasReports = data.reports.length > 1;
  return (
    <div className={styles.chooser}>
      <h2 className={styles.heading}>Compare accounts</h2>
      {contestedCount + repeatedCount === 0 && !hasReports ? (
        <p className={compare.lead}>
          There is nothing to compare yet: nobody in this dossier denies what another report says, and no two
          reports carry the same line.
        </p>
      ) : (
        <>
          <LineList
            title="Two sides"
            none="Nobody in this dossier denies or disputes what another report says."
            data={data}
            lines={contested}
            total={contestedCount}
            words={({ line, reportCount }) =>
              `${sidesSentence(line.origins)} ${formatCount(reportCount, "report")}.`
            }
          />
          <LineList
            title="How each report names its source"
            none="No other line is carried by more than one report."
            data={data}
            lines={repeated}
            total={repeatedCount}
            words={({ line, reportCount }) =>
              `${formatCount(reportCount, "report")}, ${formatCount(
                line.origins.asserts + line.origins.denies + line.origins.disputes,
                "independent origin",
              )}.`
            }
          />
          {hasReports ? (
            <section className={compare.section} aria-labelledby="two-reports">
              <h3 id="two-reports">Two reports</h3>
              <p className={compare.lead}>
                What both say, how their wording differs, and what each says alone.
              </p>
              <ReportPicker data={data} a={a} b={b} />
            </section>
          ) : null}
        </>
      )}
    </div>
  );
}

function LineList({
  title,
  none,
  data,
  lines,
  total,
  words,
}: {
  title: string;
  none: string;
  data: DossierData;
  lines: readonly ComparableLine[];
  total: number;
  words: (line: ComparableLine) => string;
}) {
  return (
    <section className={compare.section} aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className={compare.lead}>{none}</p> : null}
      <ul className={styles.lines}>
        {lines.map((comparable) => {
          const [known] = toRelated([comparable.line.id], data, () => modeMark(comparable.line.unreal));
          return known ? (
            <li key={known.id}>
              <LineLink dossier={data.dossier.id} {...known} />
              <p>{words(comparable)}</p>
            </li>
          ) : null;
        })}
      </ul>
      {total > lines.length ? (
        <p className={compare.lead}>
          and {formatCount(total - lines.length, "more line")}, each to be opened from the graph or the list
        </p>
      ) : null}
    </section>
  );
}
