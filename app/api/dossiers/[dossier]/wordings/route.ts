import { findDossier } from "@/lib/store/queries/find-dossier";
import { loadWordings } from "@/lib/store/queries/wordings";
import { cacheHeaders } from "../../../caching";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

/** How the reports of a dossier call its unnamed sources: what a figure's notes say. */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, findDossier, async ({ hash }, dossier) =>
    Response.json({ wordings: await loadWordings(dossier, hash) }, { headers: cacheHeaders(request, hash) }),
  );
}
