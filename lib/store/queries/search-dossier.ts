import { type SQL, sql } from "drizzle-orm";
import type { SearchHit } from "@/lib/domain/search-hit";
import { lineSentence } from "@/lib/domain/sentence";
import { SLUG } from "@/lib/domain/slug";
import { foldName } from "@/lib/text/fold-name";
import { reading } from "../database";

/** Hits returned at most. */
export const SEARCH_LIMIT = 12;

/** Words searched for at most, in characters; longer queries are cut, because no name or quote is matched by more. */
const QUERY_MAX = 100;

/**
 * Share of the query's trigrams that a stretch of a term must have to count as misspelt. At 0.4 two swapped letters in six
 * still find the name ("Isreal"); at pg_trgm's own 0.6 one wrong letter in eight does not ("Khamanei").
 */
const ALIKE = 0.4;

/** Letters from which on a query is looked for within words, and misspelt: the index is of three letters each. */
const SHORT = 3;

type Found = Pick<SearchHit, "type" | "matched"> & {
  readonly target: string;
  readonly shown: string;
  /** Names of the actor, or of the ends of the line; null where the target is none. */
  readonly subject: string | null;
  readonly relation: string | null;
  readonly object: string | null;
};

/**
 * Returns at most 12 hits in a dossier, best first; none for an empty query or an unknown dossier.
 *
 * Looks through names, aliases, relation words, scopes and quotes, folded as `foldName` does. The whole term comes first,
 * then its beginning (of a name or alias, the beginning of any word: surnames), the beginning of a word, any part, and last words
 * that are spelt alike; of equals, names before aliases, relation words, scopes and quotes, then whoever has most claims, and then
 * the order of the dossier. Each target is returned once, by its best.
 */
export async function searchDossier(id: string, query: string): Promise<SearchHit[]> {
  const folded = foldName(query.slice(0, QUERY_MAX)).trim();
  if (folded === "" || !SLUG.test(id)) return [];
  return reading(async (database) => {
    await database.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${`${ALIKE}`}, true)`);
    const { rows } = await database.execute<Found>(findTerms(id, folded));
    return rows.map(toHit);
  });
}

// A folded text is letters, digits and single spaces: nothing in it means anything to LIKE.
function findTerms(id: string, folded: string): SQL {
  const term = sql`type, target, matched, shown, ordinal,
    array_position(array['name', 'alias', 'relation', 'scope', 'quote'], matched) as rank`;
  return sql`
    with holding as (
      select ${term},
        case
          when folded = ${folded} then 0
          when folded like ${`${folded}%`} then 1
          when folded like ${`% ${folded}%`} then case when matched in ('name', 'alias') then 1 else 2 end
          else 3
        end as distance
      from search_terms
      where dossier = ${id} and (${hasIt(folded)})
    ), matching as (
      select * from holding
      ${folded.length < SHORT ? sql`` : sql`union all ${alikeTerms(id, folded, term)}`}
    ), best as (
      select distinct on (type, target) * from matching order by type, target, distance, rank, ordinal
    ), first as (
      -- Looked up one by one: joined, PostgreSQL reads the totals of all actors for a few hundred.
      select best.*, coalesce((
        select claim_count from actor_totals where dossier = ${id} and actor = target and best.type = 'actor'
      ), 0) as claims
      from best
      order by distance, rank, claims desc, ordinal limit ${SEARCH_LIMIT}
    )
    -- A slug has no dot: the id of an actor or relation type is its own first part, that of a line has three.
    select first.type, target, matched, shown, subject.name as subject, relation_types.label as relation, object.name as object
    from first
    left join actors as subject on subject.dossier = ${id} and first.type <> 'relation' and subject.id = split_part(target, '.', 1)
    left join relation_types on relation_types.dossier = ${id}
      and relation_types.id = case first.type when 'relation' then target else split_part(target, '.', 2) end
    left join actors as object on object.dossier = ${id} and object.id = split_part(target, '.', 3)
    order by distance, rank, claims desc, first.ordinal`;
}

/** Of one or two letters only beginnings of words count: they stand somewhere in half of all names. */
function hasIt(folded: string): SQL {
  return folded.length < SHORT
    ? sql`folded like ${`${folded}%`} or folded like ${`% ${folded}%`}`
    : sql`folded like ${`%${folded}%`}`;
}

/**
 * Terms that are spelt alike come after all that have the word, so none is looked for where those fill every place. Comparing how
 * long terms are spelt is most of the work: without this, a search among 100,000 quotes that finds "iran" takes seventeen times as long.
 */
function alikeTerms(id: string, folded: string, term: SQL): SQL {
  return sql`
    select ${term}, 5 - word_similarity(${folded}, folded) as distance
    from search_terms
    where dossier = ${id} and ${folded} <% folded and (select count(distinct target) from holding) < ${SEARCH_LIMIT}`;
}

function toHit({ type, target, matched, shown, ...names }: Found): SearchHit {
  const label = labelOf(type, names) ?? target;
  const detail = shown === label ? null : shown;
  const hit = { type, id: target, label, detail, matched };
  return type === "line" ? { ...hit, line: target } : hit;
}

function labelOf(
  type: SearchHit["type"],
  { subject, relation, object }: Pick<Found, "subject" | "relation" | "object">,
): string | null {
  if (type !== "line") return type === "actor" ? subject : relation;
  return subject !== null && relation !== null && object !== null
    ? lineSentence({ subject, label: relation, object })
    : null;
}
