import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Actor } from "@/lib/domain/actor";
import type { CorroborationReport } from "@/lib/domain/corroboration";
import type { Dossier } from "@/lib/domain/dossier";
import type { KnownRecords } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import type { Database } from "../database";
import { toRecord } from "../rows";
import { actors, dossiers, relationTypes, reports } from "../schema";

/** What a dossier that claims are added to has before. */
export interface StoredBefore {
  readonly hash: string;
  readonly version: string;
  readonly evidence: Dossier["evidence"];
  readonly claimCount: number;
  readonly lineCount: number;
  readonly reportCount: number;
  readonly actorCount: number;
  readonly relationTypes: readonly RelationType[];
  /** In the order of the dossier. */
  readonly actors: readonly Actor[];
  /** Only those that relay or supersede others: no other bears on where a claim comes from. */
  readonly relating: readonly CorroborationReport[];
}

/** Returns what is stored of a dossier and matters to claims that are to be added, or null where there is no such dossier. */
export async function selectStored(database: Database, id: string): Promise<StoredBefore | null> {
  const [dossier] = await database
    .select({
      hash: dossiers.hash,
      version: dossiers.version,
      evidence: dossiers.evidence,
      claimCount: dossiers.claimCount,
      lineCount: dossiers.lineCount,
      reportCount: dossiers.reportCount,
      actorCount: dossiers.actorCount,
    })
    .from(dossiers)
    .where(eq(dossiers.id, id));
  if (!dossier) return null;
  const types = await database
    .select()
    .from(relationTypes)
    .where(eq(relationTypes.dossier, id))
    .orderBy(asc(relationTypes.ordinal));
  const people = await database
    .select()
    .from(actors)
    .where(eq(actors.dossier, id))
    .orderBy(asc(actors.ordinal));
  const relating = await database
    .select({
      id: reports.id,
      publisher: reports.publisher,
      relays: reports.relays,
      supersedes: reports.supersedes,
    })
    .from(reports)
    .where(and(eq(reports.dossier, id), or(isNotNull(reports.relays), isNotNull(reports.supersedes))));
  return {
    ...dossier,
    evidence: dossier.evidence ?? undefined,
    relationTypes: types.map((row) => toRecord(row, ["dossier", "ordinal"])),
    actors: people.map((row) => toRecord(row, ["dossier", "ordinal"])),
    relating: relating.map((row) => toRecord(row, [])),
  };
}

/**
 * Returns what rows of a table may name: names of actors, and aliases that only one actor has. Unnamed sources are never
 * named by a row: who "three officials" of another report are nobody knows. Of two actors of one name it is the first.
 */
export function toKnownRecords(stored: StoredBefore): KnownRecords {
  const named = stored.actors.filter(({ kind }) => kind !== "unnamed");
  const byAlias = new Map<string, string | null>();
  for (const { id, aliases } of named) {
    for (const { text } of aliases ?? []) {
      const other = byAlias.get(text);
      byAlias.set(text, other === undefined || other === id ? id : null);
    }
  }
  const known = new Map([...byAlias].filter((entry): entry is [string, string] => entry[1] !== null));
  for (const { id, name } of named.toReversed()) known.set(name, id);
  return {
    actors: known,
    actorIds: stored.actors.map(({ id }) => id),
    relationTypes: stored.relationTypes,
  };
}
