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
  if (cancel === null && again === null) return null;
  return (
    <div className={styles.progress} role="status">
      {cancel ? (
        <>
          <span className={styles.bar} aria-hidden="true" />
          <p>Placing {formatCount(actors, "actor")}…</p>
          <button type="button" className={controls.button} onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <>
          <p>The layout was cancelled: actors stand where they last stood, others in rows or a ring.</p>
          <button type="button" className={controls.button} onClick={() => again?.()}>
            Place them
          </button>
        </>
      )}
    </div>
  );
}
