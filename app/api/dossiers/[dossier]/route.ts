import { canonicalChunks } from "@/lib/domain/canonical-bundle";
import { expectHash } from "@/lib/store/expect-hash";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { loadBundle } from "@/lib/store/queries/load-bundle";
import { cacheHeaders, isCurrent, notModified, wantedHash } from "../../caching";
import { noDossier, withProblems } from "../../problem";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ dossier: string }>;
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const known = await findDossier(dossier);
    if (!known) throw noDossier(dossier);
    expectHash(known.hash, wantedHash(request));
    if (isCurrent(request, known.hash)) return notModified(request, known.hash);
    const stored = await loadBundle(dossier);
    if (!stored) throw noDossier(dossier);
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
