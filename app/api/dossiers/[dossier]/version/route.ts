import { listDossierStates } from "@/lib/store/queries/list-dossiers";
import { noDossier, withProblems } from "../../../problem";
import type { DossierContext } from "../../../with-state";

export const dynamic = "force-dynamic";

/** Which state of a dossier's data is stored: its version, and the hash that names it exactly. */
export function GET(_request: Request, { params }: DossierContext): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const state = (await listDossierStates()).find(({ id }) => id === dossier);
    if (!state) throw noDossier(dossier);
    const { id, title, version, hash } = state;
    return Response.json({ id, title, version, hash }, { headers: { "cache-control": "no-cache" } });
  });
}
