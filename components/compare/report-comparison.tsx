import { ArrowLeftRight } from "lucide-react";
import Link from "next/link";
import { ReportTitle } from "@/components/evidence/report-title";
import controls from "@/components/shell/controls.module.css";
import type { ReportComparison as Comparison } from "@/lib/claims/compare-reports";
import type { Actor } from "@/lib/domain/actor";
import { reportRelationSentence, sharedSentence } from "@/lib/domain/comparison-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { isSameLanguage, languageName } from "@/lib/domain/language-words";
import type { ReportRelation } from "@/lib/domain/report-relation";
import { formatCount } from "@/lib/domain/sentence";
import compare from "./compare.module.css";
import { LineOfBoth } from "./line-of-both";
import { MarksKey } from "./marked-words";
import { OnlyInOne } from "./only-in-one";
import { Published } from "./published";
import styles from "./report-comparison.module.css";
import { ReportPicker } from "./report-picker";

type Report = DossierData["reports"][number];

interface Props {
  data: DossierData;
  a: Report;
  b: Report;
  relations: readonly ReportRelation[];
  comparison: Comparison;
  /** Whether a report has more claims than were read. */
  hasMore: boolean;
}

/** Two reports: how they hang together, what both say and how their words differ, and what each says alone. */
export function ReportComparison({ data, a, b, relations, comparison, hasMore }: Props) {
  const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
  const { both, onlyA, onlyB, withdrawnCount } = comparison;
  const publisher = actors.get(a.publisher)?.name ?? a.publisher;
  const summary = sharedSentence({
    both: both.length,
    onlyA: onlyA.length,
    onlyB: onlyB.length,
    contested: both.filter((line) => line.differences.includes("stance")).length,
    oneOrigin: both.filter((line) => line.isOneOrigin).length,
  });
  return (
    <>
      <h2 className={styles.heading}>Two reports</h2>
      <div className={styles.pair}>
        <ReportCard letter="A" report={a} dossier={data.dossier.id} actors={actors} />
        <ReportCard letter="B" report={b} dossier={data.dossier.id} actors={actors} />
      </div>
      <p className={styles.relations}>
        {relations.map((relation) => `${reportRelationSentence(relation, publisher)} `)}
        {summary}
        {withdrawnCount > 0 ? ` ${formatCount(withdrawnCount, "withdrawn claim")} left out.` : ""}
      </p>
      {hasMore ? (
        <p className={compare.limit}>One of them has more claims than are compared here: the first 500.</p>
      ) : null}
      {/* Anew for other reports: an open choice that still names the former ones would mislead. */}
      <details key={`${a.id} ${b.id}`} className={styles.choose}>
        <summary>Compare other reports</summary>
        <ReportPicker data={data} a={a.id} b={b.id} />
        <p className={styles.swap}>
          <Link href={`/d/${data.dossier.id}/compare?a=${b.id}&b=${a.id}`} className={controls.button}>
            <ArrowLeftRight size={16} aria-hidden /> Swap A and B
          </Link>
        </p>
      </details>
      <section className={compare.section} aria-labelledby="both">
        <h3 id="both">In both: {formatCount(both.length, "line")}</h3>
        {both.length === 0 ? null : isSameLanguage(a.language, b.language) ? (
          <MarksKey against="the other report" added="only here" showsDropped={false} />
        ) : (
          <p className={compare.lead}>
            One report is in {languageName(a.language)}, the other in {languageName(b.language)}: their words
            are not compared.
          </p>
        )}
        {both.map((line) => (
          <LineOfBoth key={line.line} data={data} line={line} reports={[a, b]} actors={actors} />
        ))}
      </section>
      <div className={styles.pair}>
        <OnlyInOne letter="A" lines={onlyA} data={data} />
        <OnlyInOne letter="B" lines={onlyB} data={data} />
      </div>
    </>
  );
}

function ReportCard({
  letter,
  report,
  dossier,
  actors,
}: {
  letter: "A" | "B";
  report: Report;
  dossier: string;
  actors: ReadonlyMap<string, Actor>;
}) {
  return (
    <div className={styles.card}>
      <span className={styles.letter}>{letter}</span>
      <div>
        <p className={styles.title}>
          <ReportTitle dossier={dossier} report={report} />
        </p>
        <p className={styles.by}>
          <bdi>{actors.get(report.publisher)?.name ?? report.publisher}</bdi>, <Published report={report} />
        </p>
      </div>
    </div>
  );
}
