import type { Actor } from "@/lib/domain/actor";
import type { DossierData } from "@/lib/domain/dossier-data";

interface Positions {
  readonly actors: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<string, number>;
  readonly reports: ReadonlyMap<string, number>;
}

const positionsOf = new WeakMap<DossierData, Positions>();

/** Returns the position of every id of a dossier, by kind. Built once for each object and kept. */
export function positions(data: DossierData): Positions {
  let known = positionsOf.get(data);
  if (known === undefined) {
    known = {
      actors: byId(data.actors),
      relations: byId(data.relationTypes),
      reports: byId(data.reports),
    };
    positionsOf.set(data, known);
  }
  return known;
}

/** Returns the actor of an id, or undefined where the dossier has none. */
export function actorOf(data: DossierData, id: string): Actor | undefined {
  return data.actors[positions(data).actors.get(id) ?? -1];
}

function byId(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map((record, position) => [record.id, position]));
}
