import type { DossierData } from "@/lib/domain/dossier-data";
import { lineSentence } from "@/lib/domain/sentence";
import { claimInWords } from "@/lib/view/line-words";
import { markText, type Run } from "@/lib/view/mark-text";
import { leadingPassage, type ReportPassage } from "@/lib/view/report-passages";
import styles from "./marked-text.module.css";

interface Props {
  text: string;
  language: string;
  passages: readonly ReportPassage[];
  data: DossierData;
}

/** The text of a report, each quoted passage in the colour of its family and with the number of its claim, to which it leads. */
export function MarkedText({ text, language, passages, data }: Props) {
  const paragraphs = markText(text, passages);
  const leading = leadersOf(paragraphs.flat(), passages);
  return (
    <div className={styles.text} lang={language}>
      {paragraphs.map((runs, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a report does not change
        <p key={at} dir="auto">
          {runs.map((run, position) => {
            const passage = leading.get(run)?.passage;
            return passage ? (
              <MarkedRun
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={position}
                run={run}
                over={run.over.map((index) => passages[index])}
                ending={run.ends.map((index) => passages[index])}
                beginning={run.begins.map((index) => passages[index])}
                leader={passage}
                inTabOrder={leading.get(run)?.isFirst === true}
                data={data}
              />
            ) : (
              run.text
            );
          })}
        </p>
      ))}
    </div>
  );
}

interface RunProps {
  run: Run;
  over: readonly ReportPassage[];
  beginning: readonly ReportPassage[];
  ending: readonly ReportPassage[];
  leader: ReportPassage;
  /** A passage in several parts is one stop of the keyboard, not as many. */
  inTabOrder: boolean;
  data: DossierData;
}

function MarkedRun({ run, over, beginning, ending, leader, inTabOrder, data }: RunProps) {
  return (
    <mark
      className={styles.mark}
      data-kind={leader.kind}
      data-over={over.length > 1 || undefined}
      data-lines={[...new Set(over.map((passage) => passage.claim.line))].join(" ")}
      data-passages={over.map((passage) => passage.anchor).join(" ")}
      style={familyStyle(leader)}
    >
      {beginning.map((passage) => (
        <span key={passage.anchor} id={passage.anchor} />
      ))}
      <a href={`#${leader.claimAnchor}`} title={titleOf(leader, data)} tabIndex={inTabOrder ? undefined : -1}>
        {run.text}
        {ending.includes(leader) ? <NumberOf passage={leader} /> : null}
      </a>
      {ending
        .filter((passage) => passage !== leader)
        .map((passage) => (
          <a
            key={passage.anchor}
            href={`#${passage.claimAnchor}`}
            title={titleOf(passage, data)}
            data-lines={passage.claim.line}
            style={familyStyle(passage)}
          >
            <NumberOf passage={passage} />
          </a>
        ))}
    </mark>
  );
}

function NumberOf({ passage }: { passage: ReportPassage }) {
  const isOffered = passage.kind === "closest";
  const sign = isOffered ? "≈" : passage.claim.claim.stance === "asserts" ? "" : "≠";
  return (
    <sup className={styles.number} data-kind={passage.kind}>
      <span className="visually-hidden">{isOffered ? ", closest match for claim " : ", claim "}</span>
      {sign}
      {passage.number}
    </sup>
  );
}

function familyStyle(passage: ReportPassage): React.CSSProperties {
  const colour = passage.kind === "closest" ? "var(--warn)" : `var(--family-${passage.family})`;
  return { "--colour": colour } as React.CSSProperties;
}

function titleOf({ number, kind, claim: { claim } }: ReportPassage, data: DossierData): string {
  const sentence = lineSentence(claimInWords(claim, data));
  return kind === "closest"
    ? `Closest match for claim ${number}: ${sentence}`
    : `Claim ${number}: ${sentence}`;
}

/** The passage that each marked run leads to, and whether it is the first run of that passage that does. */
function leadersOf(
  runs: readonly Run[],
  passages: readonly ReportPassage[],
): Map<Run, { passage: ReportPassage; isFirst: boolean }> {
  const seen = new Set<ReportPassage>();
  const leaders = new Map<Run, { passage: ReportPassage; isFirst: boolean }>();
  for (const run of runs) {
    const passage = leadingPassage(run.over.map((index) => passages[index]));
    if (!passage) continue;
    leaders.set(run, { passage, isFirst: !seen.has(passage) });
    seen.add(passage);
  }
  return leaders;
}
