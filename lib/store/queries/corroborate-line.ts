import { type SQL, sql } from "drizzle-orm";
import { FLAG_ORDER } from "@/lib/domain/corroboration";
import type { Corroboration, LineFlag } from "@/lib/domain/dossier-data";
import type { Ends } from "@/lib/domain/line-ends";
import { lineStatus } from "@/lib/domain/line-status";
import type { Database } from "../database";

/** What a line's claims amount to, and how many they are, withdrawn ones included. */
export interface CountedLine extends Corroboration {
  readonly claimCount: number;
}

/** The one row of {@link corroboration}. */
export interface CountedRow extends Record<string, unknown>, Record<LineFlag, boolean> {
  readonly claim_count: number;
  readonly asserts: number;
  readonly denies: number;
  readonly disputes: number;
  readonly relays: number;
  readonly voices: number;
}

/**
 * Returns what all claims of a line amount to, or those of which a condition holds, by the rules of `corroborate` in the domain;
 * null where there is none.
 */
export async function corroborateLine(
  database: Database,
  dossier: string,
  ends: Ends,
  heard: SQL = sql`true`,
): Promise<CountedLine | null> {
  const { rows } = await database.execute<CountedRow>(corroboration(dossier, ends, heard));
  const row = rows[0]!;
  return row.claim_count === 0 ? null : toCountedLine(row);
}

/** Returns what the row of {@link corroboration} says. */
export function toCountedLine(row: CountedRow): CountedLine {
  const { asserts, denies, disputes, relays, voices } = row;
  const origins = { asserts, denies, disputes };
  return {
    status: lineStatus(origins),
    origins,
    relays,
    voices,
    flags: FLAG_ORDER.filter((flag) => row[flag]),
    claimCount: row.claim_count,
  };
}

/**
 * Common tables that find the connected components of keys: `final.groups[number]` is the least number of a key's component. They
 * read `key`, with a number from 1 on for each key, and `joined`, the pairs of keys that belong together (key, origin).
 */
export const COMPONENTS = sql`
    neighbour as materialized (select key, origin as other from joined union select origin, key from joined),
    round (groups, changed) as (
      select array_agg(number order by number), count(*) > 0 from key
      union all
      select next.groups, next.groups <> round.groups
      from round
      cross join lateral (
        select array_agg(least(round.groups[number], lowest) order by number) as groups
        from key
        left join (select key as number, min(round.groups[other]) as lowest from neighbour group by key) as around
          using (number)
      ) as next
      where round.changed
    ),
    final as materialized (select groups from round where not changed)`;

/**
 * Returns the statement that counts a line, whose ends are given or come from a query around it: one pass over the claims of its
 * range of the index, then work on the few different ways in which they tell who says so.
 *
 * Independent origins are the connected components of keys, by stance. Each round of `round` gives every key the least number
 * among its own and those it is joined with, until nothing changes: as many rounds as the longest way through shared keys, each
 * linear in them, where a closure over pairs of keys would be quadratic.
 */
export function corroboration(
  dossier: string,
  { subject, relation, object }: Readonly<Record<keyof Ends, string | SQL>>,
  heard: SQL = sql`true`,
): SQL {
  return sql`
    with recursive
    -- A hundred thousand claims of twenty outlets are twenty rows from here on.
    account as materialized (
      select stance, keys, chain_actors, own_voice, link_inferred, unnamed_voice, status = 'withdrawn' as withdrawn,
        count(*) as claim_count
      from claims
      where dossier = ${dossier} and line_subject = ${subject} and relation = ${relation} and line_object = ${object}
        and ${heard}
      group by stance, keys, chain_actors, own_voice, link_inferred, unnamed_voice, withdrawn
    ),
    standing as materialized (select * from account where not withdrawn),
    -- Who denies and who asserts are never one origin, so the same key under two stances is two.
    key as materialized (
      select stance, key, row_number() over ()::int as number
      from (select distinct stance, unnest(keys) as key from standing) as each
    ),
    joined as (
      select other.number as key, origin.number as origin
      from (select distinct stance, keys[1] as origin, unnest(keys[2:]) as key from standing) as shared
      join key as origin on origin.stance = shared.stance and origin.key = shared.origin
      join key as other on other.stance = shared.stance and other.key = shared.key
    ),
    ${COMPONENTS},
    origin as materialized (select stance, final.groups[number] as number from key cross join final),
    unnamed_origin as (
      select standing.stance, count(distinct final.groups[key.number]) as origins
      from standing
      join key on key.stance = standing.stance and key.key = standing.keys[1]
      cross join final
      where standing.unnamed_voice
      group by standing.stance
    ),
    chain_actor as (
      select actors.id, actors.kind, (actors.unnamed ->> 'count')::int as people
      from (select distinct unnest(chain_actors) as id from standing) as named
      join actors on actors.dossier = ${dossier} and actors.id = named.id
    )
    select
      (select coalesce(sum(claim_count), 0)::int from account) as claim_count,
      (select count(distinct number)::int from origin where stance = 'asserts') as asserts,
      (select count(distinct number)::int from origin where stance = 'denies') as denies,
      (select count(distinct number)::int from origin where stance = 'disputes') as disputes,
      (
        select count(*)::int from chain_actor
        where kind = 'outlet' and not exists (select from standing where keys[1] = 'from.' || chain_actor.id)
      ) as relays,
      (select coalesce(sum(coalesce(people, 1)), 0)::int from chain_actor where kind = 'unnamed') as voices,
      (select coalesce(bool_or(own_voice), false) from standing) as own_voice,
      (select coalesce(bool_or(link_inferred), false) from standing) as link_inferred,
      (select coalesce(bool_or(origins > 1), false) from unnamed_origin) as may_share_unnamed_sources,
      exists (select from chain_actor where kind = 'unnamed' and people is null) as voices_at_least`;
}
