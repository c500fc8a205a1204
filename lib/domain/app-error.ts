/** The closed set of ways in which Relata itself fails; the table below says what a person reads and HTTP answers. */
export type AppErrorCode =
  | "not_found"
  | "bad_request"
  | "bad_bundle"
  | "version_conflict"
  | "database_unavailable"
  | "too_large"
  | "internal";

/** HTTP status and plain sentence of each code. */
export const APP_ERRORS: Readonly<Record<AppErrorCode, { status: number; title: string }>> = {
  not_found: { status: 404, title: "There is nothing at this address." },
  bad_request: { status: 400, title: "The request cannot be understood." },
  bad_bundle: { status: 422, title: "The bundle has problems, and nothing of it was stored." },
  version_conflict: { status: 409, title: "A different dossier with this id and version is already stored." },
  database_unavailable: { status: 503, title: "The database cannot be reached." },
  too_large: { status: 413, title: "The input is larger than the stated limit." },
  internal: { status: 500, title: "Something went wrong on our side." },
};

/** A failure with a code from {@link APP_ERRORS}, a detail for this case, and the cause where there is one. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: AppErrorCode,
    detail: string,
    options?: { cause?: unknown },
  ) {
    super(detail, options);
  }
}
