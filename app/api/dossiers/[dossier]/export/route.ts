import { AppError } from "@/lib/domain/app-error";
import { EXPORT_FILE_TYPES, exportFileName } from "@/lib/domain/export-format";
import { checkExport, writeExport } from "@/lib/formats/export/write-export";
import { expectHash } from "@/lib/store/expect-hash";
import { openExport } from "@/lib/store/export-source";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { cacheHeaders, wantedHash } from "../../../caching";
import { type ExportQuery, parseExportBody, parseExportQuery } from "../../../export-query";
import { noDossier, withProblems } from "../../../problem";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

/** A dossier in a format, all of it or the lines that the address names, as a file to keep. */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, findDossier, async (_state, dossier) => {
    const query = parseExportQuery(request.url);
    return answer(request, dossier, query, cacheHeaders);
  });
}

/** The same for more lines or claims than an address holds: they come as JSON. Nothing is stored. */
export function POST(request: Request, { params }: DossierContext): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    return answer(request, dossier, await parseExportBody(request), () => ({ "cache-control": "no-store" }));
  });
}

async function answer(
  request: Request,
  dossier: string,
  { format, scope, spreadsheet }: ExportQuery,
  caching: (request: Request, hash: string) => Record<string, string>,
): Promise<Response> {
  checkExport(format, scope === null, spreadsheet);
  const source = await openExport(dossier, scope);
  if (source === null) throw noDossier(dossier);
  // An import may have come since the state was looked up.
  expectHash(source.hash, wantedHash(request));
  const chunks = writeExport(source, format, spreadsheet);
  // The first piece before the answer begins: what cannot be written at all is said with its status.
  const first = await chunks.next();
  if (first.done) throw new AppError("internal", `${format} of ${dossier} has no bytes`);
  const { mediaType } = EXPORT_FILE_TYPES[format];
  const name = exportFileName(dossier, format, scope !== null);
  return new Response(streamOf(first.value, chunks), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      ...caching(request, source.hash),
    },
  });
}

function streamOf(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { done, value } = await rest.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void rest.return(undefined),
  });
}
