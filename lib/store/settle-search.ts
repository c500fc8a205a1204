import { sql } from "drizzle-orm";
import type { Database } from "./database";
import { tellPlanner } from "./tell-planner";

/**
 * Returns how many pages of new search terms waited beside their index and are sorted in now; the planner knows of them as well.
 *
 * PostgreSQL puts what is new on a list beside an index of this kind, up to 4 MB. Until it is sorted in, each search reads that list
 * from beginning to end, or, where that would cost more, all terms. An autovacuum does so minutes later; after a small import none
 * need come. So whoever adds terms calls this, in the same transaction. The list takes 30 ms at most.
 * PostgreSQL lets those do it who own the index or have its owner's rights. For a role with rights on rows alone that stays with
 * autovacuum, and none are sorted in here.
 */
export async function settleSearch(database: Database, added: number | null): Promise<number> {
  const { rows } = await database.execute<{ pages: number }>(
    sql`select gin_clean_pending_list(oid)::int as pages from pg_class
      where oid = 'search_terms_folded'::regclass and pg_has_role(relowner, 'usage')`,
  );
  await tellPlanner(database, "search_terms", added);
  return rows[0]?.pages ?? 0;
}
