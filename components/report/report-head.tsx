import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { Actor } from "@/lib/domain/actor";
import type { DossierData } from "@/lib/domain/dossier-data";
import { carriesSentence, REPORT_KIND_WORD } from "@/lib/domain/report-words";
import styles from "./report.module.css";
import { ReportFacts } from "./report-facts";
import { ReportLink } from "./report-link";
import type { ReadingProps } from "./to-reading";

/** Characters above which a title is set smaller. */
const LONG_TITLE = 120;

interface Props extends Pick<ReadingProps, "data" | "reading" | "lineCount"> {
  actors: ReadonlyMap<string, Actor>;
  hasGraph: boolean;
}

/** What is known of a report before one reads it: its title and makers, its dates, and where it can be found. */
export function ReportHead({ data, reading, lineCount, actors, hasGraph }: Props) {
  const { report, claims, claimCount, place } = reading;
  const detached = claims.flatMap(({ quotes }) =>
    quotes.filter(({ check }) => check.state === "detached"),
  ).length;
  return (
    <header className={styles.head}>
      <nav aria-label="Dossier">
        <Link href={`/d/${data.dossier.id}`} prefetch={false}>
          <ArrowLeft size={14} aria-hidden /> <bdi>{data.dossier.title}</bdi>
        </Link>
      </nav>
      <p className={styles.kind}>
        {REPORT_KIND_WORD[report.kind]}, <bdi>{actors.get(report.publisher)?.name ?? report.publisher}</bdi>
      </p>
      <h1 data-long={report.title.length > LONG_TITLE || undefined}>
        <cite lang={report.language} dir="auto">
          {report.title}
        </cite>
      </h1>
      <p className={styles.carries}>
        {carriesSentence({ claims: claimCount, lines: lineCount, read: claims.length, detached })}.
      </p>
      <nav className={styles.jumps} aria-label="On this page">
        {report.held ? <a href="#text">Text</a> : null}
        {hasGraph ? <a href="#lines">Graph</a> : null}
        <a href="#claims">Claims</a>
      </nav>
      {place.supersededBy.length > 0 ? <Superseded ids={place.supersededBy} data={data} /> : null}
      <ReportFacts report={report} place={place} data={data} />
    </header>
  );
}

function Superseded({ ids, data }: { ids: readonly string[]; data: DossierData }) {
  return (
    <p className={styles.superseded}>
      There is a later version:{" "}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 ? "; " : ""}
          <ReportLink id={id} data={data} />
        </span>
      ))}
    </p>
  );
}
