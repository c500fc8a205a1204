import { expectHash } from "@/lib/store/expect-hash";
import { loadExplorer } from "@/lib/store/load-explorer";
import { cacheHeaders, isCurrent, notModified, wantedHash } from "../../../caching";
import { noDossier, withProblems } from "../../../problem";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ dossier: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const explorer = await loadExplorer(dossier);
    if (!explorer) throw noDossier(dossier);
    const { hash } = explorer.data;
    expectHash(hash, wantedHash(request));
    if (isCurrent(request, hash)) return notModified(request, hash);
    const headers = {
      "content-type": "application/vnd.apache.arrow.stream",
      // Compressed on the way, so that content-length says nothing a progress bar could use.
      "x-uncompressed-length": String(explorer.arrow.byteLength),
      ...cacheHeaders(request, hash),
    };
    return new Response(explorer.arrow as Uint8Array<ArrayBuffer>, { headers });
  });
}
