import { AppError } from "@/lib/domain/app-error";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { searchDossier } from "@/lib/store/queries/search-dossier";
import { noDossier, withProblems } from "../../../problem";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ dossier: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    if (!(await findDossier(dossier))) throw noDossier(dossier);
    const query = new URL(request.url).searchParams.get("q");
    if (query === null)
      throw new AppError("bad_request", "The parameter q, the words to look for, is missing.");
    return Response.json({ hits: await searchDossier(dossier, query) });
  });
}
