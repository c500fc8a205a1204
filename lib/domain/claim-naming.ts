import type { Actor } from "./actor";
import type { ChainStep, Claim } from "./claim";
import { type CorroborationContext, traceOrigin } from "./corroboration";

/** How a report names the outlet where the newsgathering behind a claim happened. */
export type OutletNaming =
  /** It is that outlet, or speaks for itself. */
  | { readonly type: "own" }
  /** By these steps of the chain, the outlet itself last. */
  | { readonly type: "named"; readonly steps: readonly ChainStep[] }
  /** Not at all: the report relays another, and the claim's own chain ends at the publisher. */
  | { readonly type: "unnamed"; readonly origin: string; readonly inferred: boolean };

/** How a report names the source that told that outlet. */
export type SourceNaming =
  /** By these steps of the chain, the deepest speaker last. */
  | { readonly type: "named"; readonly steps: readonly ChainStep[] }
  /** Not at all: the chain stops at the outlet. */
  | { readonly type: "none" }
  /** The publisher is no outlet, and speaks for itself. */
  | { readonly type: "itself" };

/** How a claim's report names those it has the claim from. */
export interface ClaimNaming {
  readonly outlet: OutletNaming;
  readonly source: SourceNaming;
}

/** Returns how a claim names the outlet and the source that it has its words from. */
export function claimNaming(
  claim: Pick<Claim, "report" | "stance" | "status" | "chain">,
  context: CorroborationContext,
): ClaimNaming {
  const isOutlet = ({ actor }: ChainStep) => context.actors.get(actor)?.kind === "outlet";
  const deepest = Math.max(0, claim.chain.findLastIndex(isOutlet));
  const steps = claim.chain.slice(deepest + 1);
  return {
    outlet: outletNaming(claim, deepest, context),
    source:
      steps.length > 0 ? { type: "named", steps } : { type: claim.chain.some(isOutlet) ? "none" : "itself" },
  };
}

function outletNaming(
  claim: Parameters<typeof claimNaming>[0],
  deepest: number,
  context: CorroborationContext,
): OutletNaming {
  if (deepest > 0) return { type: "named", steps: claim.chain.slice(1, deepest + 1) };
  const { actor, byRelay, inferred } = traceOrigin(claim, context);
  return byRelay ? { type: "unnamed", origin: actor, inferred } : { type: "own" };
}

/** Returns what a step of a chain is called: by the report's own words where it has some, else by the actor's name. */
export function stepName(step: ChainStep, actors: ReadonlyMap<string, Pick<Actor, "name">>): string {
  return step.words ?? actors.get(step.actor)?.name ?? step.actor;
}

/** Returns the source as the report names it, outermost first: "three officials › the minister". Null where it names none. */
export function sourceText(
  source: SourceNaming,
  actors: ReadonlyMap<string, Pick<Actor, "name">>,
): string | null {
  if (source.type !== "named") return null;
  return source.steps.map((step) => stepName(step, actors)).join(" › ");
}
