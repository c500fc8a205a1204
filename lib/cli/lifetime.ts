import { readFileSync } from "node:fs";

/** Returns when the process is to end: Ctrl-C, a polite kill, the terminal closed, or the `npm` that started it gone. */
export function untilStopped(): Promise<"stop"> {
  return new Promise((done) => {
    let stopping = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        // The second time they mean it. The watchdog stops the database.
        if (stopping) process.exit(1);
        stopping = true;
        done("stop");
      });
    }
    onParentGone(() => {
      stopping = true;
      done("stop");
    });
  });
}

const LOOK_MS = 1_000;

/**
 * Under `npm start` a kill -9 hits npm, not us, and would leave the server running unseen. So where npm started us, its
 * going away is our end. A shell may stand in between.
 */
function onParentGone(act: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    act();
  }, LOOK_MS);
  timer.unref();
}

function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    // npm's own parent may go (nohup, a closed terminal) without this being anybody's end; only a shell is looked past.
    return /^Name:\s*(sh|dash|bash)$/m.test(status) ? (/^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? "") : "";
  } catch {
    return "";
  }
}
