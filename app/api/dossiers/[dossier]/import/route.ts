import { AppError } from "@/lib/domain/app-error";
import { planImport } from "@/lib/formats/table/plan-import";
import { TABLE_LIMITS } from "@/lib/formats/table/table-limits";
import { TableRun } from "@/lib/formats/table/table-run";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { bodyBytes } from "../../../import/body";
import { checkImportAllowed } from "../../../import/guard";
import { parseImportQuery } from "../../../import/query";
import { importStream } from "../../../import/stream";
import { withProblems } from "../../../problem";
import type { DossierContext } from "../../../with-state";

export const dynamic = "force-dynamic";

/** Imports that run at once. Each holds a connection to the database and reads as fast as it can. */
const AT_ONCE = 2;

let running = 0;

export function POST(request: Request, { params }: DossierContext): Promise<Response> {
  return withProblems(async () => {
    const { RELATA_IMPORT_TOKEN: token, RELATA_HOSTS: hosts } = process.env;
    checkImportAllowed(request, { token, hosts });
    const { dossier, request: asked, dryRun } = parseImportQuery((await params).dossier, request.url);
    const limits = { ...TABLE_LIMITS, bytes: byteLimit() };
    const cancel = new AbortController();
    request.signal.addEventListener("abort", () => cancel.abort());
    const bytes = bodyBytes(request, { limit: limits.bytes, signal: cancel.signal });
    if (running >= AT_ONCE)
      throw new AppError("busy", "Other imports are running. Try again when they are done.");
    running++;
    const end = () => {
      running--;
    };
    try {
      const planned = await planImport(bytes, asked, SHIPPED_VOCABULARY);
      const reading = new TableRun(planned, SHIPPED_VOCABULARY, limits);
      const length = request.headers.get("content-length");
      const totalBytes = length === null ? null : Number(length);
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

function byteLimit(): number {
  const given = process.env.RELATA_IMPORT_MAX_BYTES ?? "";
  return /^\d{1,12}$/.test(given) ? Math.min(Number(given), TABLE_LIMITS.bytes) : TABLE_LIMITS.bytes;
}
