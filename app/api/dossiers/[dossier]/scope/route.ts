import { AppError } from "@/lib/domain/app-error";
import { explorerAsked } from "../../../explorer-asked";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

/** How much a part of a dossier comes to: `{claims, actors, about}`, with the same problems as its columns would have. */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, explorerAsked(request), ({ data, table }) => {
    if (!data.part)
      throw new AppError("bad_request", "The parameter scope, the part to look at, is missing.");
    const { about } = data.part;
    return Response.json({ claims: table.claimCount, actors: data.actors.length, about });
  });
}
