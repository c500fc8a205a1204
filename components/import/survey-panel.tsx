import { copulaOf } from "@/lib/domain/copula";
import { formatCount, formatNumber } from "@/lib/domain/sentence";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import type { ClaimsOverTime, ExampleClaim, TableSurvey } from "@/lib/domain/table-survey";
import { formatRowProblem } from "@/lib/domain/table-words";
import { UNKNOWN_PUBLISHER } from "@/lib/domain/unknown-publisher";
import { formatEdtf } from "@/lib/domain/when-words";
import styles from "./survey.module.css";
import type { ReadingProblem } from "./table-reader";

/** Skipped rows that are named. */
const SKIPPED = 3;

interface Props {
  survey: TableSurvey | null;
  /** Share of the file that was read. */
  share: number;
  problem: ReadingProblem | null;
  /** Whether every claim has its columns. */
  isReadable: boolean;
}

/** What the whole file will make: its first claims as sentences, and everything counted. Nothing is stored for it. */
export function SurveyPanel({ survey, share, problem, isReadable }: Props) {
  if (problem) {
    return (
      <div className={styles.problem} role="alert">
        <h2>It cannot be imported like this</h2>
        <p>{problem.message}</p>
      </div>
    );
  }
  if (!isReadable) {
    return (
      <div className={styles.panel}>
        <h2>What it will make</h2>
        <p className={styles.quiet}>
          Say which columns are subject, relation and object, and it is shown here.
        </p>
      </div>
    );
  }
  const isDone = share === 1;
  return (
    <div className={styles.panel} aria-busy={!isDone}>
      <h2>What it will make</h2>
      {survey ? <Examples examples={survey.examples} /> : <div className={styles.ghost} aria-hidden />}
      <Reading share={share} />
      {survey ? <Counts survey={survey} isDone={isDone} /> : null}
      {survey?.time ? <OverTime time={survey.time} /> : null}
      <p className="visually-hidden" role="status">
        {isDone && survey ? countSentence(survey) : ""}
      </p>
    </div>
  );
}

function countSentence({ summary }: TableSurvey): string {
  return `${formatCount(summary.rows, "row")} read: ${formatCount(summary.imported, "claim")}, ${formatCount(summary.skippedCount, "row")} skipped.`;
}

function Examples({ examples }: { examples: readonly ExampleClaim[] }) {
  if (examples.length === 0) return <p className={styles.quiet}>No row makes a claim yet.</p>;
  return (
    <ul className={styles.examples} aria-label="The first claims">
      {examples.slice(0, 3).map((claim) => {
        const copula = copulaOf(claim.relation.label);
        const asides = [
          claim.scope === null ? "" : `about ${claim.scope}`,
          claim.happened === null ? "undated" : formatEdtf(claim.happened),
          claim.chain.join() === UNKNOWN_PUBLISHER
            ? ""
            : `says ${claim.chain.toReversed().join(", by way of ")}`,
        ];
        return (
          <li key={claim.row}>
            <bdi>{claim.subject}</bdi> {copula ? `${copula} ` : ""}
            <span style={{ color: `var(--family-${claim.relation.family})` }}>{claim.relation.label}</span>{" "}
            <bdi>{claim.object}</bdi>
            <small dir="auto">
              {claim.stance === "asserts" ? "" : `${STANCE_WORDS[claim.stance].verb}: `}
              {asides.filter(Boolean).join(" · ")}
            </small>
          </li>
        );
      })}
    </ul>
  );
}

function Reading({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  if (share === 1) return null;
  return (
    <div className={styles.reading}>
      <span>Reading all rows, {percent} %</span>
      <span className={styles.bar} aria-hidden>
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
    </div>
  );
}

function Counts({ survey, isDone }: { survey: TableSurvey; isDone: boolean }) {
  const { summary } = survey;
  const left = summary.skippedCount - Math.min(SKIPPED, summary.skipped.length);
  const counts: readonly (readonly [string, number])[] = [
    ["Claims", summary.imported],
    ["Actors", summary.actors],
    ["Relations", summary.relations.length],
    ["Reports", summary.reports],
  ];
  const asides = [
    summary.duplicates > 0
      ? `${formatCount(summary.duplicates, "row")} merged with others that say the same`
      : "",
    summary.undated > 0 ? `${formatCount(summary.undated, "claim")} without a date` : "",
  ].filter(Boolean);
  return (
    <>
      <dl className={styles.counts} data-so-far={!isDone || undefined}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {asides.length > 0 ? <p className={styles.quiet}>{asides.join("; ")}.</p> : null}
      {summary.skippedCount > 0 ? (
        <div className={styles.skipped}>
          <strong>{formatCount(summary.skippedCount, "row")} will be skipped</strong>
          <ul>
            {summary.skipped.slice(0, SKIPPED).map((problem) => (
              <li key={`${problem.row} ${problem.code}`}>{formatRowProblem(problem)}</li>
            ))}
            {left > 0 ? <li>and {formatNumber(left)} more</li> : null}
          </ul>
        </div>
      ) : null}
    </>
  );
}

const CHART = { width: 300, height: 44 } as const;

function OverTime({ time: { unit, bins } }: { time: ClaimsOverTime }) {
  const most = bins.reduce((high, { claims }) => Math.max(high, claims), 1);
  const step = CHART.width / bins.length;
  const [first, last] = [bins[0]?.label ?? "", bins.at(-1)?.label ?? ""];
  const span = first === last ? formatEdtf(first) : `${formatEdtf(first)} to ${formatEdtf(last)}`;
  return (
    <figure className={styles.time}>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none" aria-hidden>
        {bins.map(({ label, claims }, index) => {
          const high = claims === 0 ? 0 : Math.max(1.5, (claims / most) * CHART.height);
          const wide = Math.min(14, Math.max(0.6, step - (step > 3 ? 1 : 0)));
          return (
            <rect
              key={label}
              x={index * step + (step - wide) / 2}
              y={CHART.height - high}
              width={wide}
              height={high}
            />
          );
        })}
      </svg>
      <figcaption>
        {span}, claims by {unit}
      </figcaption>
    </figure>
  );
}
