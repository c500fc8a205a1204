import { sql } from "drizzle-orm";
import type { Database } from "./database";

/** Reading all rows of a dossier that has fewer takes a few milliseconds. */
const MANY = 1_000;

/**
 * Returns once PostgreSQL knows how large each dossier is in a table, if so many rows were added that it should be told now.
 *
 * Until an autovacuum comes by, minutes after a large import, it takes a dossier that has just come for a small one. It then reads
 * all of that dossier's search terms for each search, and an index of all its actors for each hit. One column is all that is needed
 * for this, and takes a third of the time of all: 25 ms at most, as PostgreSQL looks at 30,000 rows of a table, however many it has.
 */
export async function tellPlanner(
  database: Database,
  table: "search_terms" | "actor_totals",
  added: number | null,
): Promise<void> {
  if ((added ?? 0) >= MANY) await database.execute(sql`analyze ${sql.identifier(table)} (dossier)`);
}
