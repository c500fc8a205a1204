import { X } from "lucide-react";
import { useState } from "react";
import controls from "@/components/shell/controls.module.css";
import { formatCount } from "@/lib/domain/sentence";
import styles from "./layout-progress.module.css";

interface Props {
  /** How many actors are placed. */
  actors: number;
  cancel: (() => void) | null;
  again: (() => void) | null;
}

/**
 * Tells that the layout takes a moment, with a way to end it; or that it was ended, with a way to have it after all, until that is
 * put away: it stands over the drawing.
 */
export function LayoutProgress({ actors, cancel, again }: Props) {
  const [isPutAway, setIsPutAway] = useState(false);
  if (cancel !== null && isPutAway) setIsPutAway(false);
  const way = cancel ?? (isPutAway ? null : again);
  return (
    <div className={styles.progress} data-shown={way !== null || undefined} data-testid="layout-progress">
      {cancel ? <span className={styles.turning} aria-hidden="true" /> : null}
      {/* Always there: a reader hears what changes in a status, and not that one comes. */}
      <p role="status">
        {cancel ? `Finding places for ${formatCount(actors, "actor")} …` : way ? "Layout cancelled." : ""}
      </p>
      {way ? (
        // One button, so that the focus stays on it.
        <button type="button" className={controls.button} onClick={way}>
          {cancel ? "Cancel" : "Find places"}
        </button>
      ) : null}
      {way && !cancel ? (
        <button
          type="button"
          className={controls.icon}
          aria-label="Put this away"
          title="Put this away"
          onClick={() => setIsPutAway(true)}
        >
          <X size={16} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}
