import { AppError } from "@/lib/domain/app-error";

/** Parts of large dossiers that are read at once: each holds a connection to the database, for up to two minutes. */
const AT_ONCE = 2;
/** Those that may wait for their turn; a page waits with them. */
const WAITING = 8;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` once fewer than two others run, in the order of asking. Rejects with `busy` where eight wait already. */
export async function inScopeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) {
      throw new AppError("busy", "Other parts of large dossiers are being read. Try again in a moment.");
    }
    // Whoever ends hands its place on, so that nobody who comes later takes it.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
