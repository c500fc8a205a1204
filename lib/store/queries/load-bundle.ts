import { BUNDLE_FORMAT, type Bundle } from "@/lib/domain/bundle";
import { reading } from "../database";
import { selectClaims, selectDossierRecords } from "./dossier-records";

/** Returns a stored dossier as the bundle it came from, with its hash, or null where there is none. */
export function loadBundle(id: string): Promise<{ bundle: Bundle; hash: string } | null> {
  return reading(async (database) => {
    const records = await selectDossierRecords(database, id);
    if (!records) return null;
    const { hash, claimCount: _counted, ...rest } = records;
    return { bundle: { format: BUNDLE_FORMAT, ...rest, claims: await selectClaims(database, id) }, hash };
  });
}
