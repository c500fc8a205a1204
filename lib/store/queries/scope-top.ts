import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database";

/**
 * Returns the actors with most lines, most first (ties: first in the dossier), at most `wanted` of them, and no more than leave
 * `most` claims among them; but always one where there is any with a line. Reads the lines of these actors, and no claim.
 */
export async function scopeTop(
  database: Database,
  dossier: string,
  wanted: number,
  most: number,
): Promise<string[]> {
  const { rows } = await database.execute<{ actor: string; claims: number }>(
    strongestActors(dossier, wanted),
  );
  let claims = 0;
  const over = rows.findIndex((row) => {
    claims += row.claims;
    return claims > most;
  });
  return rows.slice(0, over === -1 ? rows.length : Math.max(over, 1)).map(({ actor }) => actor);
}

/** Returns the statement that gives the strongest actors, each with the claims that come with it: those among it and stronger ones. */
export function strongestActors(dossier: string, wanted: number): SQL {
  return sql`
    with strongest as materialized (
      select actor, row_number() over (order by line_count desc, ordinal)::int as rank
      from actor_totals join actors on actors.dossier = ${dossier} and actors.id = actor
      where actor_totals.dossier = ${dossier}
      order by line_count desc, ordinal limit ${wanted}
    ),
    -- A claim comes with the weaker of its two actors.
    coming as (
      select greatest(one.rank, other.rank) as rank, sum(claim_count)::int as claims
      from strongest as one
      join lines on lines.dossier = ${dossier} and lines.subject = one.actor
      join strongest as other on other.actor = lines.object
      group by 1
    )
    select actor, coalesce(claims, 0) as claims from strongest left join coming using (rank) order by rank`;
}
