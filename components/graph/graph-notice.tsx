import controls from "@/components/shell/controls.module.css";
import { type DrawnCounts, drawnSentence, drawnShort } from "@/lib/domain/drawn-words";
import { DRAW_STEPS, type DrawStep, type View } from "@/lib/view/view-state";
import styles from "./graph-notice.module.css";

interface Props {
  counts: DrawnCounts;
  /** Over the drawing where it comes and goes, which must move nobody; else under it, or folded to a row above it. */
  place: "over" | "under" | "above";
  view: View;
  change: (view: View) => void;
}

/** What the drawing leaves out, and the way to more of it; nothing where it leaves out nothing. */
export function GraphNotice({ counts, place, view, change }: Props) {
  const sentence = drawnSentence(counts);
  if (sentence === "") return null;
  const at = DRAW_STEPS.indexOf(view.draw);
  const { strokes } = counts;
  const more = strokes !== null && strokes.strokes < strokes.allStrokes ? DRAW_STEPS[at + 1] : undefined;
  const fewer = DRAW_STEPS[at - 1];
  const draw = (step: DrawStep) => change({ ...view, draw: step });
  const content = (
    <>
      <p>
        {sentence}{" "}
        <span className={styles.way}>
          {more === undefined && strokes !== null && strokes.strokes < strokes.allStrokes
            ? "Choose an actor to draw its lines, or see the list."
            : counts.actors < counts.allActors && counts.near === null
              ? "For others, search, expand an actor, or see the list."
              : ""}
        </span>
      </p>
      {counts.near === null ? null : (
        <button type="button" className={controls.button} onClick={() => change({ ...view, near: null })}>
          Draw the others again
        </button>
      )}
      {fewer === undefined ? null : (
        <button type="button" className={controls.button} onClick={() => draw(fewer)}>
          Draw fewer
        </button>
      )}
      {more === undefined ? null : (
        <button type="button" className={controls.button} onClick={() => draw(more)}>
          Draw more
        </button>
      )}
    </>
  );
  if (place === "above") {
    return (
      <details className={styles.above} data-testid="graph-notice">
        <summary>Drawn: {drawnShort(counts)}</summary>
        <div>{content}</div>
      </details>
    );
  }
  return (
    <div
      className={place === "over" ? `${styles.notice} ${styles.over}` : styles.notice}
      data-testid="graph-notice"
    >
      {content}
    </div>
  );
}
