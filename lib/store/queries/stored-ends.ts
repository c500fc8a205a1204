import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Ends, lineEnds } from "@/lib/domain/line-ends";
import type { Database } from "../database";
import { actors, relationTypes } from "../schema";

/**
 * Returns the ends of a line as its claims are stored under them, whichever way a symmetric one is named, or null where the
 * dossier does not know one of the three.
 */
export async function storedEnds(database: Database, dossier: string, named: Ends): Promise<Ends | null> {
  const subject = alias(actors, "subject");
  const object = alias(actors, "object");
  const [row] = await database
    .select({ symmetric: relationTypes.symmetric, subject: subject.ordinal, object: object.ordinal })
    .from(relationTypes)
    .innerJoin(subject, and(eq(subject.dossier, dossier), eq(subject.id, named.subject)))
    .innerJoin(object, and(eq(object.dossier, dossier), eq(object.id, named.object)))
    .where(and(eq(relationTypes.dossier, dossier), eq(relationTypes.id, named.relation)));
  if (!row) return null;
  const standing = (actor: string) => (actor === named.subject ? row.subject : row.object);
  return lineEnds(named, () => row.symmetric, standing);
}
