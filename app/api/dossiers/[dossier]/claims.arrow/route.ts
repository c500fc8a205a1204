import { loadExplorer } from "@/lib/store/load-explorer";
import { cacheHeaders } from "../../../caching";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

export function GET(request: Request, context: DossierContext): Promise<Response> {
  const load = async (dossier: string) => {
    const explorer = await loadExplorer(dossier);
    return explorer && { ...explorer, hash: explorer.data.hash };
  };
  return withState(request, context, load, ({ arrow, hash }) => {
    const headers = {
      "content-type": "application/vnd.apache.arrow.stream",
      // Compressed on the way, so that content-length says nothing a progress bar could use.
      "x-uncompressed-length": String(arrow.byteLength),
      ...cacheHeaders(request, hash),
    };
    return new Response(arrow as Uint8Array<ArrayBuffer>, { headers });
  });
}
