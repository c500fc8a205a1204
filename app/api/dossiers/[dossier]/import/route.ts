import { planImport } from "@/lib/formats/table/plan-import";
import { TableRun } from "@/lib/formats/table/table-run";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { bodyBytes } from "../../../import/body";
import { checkImportAllowed, importRights } from "../../../import/guard";
import { tableLimits } from "../../../import/limits";
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
    const { dossier, request: asked, dryRun } = parseImportQuery((await params).dossier, request.url);
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
      const planned = await planImport(aside?.chunks ?? body, asked, SHIPPED_VOCABULARY);
      const reading = new TableRun(planned, SHIPPED_VOCABULARY, limits);
      const totalBytes = aside?.bytes ?? Number(length);
      const lines = importStream({ dossier, dryRun, reading, totalBytes, cancel, onEnd: end });
      return new Response(lines, {
        headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" },
      });
    } catch (error) {
      end();
      cancel.abort();
      throw error;
    }
  });
}
