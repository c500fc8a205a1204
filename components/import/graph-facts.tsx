import type { GraphSummary } from "@/lib/domain/graph-file";
import { graphSentence, graphWarningSentence, leftOutSentence } from "@/lib/domain/graph-words";
import { formatNumber } from "@/lib/domain/sentence";
import styles from "./graph-facts.module.css";

/** Places of a warning that are shown; the others are counted. */
const PLACES = 3;

/** What a graph file holds, what was noticed in it, and what of it has no place in a dossier. */
export function GraphFacts({ graph, repaired }: { graph: GraphSummary; repaired: boolean }) {
  const { warnings, leftOut } = graph;
  return (
    <section className={styles.facts} aria-labelledby="graph">
      <h2 id="graph">{graphSentence(graph)}</h2>
      <p>
        Each edge is a row below, and becomes a claim; nodes become its actors.
        {repaired ? " It was read with repair." : ""}
      </p>
      {warnings.length > 0 ? (
        <details open={warnings.length <= 3}>
          <summary>Noticed in the file</summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.code}>
                {graphWarningSentence(warning)}
                <small dir="auto">
                  {warning.first
                    .slice(0, PLACES)
                    .map(({ path, got }) => (got === null ? path : `${path}: ${got}`))
                    .join(" · ")}
                  {warning.count > PLACES ? ` · and ${formatNumber(warning.count - PLACES)} more` : ""}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {leftOut.length > 0 ? (
        <details open={leftOut.length <= 3}>
          <summary>Without a place in a dossier</summary>
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
