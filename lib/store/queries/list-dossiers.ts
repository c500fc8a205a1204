import { sql } from "drizzle-orm";
import { reading } from "../database";
import { dossiers } from "../schema";

/** A dossier in the list of all. */
export interface DossierSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly claims: number;
  readonly lines: number;
  readonly actors: number;
  readonly reports: number;
  readonly origins: number;
}

/** Returns all dossiers, by title as people sort it, then by id. */
export async function listDossiers(): Promise<DossierSummary[]> {
  return (await listDossierStates()).map(({ hash: _hash, ...summary }) => summary);
}

/** Returns what {@link listDossiers} returns, each with the content hash that names its present state. */
export function listDossierStates(): Promise<(DossierSummary & { readonly hash: string })[]> {
  return reading((database) =>
    database
      .select({
        hash: dossiers.hash,
        id: dossiers.id,
        title: dossiers.title,
        version: dossiers.version,
        claims: dossiers.claimCount,
        lines: dossiers.lineCount,
        actors: dossiers.actorCount,
        reports: dossiers.reportCount,
        origins: dossiers.originCount,
      })
      .from(dossiers)
      .orderBy(sql`${dossiers.title} collate "und-x-icu"`, dossiers.id),
  );
}
