import type { Claim } from "@/lib/domain/claim";
import { type CorroborationContext, corroborationContext, traceOrigin } from "@/lib/domain/corroboration";
import type { DossierData } from "@/lib/domain/dossier-data";

const contexts = new WeakMap<DossierData, CorroborationContext>();

/**
 * Returns the name of the actor with whom a claim is counted although its own words do not name it, because the report that
 * carries it relays another; null where its words say with whom it counts.
 */
export function relayedOrigin(claim: Claim, data: DossierData): string | null {
  const context = contexts.get(data) ?? corroborationContext(data.actors, data.reports);
  contexts.set(data, context);
  const origin = traceOrigin(claim, context);
  if (!origin.byRelay || claim.chain.some((step) => step.actor === origin.actor)) return null;
  return data.actors.find((actor) => actor.id === origin.actor)?.name ?? null;
}
