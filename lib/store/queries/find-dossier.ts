import { eq } from "drizzle-orm";
import { SLUG } from "@/lib/domain/slug";
import { reading } from "../database";
import { dossiers } from "../schema";

/** What is known of a stored dossier before anything of it is loaded. */
export interface FoundDossier {
  readonly title: string;
  readonly version: string;
  readonly hash: string;
  readonly claimCount: number;
  readonly actorCount: number;
}

/** Returns title, version, content hash and size of a stored dossier, or null where there is none. An id that is no slug is not looked for. */
export async function findDossier(id: string): Promise<FoundDossier | null> {
  if (!SLUG.test(id)) return null;
  const { title, version, hash, claimCount, actorCount } = dossiers;
  const [row] = await reading((database) =>
    database
      .select({ title, version, hash, claimCount, actorCount })
      .from(dossiers)
      .where(eq(dossiers.id, id)),
  );
  return row ?? null;
}
