import { findDossier } from "@/lib/store/queries/find-dossier";
import { listRelationTypes } from "@/lib/store/queries/list-relation-types";
import { noDossier, withProblems } from "../../../problem";
import type { DossierContext } from "../../../with-state";

export const dynamic = "force-dynamic";

/** Answers with the vocabulary of a dossier: what an import matches the names of a table with. */
export function GET(_request: Request, { params }: DossierContext): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    if (!(await findDossier(dossier))) throw noDossier(dossier);
    return Response.json({ relationTypes: await listRelationTypes(dossier) });
  });
}
