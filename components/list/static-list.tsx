import { ClaimCard } from "@/components/evidence/claim-card";
import { RelationSentence } from "@/components/evidence/relation-sentence";
import type { FilterResult, Line } from "@/lib/claims/line";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { modeMark } from "@/lib/domain/mode-words";
import { countsSentence, formatCount, STANDING_SENTENCE, STATUS_WORD } from "@/lib/domain/sentence";
import { shownWords } from "@/lib/view/active-filters";
import styles from "./static-list.module.css";
import { UnheardNote } from "./unheard-note";

interface Props {
  data: DossierData;
  /** The lines of the view, in its order; of very many, the first. */
  lines: readonly Line[];
  /** What the view leaves in all. */
  result: FilterResult;
  /** Claims of a line, in the order of the dossier. */
  claimsOf: (line: Line) => readonly Claim[];
  /** Which of their quotes no longer stand in the text of their report. */
  detached: LineEvidence["detached"];
}

/** The dossier for a browser without JavaScript: the lines of the link, each with its words and chains. */
export function StaticList({ data, lines, result, claimsOf, detached }: Props) {
  const hasQuotes = lines.length === 0 || lines.some((line) => claimsOf(line).length > 0);
  const isCut = lines.length < result.shown.length;
  const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
  return (
    <div className={styles.list}>
      <h1>{data.dossier.title}</h1>
      {data.dossier.takeaway ? <p>{data.dossier.takeaway}</p> : null}
      <p>
        {shownWords(result)}
        {isCut ? `, of which the first ${formatCount(lines.length, "line")} stand here` : ""}. The graph needs
        JavaScript; this list does not.
        {hasQuotes
          ? ""
          : " This dossier is too large to bring all quotes along: open a line’s address under /api to read them."}
      </p>
      {data.reports.length > 1 ? (
        <p>
          <a href={`/d/${data.dossier.id}/compare`}>Compare accounts</a>: who stands against whom, and how
          each report names its source.
        </p>
      ) : null}
      <ol>
        {lines.map((line) => (
          <li key={line.id} id={line.id}>
            <h2>
              <RelationSentence
                subject={data.actors[line.subject]}
                relation={data.relationTypes[line.relation]}
                object={data.actors[line.object]}
                mark={modeMark(line.unreal)}
                size="row"
              />
            </h2>
            <p>
              {line.scopes.length > 0 ? `re: ${line.scopes.join("; ")}. ` : ""}
              {STATUS_WORD[line.status]}. {countsSentence(line)}
              <UnheardNote line={line} />
            </p>
            {claimsOf(line).map((claim) => (
              <ClaimCard
                key={claim.id}
                claim={claim}
                data={data}
                actors={actors}
                namesReport
                namesStance
                // A claim may be called `__proto__`.
                detached={Object.hasOwn(detached, claim.id) ? detached[claim.id] : undefined}
              />
            ))}
          </li>
        ))}
      </ol>
      <p>{STANDING_SENTENCE}</p>
    </div>
  );
}
