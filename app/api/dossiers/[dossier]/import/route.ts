import { problemDetails } from "@/lib/domain/app-error";
import { GraphProblem } from "@/lib/formats/graph/graph-problem";
import { bodyBytes } from "../../../import/body";
import { checkImportAllowed, importRights } from "../../../import/guard";
import { tableLimits } from "../../../import/limits";
import { planUpload } from "../../../import/plan-upload";
import { putAside } from "../../../import/put-aside";
import { parseImportQuery } from "../../../import/query";
import { importStream } from "../../../import/stream";
import { takeTurn } from "../../../import/turns";
import { withProblems } from "../../../problem";
import type { DossierContext } from "../../../with-state";

export const dynamic = "force-dynamic";

export function POST(request: Request, { params }: DossierContext): Promise<Response> {
  return withProblems(async () => {
    checkImportAllowed(request, importRights());
    const query = parseImportQuery((await params).dossier, request.url);
    const limits = tableLimits();
    const cancel = new AbortController();
    request.signal.addEventListener("abort", () => cancel.abort());
    // Who has gone already says so no more.
    if (request.signal.aborted) cancel.abort();
    const body = bodyBytes(request, { limit: limits.bytes, signal: cancel.signal });
    const endTurn = takeTurn();
    let discard = async () => {};
    const end = () => {
      endTurn();
      void discard();
    };
    try {
      const length = request.headers.get("content-length");
      const aside = length === null ? await putAside(body) : null;
      if (aside !== null) discard = aside.discard;
      const totalBytes = aside?.bytes ?? Number(length);
      const type = request.headers.get("content-type");
      const planned = await planUpload({ body: aside?.chunks ?? body, size: totalBytes, type, query });
      const lines = importStream({ ...planned, dryRun: query.dryRun, totalBytes, cancel, onEnd: end });
      return new Response(lines, {
        headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" },
      });
    } catch (error) {
      end();
      cancel.abort();
      if (error instanceof GraphProblem) return refused(error);
      throw error;
    }
  });
}

function refused(problem: GraphProblem): Response {
  const { issues, issueCount, mendable } = problem;
  const body = { ...problemDetails(problem), issues, issueCount, mendable };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
