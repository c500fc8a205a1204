import { sql } from "drizzle-orm";
import { parseLineId } from "@/lib/domain/line-ends";
import type { SearchHit } from "@/lib/domain/search-hit";
import { lineSentence } from "@/lib/domain/sentence";
import { foldName } from "@/lib/text/fold-name";
import { type Database, reading } from "../database";

/** Hits returned at most. */
export const SEARCH_LIMIT = 12;

/** Words searched for at most, in characters; longer queries are cut, because no name or quote is matched by more. */
const QUERY_MAX = 100;

/**
 * Share of the query's trigrams that a stretch of a term must have to count as misspelt. At 0.4 two swapped letters in six
 * still find the name ("Isreal"); at pg_trgm's own 0.6 one wrong letter in eight does not ("Khamanei").
 */
const ALIKE = 0.4;

type Found = Pick<SearchHit, "type" | "matched"> & { target: string; shown: string };

/**
 * Returns at most 12 hits in a dossier, best first; none for an empty query or an unknown dossier.
 *
 * Looks through names, aliases, relation words, scopes and quotes, folded as `foldName` does. The whole term comes first,
 * then its beginning (of a name or alias, the beginning of any word: surnames), the beginning of a word, any part, and last words
 * that are spelt alike; of equals, names before aliases, relation words, scopes and quotes, and then the order of the dossier.
 * Each target is returned once, by its best.
 */
export async function searchDossier(id: string, query: string): Promise<SearchHit[]> {
  const folded = foldName(query.slice(0, QUERY_MAX)).trim();
  if (folded === "") return [];
  return reading(async (database) => {
    const found = await findTerms(database, id, folded);
    const names = await namesIn(database, id, found);
    return found.map((term) => toHit(term, names));
  });
}

/** What actors and relation types are called, by their ids: of those that hits name. */
interface Names {
  readonly actors: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, string>;
}

/** Looked up for these hits alone: a dossier can be larger than what is kept in memory. */
async function namesIn(database: Database, id: string, found: readonly Found[]): Promise<Names> {
  const lines = found.flatMap(({ type, target }) => (type === "line" ? (parseLineId(target) ?? []) : []));
  const targets = (type: Found["type"]) =>
    found.filter((term) => term.type === type).map((term) => term.target);
  const look = async (table: "actors" | "relation_types", name: "name" | "label", ids: readonly string[]) => {
    const { rows } = await database.execute<{ id: string; name: string }>(sql`
      select id, ${sql.identifier(name)} as name from ${sql.identifier(table)}
      where dossier = ${id} and id = any(${sql.param([...new Set(ids)])}::text[])`);
    return new Map(rows.map((row) => [row.id, row.name]));
  };
  const ends = lines.flatMap(({ subject, object }) => [subject, object]);
  return {
    actors: await look("actors", "name", [...targets("actor"), ...ends]),
    relations: await look("relation_types", "label", [
      ...targets("relation"),
      ...lines.map(({ relation }) => relation),
    ]),
  };
}

async function findTerms(database: Database, id: string, folded: string): Promise<Found[]> {
  // A folded text is letters, digits and single spaces: nothing in it means anything to LIKE.
  await database.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${`${ALIKE}`}, true)`);
  const { rows } = await database.execute<Found>(sql`
      with matching as (
        select type, target, matched, shown, ordinal,
          case
            when folded = ${folded} then 0
            when folded like ${`${folded}%`} then 1
            when folded like ${`% ${folded}%`} then case when matched in ('name', 'alias') then 1 else 2 end
            when folded like ${`%${folded}%`} then 3
            else 5 - word_similarity(${folded}, folded)
          end as distance,
          array_position(array['name', 'alias', 'relation', 'scope', 'quote'], matched) as rank
        from search_terms
        where dossier = ${id} and (folded like ${`%${folded}%`} or ${folded} <% folded)
      ), best as (
        select distinct on (type, target) * from matching order by type, target, distance, rank, ordinal
      )
      select type, target, matched, shown from best order by distance, rank, ordinal limit ${SEARCH_LIMIT}`);
  return rows;
}

function toHit({ type, target, matched, shown }: Found, names: Names): SearchHit {
  const label = labelOf(type, target, names);
  const detail = shown === label ? null : shown;
  const hit = { type, id: target, label, detail, matched };
  return type === "line" ? { ...hit, line: target } : hit;
}

function labelOf(type: SearchHit["type"], target: string, names: Names): string {
  const nameOf = (id: string) => names.actors.get(id) ?? id;
  const relationOf = (id: string) => names.relations.get(id) ?? id;
  if (type === "actor") return nameOf(target);
  if (type === "relation") return relationOf(target);
  const ends = parseLineId(target);
  if (!ends) return target;
  const [subject, label, object] = [nameOf(ends.subject), relationOf(ends.relation), nameOf(ends.object)];
  return lineSentence({ subject, label, object });
}
