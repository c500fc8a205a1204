import { asc, eq } from "drizzle-orm";
import { reading } from "../database";
import { expectHash } from "../expect-hash";
import { claims } from "../schema";
import { selectHash } from "./dossier-records";

/**
 * Returns the ids of a dossier's claims in its order: the rows of its columns. None where there is no such dossier. Throws
 * `version_conflict` where the stored data has another hash than expected.
 */
export function claimIds(id: string, expected: string): Promise<string[]> {
  return reading(async (database) => {
    expectHash(await selectHash(database, id), expected);
    const rows = await database
      .select({ id: claims.id })
      .from(claims)
      .where(eq(claims.dossier, id))
      .orderBy(asc(claims.ordinal));
    return rows.map((row) => row.id);
  });
}
