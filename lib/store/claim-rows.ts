import type { Bundle } from "@/lib/domain/bundle";
import type { Claim } from "@/lib/domain/claim";
import { dayWindow } from "@/lib/domain/edtf-window";
import { lineEnds } from "@/lib/domain/line-ends";
import { type Inserted, type Selected, toRecord } from "./rows";
import type { claims } from "./schema";

/** Returns the rows of a bundle's claims, in its order. */
export function toClaimRows(bundle: Bundle): Inserted<typeof claims>[] {
  const symmetric = new Set(bundle.relationTypes.filter((type) => type.symmetric).map((type) => type.id));
  const standing = new Map(bundle.actors.map((actor, position) => [actor.id, position]));
  return bundle.claims.map((claim, ordinal) => {
    const ends = lineEnds(
      claim,
      (relation) => symmetric.has(relation),
      (actor) => standing.get(actor) ?? Number.POSITIVE_INFINITY,
    );
    const window = claim.happened.edtf === null ? null : dayWindow(claim.happened.edtf);
    return {
      ...claim,
      dossier: bundle.dossier.id,
      ordinal,
      lineSubject: ends.subject,
      lineObject: ends.object,
      happenedFrom: window?.fromDay ?? null,
      happenedTo: window?.toDay ?? null,
    };
  });
}

const FOR_THE_DATABASE = [
  "dossier",
  "ordinal",
  "lineSubject",
  "lineObject",
  "happenedFrom",
  "happenedTo",
  "keys",
  "chainActors",
  "ownVoice",
  "linkInferred",
  "unnamedVoice",
] as const;

/** Returns the claim that a row holds. */
export function toClaim(row: Selected<typeof claims>): Claim {
  return toRecord(row, FOR_THE_DATABASE);
}
