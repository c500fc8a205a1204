import { AppError } from "@/lib/domain/app-error";
import { codesOf, isPassing, toAppError } from "./database-errors";

/** How long reads go to the primary after a replica did not answer, before it is asked again. */
const REST_MS = 10_000;

// One state for the command line and the built app, which are two bundles in one process.
const KEY = Symbol.for("relata.replica");
interface State {
  restsUntilMs: number;
}
const shared = globalThis as { [KEY]?: State };

function state(): State {
  shared[KEY] ??= { restsUntilMs: 0 };
  return shared[KEY];
}

/** Returns the address that reads go to first: that of the replica, or null where there is none or it did not answer of late. */
export function replicaInUse(): string | null {
  const url = process.env.DATABASE_REPLICA_URL;
  return url && Date.now() >= state().restsUntilMs ? url : null;
}

// SQLSTATE of a table, column, schema or function that is not there: an update of Relata has not been replayed yet.
const NOT_YET = /^(42P01|42703|3F000|42883)$/;
const TIMED_OUT = "57014";

/**
 * Returns whether a read that failed on the replica may do better on the primary: the replica is not there, has not replayed what
 * is asked for yet, or broke the read off for what it had to replay. Not where a read took too long or is wrong in itself.
 */
export function isOfReplica(error: unknown): boolean {
  const { code } = toAppError(error);
  if (code === "version_conflict") return true;
  const codes = codesOf(error);
  if (codes.includes(TIMED_OUT)) return false;
  return code === "database_unavailable" || isPassing(error) || codes.some((each) => NOT_YET.test(each));
}

/** Says in the log, once for each rest, that a replica does not answer, and sends reads to the primary for a while. */
export function letReplicaRest(error: unknown): void {
  const failure = toAppError(error);
  if (!(failure instanceof AppError) || failure.code !== "database_unavailable") return;
  const now = Date.now();
  if (now < state().restsUntilMs) return;
  state().restsUntilMs = now + REST_MS;
  const seconds = REST_MS / 1_000;
  console.warn(
    `The replica at DATABASE_REPLICA_URL does not answer. Reads go to DATABASE_URL; it is asked again in ${seconds} s.`,
  );
}

/** Forgets that a replica did not answer: the next read asks it again. */
export function askReplicaAgain(): void {
  state().restsUntilMs = 0;
}
