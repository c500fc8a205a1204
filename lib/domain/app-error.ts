/** The closed set of ways in which Relata itself fails; the table below says what a person reads and HTTP answers. */
export type AppErrorCode =
  | "not_found"
  | "bad_request"
  | "bad_bundle"
  | "bad_table"
  | "bad_graph"
  | "version_conflict"
  | "wrong_host"
  | "not_allowed"
  | "wrong_type"
  | "busy"
  | "cancelled"
  | "database_unavailable"
  | "too_large"
  | "too_much"
  | "not_implemented"
  | "internal";

/** HTTP status and plain sentence of each code. */
export const APP_ERRORS: Readonly<Record<AppErrorCode, { status: number; title: string }>> = {
  not_found: { status: 404, title: "There is nothing at this address." },
  bad_request: { status: 400, title: "The request cannot be understood." },
  bad_bundle: { status: 422, title: "The bundle has problems, and nothing of it was stored." },
  bad_table: { status: 422, title: "The table cannot be read, and nothing of it was stored." },
  bad_graph: { status: 422, title: "The graph cannot be read, and nothing of it was stored." },
  version_conflict: { status: 409, title: "The stored dossier differs from this one." },
  wrong_host: { status: 421, title: "Relata does not answer under this host name." },
  not_allowed: { status: 403, title: "This may not be done from here." },
  wrong_type: { status: 415, title: "This type of content is not taken here." },
  busy: { status: 503, title: "Too much is going on at the moment." },
  // Only ever seen where it was not the one who asked who cancelled: 499, as nginx has it, is what logs say.
  cancelled: { status: 499, title: "It was cancelled, and nothing of it was stored." },
  database_unavailable: { status: 503, title: "The database cannot be reached." },
  too_large: { status: 413, title: "The input is larger than the stated limit." },
  too_much: { status: 413, title: "That is more than can be sent at once." },
  not_implemented: { status: 501, title: "This form of the answer is not offered." },
  internal: { status: 500, title: "Something went wrong on our side." },
};

/** What HTTP says of a failure: problem details as in RFC 9457, sent as `application/problem+json`. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** Returns the problem details of a failure. */
export function problemDetails({ code, message }: AppError): ProblemDetails {
  const { status, title } = APP_ERRORS[code];
  return { type: `urn:relata:problem:${code}`, title, status, detail: message };
}

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
