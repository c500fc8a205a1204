import { eq } from "drizzle-orm";
import { reading } from "../database";
import { dossiers } from "../schema";

/** Returns the version and content hash of a stored dossier, or null where there is none. */
export function findDossier(id: string): Promise<{ version: string; hash: string } | null> {
  return reading(async (database) => {
    const [row] = await database
      .select({ version: dossiers.version, hash: dossiers.hash })
      .from(dossiers)
      .where(eq(dossiers.id, id));
    return row ?? null;
  });
}
