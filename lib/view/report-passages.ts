import type { DossierData } from "@/lib/domain/dossier-data";
import type { Family } from "@/lib/domain/family";
import type { ReadClaim } from "@/lib/text/read-claims";
import type { MarkedPassage } from "./mark-text";
import { claimAnchor, closestAnchor, quoteAnchor } from "./report-anchors";

/** A claim of a report beside its text, and the line it stands on. */
export interface PlacedClaim extends ReadClaim {
  readonly line: string;
}

/** A passage to be marked in the text of a report: where a quote stands, or what is offered for one that no longer does. */
export interface ReportPassage extends MarkedPassage {
  readonly kind: "quote" | "closest";
  /** Of the claim, in the order of the page, from 1. */
  readonly number: number;
  readonly claim: PlacedClaim;
  readonly family: Family;
  /** Anchor of the passage, and of its claim. */
  readonly anchor: string;
  readonly claimAnchor: string;
}

/** Returns the passages of a report's claims, in the order of the claims and their quotes; none without a held text. */
export function reportPassages(
  claims: readonly PlacedClaim[],
  { relationTypes }: Pick<DossierData, "relationTypes">,
): ReportPassage[] {
  const families = new Map(relationTypes.map((type) => [type.id, type.family]));
  return claims.flatMap((placed, index) => {
    const { id, relation } = placed.claim;
    const shared = {
      number: index + 1,
      claim: placed,
      family: families.get(relation) ?? "standing",
      claimAnchor: claimAnchor(id),
    };
    return placed.quotes.flatMap(({ check, closest }, at): ReportPassage[] => {
      if (check.state === "attached")
        return [
          { ...shared, kind: "quote", start: check.start, end: check.end, anchor: quoteAnchor(id, at) },
        ];
      return closest
        ? [
            {
              ...shared,
              kind: "closest",
              start: closest.start,
              end: closest.end,
              anchor: closestAnchor(id, at),
            },
          ]
        : [];
    });
  });
}

/** Returns where a line leads on its report's page: to its first passage in the text, else to its first claim. */
export function lineTargets(
  claims: readonly PlacedClaim[],
  passages: readonly ReportPassage[],
): Map<string, string> {
  const targets = new Map<string, string>();
  const quotes = passages.filter((passage) => passage.kind === "quote").sort((a, b) => a.start - b.start);
  for (const { claim, anchor } of quotes) if (!targets.has(claim.line)) targets.set(claim.line, anchor);
  for (const { claim, line } of claims) if (!targets.has(line)) targets.set(line, claimAnchor(claim.id));
  return targets;
}

/** Returns the passage over a run that it leads to: a quote before what is only offered, the shortest first, then the first. */
export function leadingPassage(passages: readonly ReportPassage[]): ReportPassage | null {
  const rank = (passage: ReportPassage) => (passage.kind === "quote" ? 0 : 1);
  const length = (passage: ReportPassage) => passage.end - passage.start;
  return passages.reduce<ReportPassage | null>((best, passage) => {
    if (best === null) return passage;
    return (rank(passage) - rank(best) || length(passage) - length(best)) < 0 ? passage : best;
  }, null);
}
