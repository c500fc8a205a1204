import { listLines } from "@/lib/store/queries/list-lines";
import { wantedHash } from "../../../caching";
import { PAGE_LIMIT, parseFrom } from "../../../paging";
import { noDossier, withProblems } from "../../../problem";
import { lineChoice } from "./filter";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ dossier: string }>;
}

/** Lines in the order of their first claims, 50 a page; under the filters of an explorer's link where it has any. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const page = { from: parseFrom(request.url), limit: PAGE_LIMIT };
    const lines = await listLines(dossier, page, wantedHash(request), lineChoice(dossier, request.url));
    if (!lines) throw noDossier(dossier);
    return Response.json(lines);
  });
}
