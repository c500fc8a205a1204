"use client";

import { createPortal } from "react-dom";
import styles from "./graph.module.css";

/** Which keys act in the graph, in the row under it: there they cover no actor. */
export function KeyHints({ letters, setLetters }: { letters: boolean; setLetters: (on: boolean) => void }) {
  const row = document.getElementById("graph-keys");
  if (!row) return null;
  return createPortal(
    <div className={styles.keys}>
      <span>
        <kbd>←↑→↓</kbd> actors{" "}
        {letters ? (
          <>
            <kbd>L</kbd> lines{" "}
          </>
        ) : null}
        <kbd>Enter</kbd> open <kbd>Shift</kbd>+<kbd>Enter</kbd> second actor <kbd>Shift</kbd>+<kbd>←↑→↓</kbd>{" "}
        pan <kbd>Alt</kbd>+<kbd>←↑→↓</kbd> move actor <kbd>Esc</kbd> leave
      </span>
      <label>
        <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.target.checked)} />
        letter keys
      </label>
    </div>,
    row,
  );
}
