import { asc, eq, sql } from "drizzle-orm";
import type { RelationType } from "@/lib/domain/relation-type";
import { reading } from "../database";
import { toRecord } from "../rows";
import { relationTypes } from "../schema";

/** What of a dossier a filter can name: its vocabulary, and which of some ids it has. */
export interface KnownNames {
  readonly relationTypes: readonly RelationType[];
  readonly actors: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
}

/** Returns which of these actors and reports a dossier has, and its relation types; nothing where there is no such dossier. */
export function knownNames(
  dossier: string,
  asked: { readonly actors: readonly string[]; readonly reports: readonly string[] },
): Promise<KnownNames> {
  return reading(async (database) => {
    const types = await database
      .select()
      .from(relationTypes)
      .where(eq(relationTypes.dossier, dossier))
      .orderBy(asc(relationTypes.ordinal));
    const known = async (table: "actors" | "reports", ids: readonly string[]) => {
      const { rows } = await database.execute<{ id: string }>(
        sql`select id from ${sql.identifier(table)} where dossier = ${dossier} and id = any(${sql.param([...ids])}::text[])`,
      );
      return new Set(rows.map(({ id }) => id));
    };
    return {
      relationTypes: types.map((type) => toRecord(type, ["dossier", "ordinal"])),
      actors: await known("actors", asked.actors),
      reports: await known("reports", asked.reports),
    };
  });
}
