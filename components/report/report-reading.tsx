import { Waypoints } from "lucide-react";
import controls from "@/components/shell/controls.module.css";
import { ALL_CLAIMS, firstClaims } from "@/lib/domain/report-words";
import { formatCount, STANDING_SENTENCE, shownLines } from "@/lib/domain/sentence";
import { LineLinks } from "./line-links";
import { MarkedText } from "./marked-text";
import { RelayChain } from "./relay-chain";
import styles from "./report.module.css";
import { ReportClaim } from "./report-claim";
import { ReportHead } from "./report-head";
import { type ReadingProps, toReading } from "./to-reading";

/** A report to be read: what is known of it, its text where it is held, its lines as a small graph, and every claim it carries. */
export function ReportReading(props: ReadingProps) {
  const { data, reading, lineCount, lines } = props;
  const { report, claims, passages, text, svg } = toReading(props);
  const explorer = `/d/${data.dossier.id}?rep=${report.id}`;
  const actorById = new Map(data.actors.map((actor) => [actor.id, actor]));
  const graph =
    svg === null ? null : (
      <figure id="lines" className={styles.graph} aria-label="Small graph of this report">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/view/report-graph.ts, which escapes all data */}
        <div dangerouslySetInnerHTML={{ __html: svg }} />
        <figcaption>
          {lines.length < lineCount ? (
            <span>{shownLines(lines.length, lineCount)} are drawn; the explorer has all. </span>
          ) : null}
          {STANDING_SENTENCE}
        </figcaption>
        <a className={controls.button} href={explorer}>
          <Waypoints size={16} aria-hidden /> Show in the explorer
        </a>
      </figure>
    );
  const list = (
    <section id="claims" className={styles.claims} aria-label="Claims" data-claims>
      <h2>{claims.length > 0 ? `What it says: ${formatCount(reading.claimCount, "claim")}` : "Claims"}</h2>
      {claims.length < reading.claimCount ? (
        <p className={styles.nothing}>
          {firstClaims(claims.length, reading.claimCount, text !== null)} <a href={explorer}>{ALL_CLAIMS}</a>.
        </p>
      ) : null}
      {claims.length === 0 ? (
        <p className={styles.nothing}>No claim of this dossier rests on this report.</p>
      ) : null}
      <ol>
        {claims.map((placed, index) => (
          <ReportClaim
            key={placed.claim.id}
            placed={placed}
            number={index + 1}
            data={data}
            actors={actorById}
            text={text}
          />
        ))}
      </ol>
    </section>
  );
  return (
    <LineLinks>
      <main className={styles.page} data-held={text !== null || undefined}>
        <ReportHead {...props} actors={actorById} hasGraph={graph !== null} />
        {text === null ? null : (
          <section id="text" className={styles.text} aria-label="Text of the report">
            <h2>The text</h2>
            <MarkedText text={text} language={report.language} passages={passages} data={data} />
          </section>
        )}
        <div className={styles.beside}>
          <RelayChain place={reading.place} data={data} />
          <div className={styles.side}>
            {graph}
            {text === null ? null : list}
          </div>
        </div>
        {text === null ? list : null}
      </main>
    </LineLinks>
  );
}
