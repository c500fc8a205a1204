import { COLUMNS_LAYOUT } from "@/lib/claims/claim-table";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatScope } from "@/lib/domain/dossier-scope";

/** What a page shows of a dossier before its records and claims are there, and where these are. */
export interface DossierHead {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** How much there will be. */
  readonly claims: number;
  readonly actors: number;
  /** What a skeleton draws: actors with a saved place. */
  readonly placed: Pick<DossierData, "dossier" | "actors">;
  readonly recordsUrl: string;
  readonly columnsUrl: string;
}

/** Returns the head of a dossier, or of a part of one. `budget` is that of the browser, which decides how large a part is. */
export function headOf(data: DossierData, claims: number, budget: number): DossierHead {
  const { dossier, hash, actors, part } = data;
  const { id, title, version, layout = {} } = dossier;
  const scope = part ? `&scope=${encodeURIComponent(formatScope(part.scope))}&most=${budget}` : "";
  // A browser keeps both for a year, and those of an older layout, or of another budget, are of no use to this page.
  const query = `?v=${hash}&layout=${COLUMNS_LAYOUT}${scope}`;
  const placed = actors.filter((actor) => Object.hasOwn(layout, actor.id));
  return {
    ...{ id, title, version, claims, actors: actors.length, placed: { dossier, actors: placed } },
    recordsUrl: `/api/dossiers/${id}/records.json${query}`,
    columnsUrl: `/api/dossiers/${id}/claims.arrow${query}`,
  };
}
