import type { Actor } from "@/lib/domain/actor";
import type { Dossier } from "@/lib/domain/dossier";
import type { RelationType } from "@/lib/domain/relation-type";
import type { Report } from "@/lib/domain/report";

/** The records of a dossier that every format may name, without its claims. */
export interface ExportRecords {
  readonly dossier: Dossier;
  readonly relationTypes: readonly RelationType[];
  readonly actors: readonly Actor[];
  readonly reports: readonly Report[];
}

/** Records by their ids. */
export interface RecordNames {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly relationTypes: ReadonlyMap<string, RelationType>;
  readonly reports: ReadonlyMap<string, Report>;
}

/** Returns the records by their ids. */
export function recordNames({ actors, relationTypes, reports }: ExportRecords): RecordNames {
  const byId = <Item extends { id: string }>(items: readonly Item[]) =>
    new Map(items.map((item) => [item.id, item]));
  return { actors: byId(actors), relationTypes: byId(relationTypes), reports: byId(reports) };
}
