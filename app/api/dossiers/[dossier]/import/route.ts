import { setTimeout as pause } from "node:timers/promises";
import type { AppError } from "@/lib/domain/app-error";
import { planImport } from "@/lib/formats/table/plan-import";
import { TableRun } from "@/lib/formats/table/table-run";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { bodyBytes } from "../../../import/body";
import { checkImportAllowed, importRights } from "../../../import/guard";
import { tableLimits } from "../../../import/limits";
import { parseImportQuery } from "../../../import/query";
import { importStream } from "../../../import/stream";
import { takeTurn } from "../../../import/turns";
import { withProblems } from "../../../problem";
import type { DossierContext } from "../../../with-state";

export const dynamic = "force-dynamic";

/** How long the answer to a body that does not say its size waits, so that one over the limit gets a status that says so. */
const HOLD_MS = 2_000;

export function POST(request: Request, { params }: DossierContext): Promise<Response> {
  return withProblems(async () => {
    checkImportAllowed(request, importRights());
    const { dossier, request: asked, dryRun } = parseImportQuery((await params).dossier, request.url);
    const limits = tableLimits();
    const cancel = new AbortController();
    request.signal.addEventListener("abort", () => cancel.abort());
    const bytes = bodyBytes(request, { limit: limits.bytes, signal: cancel.signal });
    const end = takeTurn();
    try {
      const planned = await planImport(bytes, asked, SHIPPED_VOCABULARY);
      const reading = new TableRun(planned, SHIPPED_VOCABULARY, limits);
      const length = request.headers.get("content-length");
      const totalBytes = length === null ? null : Number(length);
      const { lines, outcome } = importStream({ dossier, dryRun, reading, totalBytes, cancel, onEnd: end });
      if (totalBytes === null) await throwIfSoonTooLarge(outcome);
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

async function throwIfSoonTooLarge(outcome: Promise<AppError | null>): Promise<void> {
  const early = await Promise.race([outcome, pause(HOLD_MS, null, { ref: false })]);
  if (early?.code === "too_large") throw early;
}
