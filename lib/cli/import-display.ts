import type { ImportProgress } from "@/lib/domain/import-report";
import { formatProgress, progressShare } from "@/lib/domain/import-words";

const BAR_WIDTH = 24;
/** Pause between two pictures of the bar, and between two lines where there is no terminal. */
const PAUSE_MS = { bar: 100, line: 5_000 };

/** What shows how far an import is. */
export interface ImportDisplay {
  readonly show: (progress: ImportProgress) => void;
  /** Leaves an empty line where the bar was. */
  readonly close: () => void;
}

/** Where it is shown: standard error, which leaves standard output to the report. */
export type Screen = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/** Returns a progress bar on a terminal, and elsewhere a line now and then. A new step is always shown. */
export function openDisplay(screen: Screen = process.stderr, now: () => number = Date.now): ImportDisplay {
  let shownAt = now();
  let step: ImportProgress["step"] = "reading";
  let isDrawn = false;
  const show = (progress: ImportProgress) => {
    const pause = screen.isTTY ? PAUSE_MS.bar : PAUSE_MS.line;
    if (progress.step === step && now() - shownAt < pause) return;
    shownAt = now();
    step = progress.step;
    isDrawn = true;
    screen.write(
      screen.isTTY ? `\r\u001b[K${barLine(progress, screen.columns)}` : `${formatProgress(progress)}\n`,
    );
  };
  const close = () => {
    if (isDrawn && screen.isTTY) screen.write("\r\u001b[K");
  };
  return { show, close };
}

function barLine(progress: ImportProgress, width = 80): string {
  const share = progressShare(progress);
  const full = Math.round((share ?? 0) * BAR_WIDTH);
  const bar = share === null ? "" : `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)} `;
  // A line that wraps cannot be drawn over.
  return `${bar}${formatProgress(progress)}`.slice(0, width - 1);
}
