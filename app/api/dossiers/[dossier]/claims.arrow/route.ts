import { writeWholeClaimsArrow } from "@/lib/claims/write-arrow";
import { AppError } from "@/lib/domain/app-error";
import { claimIds } from "@/lib/store/queries/claim-ids";
import { compressed } from "../../../compressed";
import { explorerAsked } from "../../../explorer-asked";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

/**
 * The columns as the explorer reads them; with `?ids=1` every column written out, and the ids of the claims; with `?scope=…` those
 * of a part of the dossier.
 */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, explorerAsked(request), async ({ arrow, table, data }, dossier) => {
    const isWhole = new URL(request.url).searchParams.get("ids") === "1";
    if (isWhole && data.part)
      throw new AppError("bad_request", "Ids come with a whole dossier: leave out scope, or ids.");
    const bytes = isWhole ? writeWholeClaimsArrow(table, await claimIds(dossier, data.hash)) : arrow;
    return compressed(request, data.hash, bytes, "application/vnd.apache.arrow.stream");
  });
}
