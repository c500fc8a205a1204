import { asc, eq } from "drizzle-orm";
import type { RelationType } from "@/lib/domain/relation-type";
import { reading } from "../database";
import { toRecord } from "../rows";
import { relationTypes } from "../schema";

/** Returns the relation types of a dossier in its order; none where there is no such dossier. */
export function listRelationTypes(dossier: string): Promise<RelationType[]> {
  return reading(async (database) => {
    const rows = await database
      .select()
      .from(relationTypes)
      .where(eq(relationTypes.dossier, dossier))
      .orderBy(asc(relationTypes.ordinal));
    return rows.map((row) => toRecord(row, ["dossier", "ordinal"]));
  });
}
