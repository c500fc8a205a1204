import type { Claim } from "@/lib/domain/claim";
import { reading } from "../database";
import { selectClaims } from "./dossier-records";

/** Returns the claims of a dossier in its order; none where there is no such dossier. */
export function loadClaims(id: string): Promise<Claim[]> {
  return reading((database) => selectClaims(database, id));
}
