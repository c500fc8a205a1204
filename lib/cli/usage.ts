/** What `relata help` prints. */
export const USAGE = `Relata: who did what to whom, according to whom.

  relata start [--port N] [--dev]   start the explorer, with a database of its own unless DATABASE_URL is set
  relata import FILE…               store bundles; a bundle with a problem is refused whole
  relata export ID [--out FILE]     write a stored dossier as a bundle
  relata check FILE…                say whether files are bundles that can be imported
  relata bench-data --claims N [--seed N] [--out FILE]
                                    write a table of N made-up events, shaped like real ones; a seed, the same bytes
  relata help                       this text

Settings come from the environment or from .env: see .env.example.
`;

/** A command line that cannot be understood; printed with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A failure that needs no more than its sentence; exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
