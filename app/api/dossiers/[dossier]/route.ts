import { expectHash } from "@/lib/store/expect-hash";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { streamBundle } from "@/lib/store/queries/stream-bundle";
import { cacheHeaders, wantedHash } from "../../caching";
import { noDossier } from "../../problem";
import { type DossierContext, withState } from "../../with-state";

export const dynamic = "force-dynamic";

export function GET(request: Request, context: DossierContext): Promise<Response> {
  return withState(request, context, findDossier, async (_state, dossier) => {
    const stored = await streamBundle(dossier);
    if (!stored) throw noDossier(dossier);
    // An import may have come since the state was looked up.
    expectHash(stored.hash, wantedHash(request));
    return new Response(streamOf(stored.text), {
      headers: { "content-type": "application/json", ...cacheHeaders(request, stored.hash) },
    });
  });
}

function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void chunks.return(undefined),
  });
}
