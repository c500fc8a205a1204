import { listLines } from "@/lib/store/queries/list-lines";
import { PAGE_LIMIT, parseFrom } from "../../../paging";
import { noDossier, withProblems } from "../../../problem";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ dossier: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const lines = await listLines(dossier, { from: parseFrom(request.url), limit: PAGE_LIMIT });
    if (!lines) throw noDossier(dossier);
    return Response.json(lines);
  });
}
