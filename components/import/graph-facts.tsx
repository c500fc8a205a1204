import type { GraphSummary, GraphWarning } from "@/lib/domain/graph-file";
import {
  graphPlaceWords,
  graphSentence,
  graphUseSentence,
  graphWarningSentence,
  leftOutSentence,
} from "@/lib/domain/graph-words";
import { formatNumber } from "@/lib/domain/sentence";
import styles from "./graph-facts.module.css";

/** Places of a warning that are shown; the others are counted. */
const PLACES = 3;
/** Kinds of warnings, and of what has no place, that are open at once; more are behind their number. */
const OPEN = 6;

/** What a graph file holds, what was noticed in it, and what of it has no place in a dossier. */
export function GraphFacts({ graph, repaired }: { graph: GraphSummary; repaired: boolean }) {
  const { warnings, leftOut } = graph;
  return (
    <section className={styles.facts} aria-labelledby="graph">
      <h2 id="graph">{graphSentence(graph)}</h2>
      <p>
        {graphUseSentence(graph)}
        {repaired ? " It was read with repair." : ""}
      </p>
      {warnings.length > 0 ? (
        <details open={warnings.length <= OPEN}>
          <summary>
            Noticed in the file<span>{formatNumber(warnings.length)}</span>
          </summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.code}>
                {graphWarningSentence(warning)}
                <Places warning={warning} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {leftOut.length > 0 ? (
        <details open={leftOut.length <= OPEN}>
          <summary>
            Without a place in a dossier<span>{formatNumber(leftOut.length)}</span>
          </summary>
          <ul>
            {leftOut.map((each) => (
              <li key={each.what}>{leftOutSentence(each)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Places({ warning: { first, count } }: { warning: GraphWarning }) {
  const shown = first.slice(0, PLACES);
  const places = [...new Set(shown.map(graphPlaceWords))].filter((place) => place !== "");
  if (places.length === 0) return null;
  const more = count - shown.length;
  return (
    <small>
      {places.map((place, index) => (
        <span key={place}>
          {index > 0 ? " · " : ""}
          <bdi>{place}</bdi>
        </span>
      ))}
      {more > 0 ? ` · and ${formatNumber(more)} more` : ""}
    </small>
  );
}
