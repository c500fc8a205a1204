import type { Actor } from "@/lib/domain/actor";
import type { DossierData } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";

interface Positions {
  readonly actors: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<string, number>;
  readonly reports: ReadonlyMap<string, number>;
}

/** Returns the position of every id of a dossier, by kind. Built once for each object and kept. */
export const positions = keptBy(
  (data: DossierData): Positions => ({
    actors: byId(data.actors),
    relations: byId(data.relationTypes),
    reports: byId(data.reports),
  }),
);

/** Returns the actor of an id, or undefined where the dossier has none. */
export function actorOf(data: DossierData, id: string): Actor | undefined {
  return data.actors[positions(data).actors.get(id) ?? -1];
}

function byId(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map((record, position) => [record.id, position]));
}
