import { canonicalChunks } from "@/lib/domain/canonical-bundle";
import { expectHash } from "@/lib/store/expect-hash";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { loadBundle } from "@/lib/store/queries/load-bundle";
import { cacheHeaders, wantedHash } from "../../caching";
import { noDossier } from "../../problem";
import { type DossierContext, withState } from "../../with-state";

export const dynamic = "force-dynamic";

export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, findDossier, async (_state, dossier) => {
    const stored = await loadBundle(dossier);
    if (!stored) throw noDossier(dossier);
    // An import may have come since the state was looked up.
    expectHash(stored.hash, wantedHash(request));
    return new Response(streamOf(canonicalChunks(stored.bundle)), {
      headers: { "content-type": "application/json", ...cacheHeaders(request, stored.hash) },
    });
  });
}

function streamOf(chunks: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void chunks.return(undefined),
  });
}
