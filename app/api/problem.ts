import { AppError, problemDetails } from "@/lib/domain/app-error";

/**
 * Returns what `answer` returns, or the problem details (RFC 9457) of the failure it throws.
 *
 * The detail of an internal failure goes to the log and not to the caller, who could do nothing with it.
 */
export async function withProblems(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof AppError && error.code !== "internal") return problem(error);
    console.error(error);
    return problem(new AppError("internal", "The server's log says more.", { cause: error }));
  }
}

/** Returns the problem details of a failure as a response with its status. */
export function problem(error: AppError): Response {
  const body = problemDetails(error);
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** Returns a 404 that names the dossier which is not there. */
export function noDossier(id: string): AppError {
  return new AppError("not_found", `There is no dossier “${id}”.`);
}
