import { SLUG } from "@/lib/domain/slug";
import { reading } from "../database";
import { selectHash } from "./dossier-records";

/** Returns the content hash of a stored dossier, or null where there is none. An id that is no slug is not looked for. */
export async function findDossier(id: string): Promise<{ hash: string } | null> {
  if (!SLUG.test(id)) return null;
  const hash = await reading((database) => selectHash(database, id));
  return hash === null ? null : { hash };
}
