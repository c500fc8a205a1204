import { recordBytes } from "@/lib/store/record-bytes";
import { compressed } from "../../../compressed";
import { explorerAsked } from "../../../explorer-asked";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

/** The records beside the columns, packed: actors, reports and relation types, whose places in their lists the columns name. */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, explorerAsked(request), ({ data }) =>
    compressed(request, data.hash, recordBytes(data), "application/json"),
  );
}
