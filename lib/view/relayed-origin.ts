import type { Claim } from "@/lib/domain/claim";
import { corroborationContext, traceOrigin } from "@/lib/domain/corroboration";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { actorOf } from "./known-ids";

const contextOf = keptBy(({ actors, reports }: DossierData) => corroborationContext(actors, reports));

/**
 * Returns the name of the actor with whom a claim is counted although its own words do not name it, because the report that
 * carries it relays another; null where its words say with whom it counts.
 */
export function relayedOrigin(claim: Claim, data: DossierData): string | null {
  const origin = traceOrigin(claim, contextOf(data));
  if (!origin.byRelay || claim.chain.some((step) => step.actor === origin.actor)) return null;
  return actorOf(data, origin.actor)?.name ?? null;
}
