import { X } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
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
  const isInside = useRef(false);
  const isThere = way !== null;
  useLayoutEffect(() => {
    if (isThere || !isInside.current) return;
    isInside.current = false;
    // The button that had the focus is gone.
    if (document.activeElement === document.body) tabStop()?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is
    <div
      className={styles.progress}
      data-shown={isThere || undefined}
      data-testid="layout-progress"
      onFocus={() => {
        isInside.current = true;
      }}
      onBlur={() => {
        isInside.current = false;
      }}
    >
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

/** Where the keyboard is in the drawing, or the tab over it while nothing is drawn. */
function tabStop(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('[data-testid="graph-pane"] [data-id][tabindex="0"]') ??
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
  );
}
