import { writeWholeClaimsArrow } from "@/lib/claims/write-arrow";
import { COLUMN_ENCODINGS, ENCODED_AS, encodedColumns } from "@/lib/store/encoded-columns";
import { loadExplorer } from "@/lib/store/load-explorer";
import { claimIds } from "@/lib/store/queries/claim-ids";
import { acceptedEncoding } from "../../../accepted-encoding";
import { cacheHeaders } from "../../../caching";
import { type DossierContext, withState } from "../../../with-state";

export const dynamic = "force-dynamic";

/** The columns as the explorer reads them; with `?ids=1` every column written out, and the ids of the claims. */
export function GET(request: Request, context: DossierContext): Promise<Response> {
  const load = async (dossier: string) => {
    const explorer = await loadExplorer(dossier);
    return explorer && { ...explorer, hash: explorer.data.hash };
  };
  return withState(request, context, load, async ({ arrow, table, hash }, dossier) => {
    const isWhole = new URL(request.url).searchParams.get("ids") === "1";
    const bytes = isWhole ? writeWholeClaimsArrow(table, await claimIds(dossier, hash)) : arrow;
    const encoding = acceptedEncoding(request, COLUMN_ENCODINGS);
    const { etag, ...caching } = cacheHeaders(request, hash);
    const headers = {
      "content-type": "application/vnd.apache.arrow.stream",
      // Content-length is that of the compressed bytes, which says nothing a progress bar could use.
      "x-uncompressed-length": String(bytes.byteLength),
      vary: "accept-encoding",
      ...caching,
    };
    if (encoding === null) return answer(bytes, { ...headers, etag });
    const encoded = await encodedColumns(bytes, encoding);
    // The same columns in other bytes: a weak tag says so, and is found again all the same.
    return answer(encoded, { ...headers, etag: `W/${etag}`, [ENCODED_AS]: encoding });
  });
}

function answer(bytes: Uint8Array, headers: Record<string, string>): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, "content-length": String(bytes.byteLength) },
  });
}
