import { AppError } from "@/lib/domain/app-error";

// SQLSTATE classes and codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
const UNAVAILABLE = /^(08|57P0|53|28|3D)/;
const NETWORK = /^(ECONN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOENT|EACCES)/;
const TIMED_OUT = "57014";
// A transaction that stood in the way of another, or of what a replica replays, and may be run again as it is.
const PASSING = /^40(001|P01)$/;
// What the driver says where the server said nothing, so that there is no code. Its own words, at the start: messages of
// other errors hold whole statements with their parameters, in which anything may stand.
const NO_ANSWER =
  /^(timeout e|Connection terminated|Query read timeout|Client has encountered a connection error)/;

/**
 * Returns a failure of the driver as the `AppError` it amounts to: `database_unavailable` where there is no server, no
 * database, no access or no answer in time; `internal` otherwise. An `AppError` is returned as it is.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  for (const cause of causesOf(error)) {
    const code = codeOf(cause);
    if (code === TIMED_OUT) {
      return new AppError("database_unavailable", "The database took too long to answer.", { cause: error });
    }
    if (
      UNAVAILABLE.test(code) ||
      NETWORK.test(code) ||
      (code === "" && !(cause.cause instanceof Error) && NO_ANSWER.test(cause.message))
    ) {
      const detail = "PostgreSQL does not answer at the configured address.";
      return new AppError("database_unavailable", detail, { cause: error });
    }
  }
  return new AppError("internal", "A query failed.", { cause: error });
}

/** Returns whether a failure was a clash with other work (serialisation, deadlock), so that another try may well succeed. */
export function isPassing(error: unknown): boolean {
  return causesOf(error).some((cause) => PASSING.test(codeOf(cause)));
}

/** Returns the SQLSTATE codes, or those of the network, that a failure carries, the outermost first. */
export function codesOf(error: unknown): string[] {
  return causesOf(error)
    .map(codeOf)
    .filter((code) => code !== "");
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause)
    causes.push(cause);
  return causes;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
