import { AppError, problemDetails } from "@/lib/domain/app-error";
import type { BundleProblems, BundleReport } from "@/lib/domain/bundle-report";
import { formatCount } from "@/lib/domain/sentence";
import { readBundle } from "@/lib/formats/bundle";
import { saveBundle } from "@/lib/store/save-bundle";
import { bodyBytes } from "./body";
import { checkImportAllowed, importRights } from "./guard";
import { bundleLimit } from "./limits";
import { takeTurn } from "./turns";

/**
 * Returns what storing the bundle in a request's body did, as {@link BundleReport}, or a problem with every issue and its path.
 * Whoever goes away before it is stored cancels it.
 */
export async function importBundle(request: Request): Promise<Response> {
  checkImportAllowed(request, importRights());
  const { signal } = request;
  const bytes = bodyBytes(request, { limit: bundleLimit(), signal });
  const dryRun = new URL(request.url).searchParams.get("dry-run") === "yes";
  const end = takeTurn();
  try {
    const reading = readBundle(await collected(bytes));
    if ("issues" in reading) return refused(reading);
    const { bundle } = reading;
    const saving = await saveBundle(bundle, { signal, dryRun });
    const { id, title, version } = bundle.dossier;
    const report: BundleReport = {
      ...{ dossier: id, title, version, dryRun, result: saving.result },
      replaced: saving.result === "replaced" ? saving.replaced : null,
      claims: bundle.claims.length,
      actors: bundle.actors.length,
      reports: bundle.reports.length,
      relationTypes: bundle.relationTypes.length,
    };
    return Response.json(report, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    // Nobody is there to be told, and the log has nothing to say of it.
    if (signal.aborted) throw new AppError("cancelled", "Nothing was stored.", { cause: error });
    throw error;
  } finally {
    end();
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function refused({ issues, issueCount }: BundleProblems): Response {
  const detail = `The bundle has ${formatCount(issueCount, "problem")}. Nothing was stored.`;
  const body = { ...problemDetails(new AppError("bad_bundle", detail)), issues, issueCount };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
