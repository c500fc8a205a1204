import { Chain } from "@/components/evidence/chain";
import { toRelated } from "@/components/evidence/to-related";
import type { ComparedClaim, LineOfBoth as Line } from "@/lib/claims/compare-reports";
import type { Actor } from "@/lib/domain/actor";
import { differencesSentence, stanceDifference } from "@/lib/domain/comparison-words";
import type { DossierData } from "@/lib/domain/dossier-data";
import { commonMode, modeMark } from "@/lib/domain/mode-words";
import { SPEECH_WORDS } from "@/lib/domain/speech-words";
import { STANCE_WORDS } from "@/lib/domain/stance-words";
import { textDirection } from "@/lib/domain/text-direction";
import { whenWords } from "@/lib/domain/when-words";
import { isWordByWord } from "@/lib/text/word-difference";
import account from "./account.module.css";
import { ClaimTags } from "./claim-tags";
import { LineLink } from "./line-link";
import { MarkedWords } from "./marked-words";
import styles from "./report-comparison.module.css";
import { Tag } from "./tag";

type Report = DossierData["reports"][number];

interface Props {
  data: DossierData;
  line: Line;
  reports: readonly [a: Report, b: Report];
  actors: ReadonlyMap<string, Actor>;
}

/** One line that both reports carry: in what they differ, the stance first, and the words of both side by side. */
export function LineOfBoth({ data, line, reports, actors }: Props) {
  const mode = commonMode([...line.a, ...line.b].map(({ claim }) => claim.mode));
  const [known] = toRelated([line.line], data, () => modeMark(mode));
  if (!known) return null;
  const stances = (claims: readonly ComparedClaim[]) => claims.map(({ claim }) => claim.stance);
  return (
    <article
      className={styles.both}
      style={{ "--quote": `var(--family-${known.relation.family})` } as React.CSSProperties}
    >
      <h4>
        <LineLink dossier={data.dossier.id} {...known} />
      </h4>
      {line.differences.includes("stance") ? (
        <p className={styles.against}>{stanceDifference(stances(line.a), stances(line.b))}</p>
      ) : null}
      <p className={styles.differences}>
        {differencesSentence(line.differences)}
        {line.isOneOrigin ? " They rest on one origin." : ""}
      </p>
      <div className={styles.pair}>
        {([line.a, line.b] as const).map((claims, at) => (
          <div key={at === 0 ? "a" : "b"} className={styles.words}>
            <span className={styles.letter}>
              <span className="visually-hidden">Report </span>
              {at === 0 ? "A" : "B"}
            </span>
            <div className={styles.claims}>
              {claims.map((compared) => (
                <Words key={compared.claim.id} {...compared} report={reports[at] as Report} actors={actors} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </article>
  );
}

function Words({
  claim,
  quotes,
  wording,
  difference,
  report,
  actors,
}: ComparedClaim & { report: Report; actors: Props["actors"] }) {
  const source = reportedSource(claim.chain);
  const isOther = difference !== null && !isWordByWord(difference);
  return (
    <div className={account.account} data-stance={claim.stance}>
      {wording === null ? (
        <p className={account.none}>No quote{claim.locator ? `; ${claim.locator}` : ""}.</p>
      ) : (
        <blockquote className={account.quote} lang={report.language} dir={textDirection(wording)}>
          “
          <MarkedWords
            text={wording}
            difference={isOther ? null : difference}
            lang={report.language}
            showsDropped={false}
          />
          ”
        </blockquote>
      )}
      <Chain chain={claim.chain} actors={actors} language={report.language} />
      {source === null ? null : (
        <p className={account.where}>
          Names the source as{" "}
          <bdi lang={report.language} className={styles.source}>
            {source}
          </bdi>
        </p>
      )}
      <p className={account.where}>
        {claim.stance === "asserts" ? null : (
          <>
            <Tag kind="warn">{STANCE_WORDS[claim.stance].verb}</Tag>{" "}
          </>
        )}
        {claim.scope ? (
          <>
            re: <bdi>{claim.scope}</bdi> ·{" "}
          </>
        ) : null}
        {whenWords(claim.happened)} · {SPEECH_WORDS[claim.speech].word}
        {isOther ? <Tag>other words</Tag> : null}
        <ClaimTags claim={claim} standing={quotes.length} />
      </p>
    </div>
  );
}

/** The report's own words for its source; null where it has none beside the name in the chain. */
function reportedSource(chain: ComparedClaim["claim"]["chain"]): string | null {
  const words = chain.slice(1).flatMap((step) => step.words ?? []);
  return words.length > 0 ? words.join(" › ") : null;
}
