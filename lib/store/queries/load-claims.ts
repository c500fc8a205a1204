import type { Claim } from "@/lib/domain/claim";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { reading } from "../database";
import { expectHash } from "../expect-hash";
import { detachedQuotes } from "./claims-of-line";
import { selectClaims, selectHash } from "./dossier-records";

/** Claims, and which of their quotes do not stand in the held text of their report. */
export interface CheckedClaims {
  readonly claims: readonly Claim[];
  readonly detached: LineEvidence["detached"];
}

/**
 * Returns the claims of a dossier in its order, with the quotes that are no evidence any more, all from one state of the data;
 * none where there is no such dossier. Throws `version_conflict` where a hash is expected and the stored data has another, or
 * none.
 */
export function loadClaims(id: string, expected: string | null = null): Promise<CheckedClaims> {
  return reading(async (database) => {
    if (expected !== null) expectHash(await selectHash(database, id), expected);
    const claims = await selectClaims(database, id);
    return { claims, detached: await detachedQuotes(database, id, claims) };
  });
}
