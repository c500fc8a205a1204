import { sql } from "drizzle-orm";
import type { Database } from "../database";

/**
 * Returns the actors with most lines, most first (ties: first in the dossier), at most `wanted` of them, and no more than leave
 * `most` claims among them; but always one where there is any with a line. One pass over the dossier's claims.
 */
export async function scopeTop(
  database: Database,
  dossier: string,
  wanted: number,
  most: number,
): Promise<string[]> {
  const { rows } = await database.execute<{ actor: string; claims: number }>(sql`
    with line as materialized (
      select line_subject as subject, line_object as object, count(*)::int as claims,
        bool_or(status <> 'withdrawn') as stands
      from claims where dossier = ${dossier} group by line_subject, relation, line_object
    ),
    strongest as materialized (
      select actor, row_number() over (order by lines desc, ordinal)::int as rank
      from (
        select actor, count(*) as lines from (
          select subject as actor from line where stands
          union all select object from line where stands and object <> subject
        ) as line_end group by actor
      ) as counted
      join actors on actors.dossier = ${dossier} and actors.id = actor
      order by lines desc, ordinal limit ${wanted}
    ),
    -- A claim comes with the weaker of its two actors.
    coming as (
      select greatest(one.rank, other.rank) as rank, sum(line.claims)::int as claims
      from line
      join strongest as one on one.actor = line.subject
      join strongest as other on other.actor = line.object
      group by 1
    )
    select actor, coalesce(claims, 0) as claims from strongest left join coming using (rank) order by rank`);
  let claims = 0;
  const over = rows.findIndex((row) => {
    claims += row.claims;
    return claims > most;
  });
  return rows.slice(0, over === -1 ? rows.length : Math.max(over, 1)).map(({ actor }) => actor);
}
