import type { Bundle } from "@/lib/domain/bundle";
import { bodyOf, corroborationContext, originOf } from "@/lib/domain/corroboration";
import { lineEnds, lineId } from "@/lib/domain/line-ends";

/** What a list of dossiers says of one. */
export interface DossierCounts {
  readonly claimCount: number;
  /** Lines with at least one claim that is not withdrawn: as many as the explorer shows. */
  readonly lineCount: number;
  readonly actorCount: number;
  readonly reportCount: number;
  /** Distinct origins over all claims that are not withdrawn. */
  readonly originCount: number;
}

/** Returns the counts of a bundle. Linear in its claims. */
export function countDossier(bundle: Bundle): DossierCounts {
  const context = corroborationContext(bundle.actors, bundle.reports);
  const symmetric = new Set(bundle.relationTypes.filter((type) => type.symmetric).map((type) => type.id));
  const standing = new Map(bundle.actors.map((actor, position) => [actor.id, position]));
  const lines = new Set<string>();
  const origins = new Set<string>();
  for (const claim of bundle.claims) {
    const ends = lineEnds(
      claim,
      (relation) => symmetric.has(relation),
      (actor) => standing.get(actor) ?? Number.POSITIVE_INFINITY,
    );
    if (claim.status === "withdrawn") continue;
    lines.add(lineId(ends));
    origins.add(bodyOf(originOf(claim, context), context));
  }
  return {
    claimCount: bundle.claims.length,
    lineCount: lines.size,
    actorCount: bundle.actors.length,
    reportCount: bundle.reports.length,
    originCount: origins.size,
  };
}
