import { expectHash } from "@/lib/store/expect-hash";
import { isCurrent, notModified, wantedHash } from "./caching";
import { noDossier, withProblems } from "./problem";

export interface DossierContext {
  params: Promise<{ dossier: string }>;
}

/**
 * Returns what `answer` makes of the stored state of a dossier that `load` finds, or what comes before that: 404 where there
 * is none, 409 where the caller asks for another state with `?v={hash}`, 304 where they hold this one already.
 */
export function withState<State extends { readonly hash: string }>(
  request: Request,
  { params }: DossierContext,
  load: (dossier: string) => Promise<State | null>,
  answer: (state: State, dossier: string) => Response | Promise<Response>,
): Promise<Response> {
  return withProblems(async () => {
    const { dossier } = await params;
    const state = await load(dossier);
    if (!state) throw noDossier(dossier);
    expectHash(state.hash, wantedHash(request));
    if (isCurrent(request, state.hash)) return notModified(request, state.hash);
    return answer(state, dossier);
  });
}
