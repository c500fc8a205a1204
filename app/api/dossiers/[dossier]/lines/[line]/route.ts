import { AppError } from "@/lib/domain/app-error";
import { claimsOfLine } from "@/lib/store/queries/claims-of-line";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { wantedHash } from "../../../../caching";
import { PAGE_LIMIT, parseFrom } from "../../../../paging";
import { noDossier, withProblems } from "../../../../problem";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ dossier: string; line: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { dossier, line } = await params;
    const page = { from: parseFrom(request.url), limit: PAGE_LIMIT };
    const evidence = await claimsOfLine(dossier, line, page, wantedHash(request));
    if (evidence) return Response.json(evidence);
    if (!(await findDossier(dossier))) throw noDossier(dossier);
    throw new AppError("not_found", `There is no line “${line.slice(0, 200)}” in “${dossier}”.`);
  });
}
