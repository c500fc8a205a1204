import type { Claim } from "@/lib/domain/claim";
import { reading } from "../database";
import { expectHash } from "../expect-hash";
import { selectClaims, selectHash } from "./dossier-records";

/**
 * Returns the claims of a dossier in its order; none where there is no such dossier. Throws `version_conflict` where a hash is
 * expected and the stored data has another, or none.
 */
export function loadClaims(id: string, expected: string | null = null): Promise<Claim[]> {
  return reading(async (database) => {
    if (expected !== null) expectHash(await selectHash(database, id), expected);
    return selectClaims(database, id);
  });
}
