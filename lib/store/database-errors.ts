import { AppError } from "@/lib/domain/app-error";

// SQLSTATE classes and codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
const UNAVAILABLE = /^(08|57P0|53|28|3D)/;
const NETWORK = /^(ECONN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOENT|EACCES)/;
const TIMED_OUT = "57014";

/**
 * Returns a failure of the driver as the `AppError` it amounts to: `database_unavailable` where there is no server, no
 * database, no access or no answer in time; `internal` otherwise. An `AppError` is returned as it is.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  for (
    let cause: unknown = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth++
  ) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (code === TIMED_OUT) {
      return new AppError("database_unavailable", "The database took too long to answer.", { cause: error });
    }
    if (
      UNAVAILABLE.test(code) ||
      NETWORK.test(code) ||
      /timeout|Connection terminated/i.test(cause.message)
    ) {
      const detail = "PostgreSQL does not answer at the configured address.";
      return new AppError("database_unavailable", detail, { cause: error });
    }
  }
  return new AppError("internal", "A query failed.", { cause: error });
}
