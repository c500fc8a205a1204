import controls from "@/components/shell/controls.module.css";
import { formatCount } from "@/lib/domain/sentence";
import styles from "./layout-progress.module.css";

interface Props {
  /** How many actors are placed. */
  actors: number;
  cancel: (() => void) | null;
  again: (() => void) | null;
}

/** Tells that the layout takes a moment, with a way to end it; or that it was ended, with a way to have it after all. */
export function LayoutProgress({ actors, cancel, again }: Props) {
  const way = cancel ?? again;
  return (
    <div className={styles.progress} data-shown={way !== null || undefined} data-testid="layout-progress">
      {cancel ? <span className={styles.turning} aria-hidden="true" /> : null}
      {/* Always there: a reader hears what changes in a status, and not that one comes. */}
      <p role="status">
        {cancel
          ? `Finding places for ${formatCount(actors, "actor")} …`
          : again
            ? "Cancelled. Actors stand where they last stood, others in rows or a ring."
            : ""}
      </p>
      {way ? (
        // One button, so that the focus stays on it.
        <button type="button" className={controls.button} onClick={way}>
          {cancel ? "Cancel" : "Find places"}
        </button>
      ) : null}
    </div>
  );
}
