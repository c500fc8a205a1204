import { type SQL, sql } from "drizzle-orm";
import type { NamedFilter } from "@/lib/claims/named-filter";
import type { Ends } from "@/lib/domain/line-ends";
import type { Database } from "../database";
import { COMPONENTS } from "./corroborate-line";
import { allOf, claimCondition, list } from "./filter-claims";

/** A line that a filter leaves. */
export interface FilteredLine extends Ends {
  /** Its claims that the filter shows. */
  readonly claimCount: number;
}

/** A page of lines, how many there are in all, and the condition on claims by which they were found. */
export interface FilteredLines {
  readonly lines: readonly FilteredLine[];
  readonly total: number;
  /** Holds of claims that count towards a line, whichever stances are shown. */
  readonly heard: SQL;
}

type Row = {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly claim_count: number;
  readonly total: number;
};

/**
 * Returns the lines that a filter leaves of a dossier, in the order of their first claims: what `applyFilter` shows, by the same
 * rules. Reads every claim of the dossier that hidden actors and relation types do not rule out: for columns that are not at hand.
 */
export async function filterLines(
  database: Database,
  dossier: string,
  filter: NamedFilter,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<FilteredLines> {
  const heard = await claimCondition(database, dossier, filter);
  const { rows } = await database.execute<Row>(linesPassing(dossier, filter, heard, from, limit));
  // Past the end no row says how many there are.
  const total =
    rows[0]?.total ??
    (from === 0
      ? 0
      : ((await database.execute<Row>(linesPassing(dossier, filter, heard, 0, 1))).rows[0]?.total ?? 0));
  const lines = rows.map(({ subject, relation, object, claim_count }) => ({
    subject,
    relation,
    object,
    claimCount: claim_count,
  }));
  return { lines, total, heard };
}

function linesPassing(dossier: string, filter: NamedFilter, heard: SQL, from: number, limit: number): SQL {
  const { relations, hiddenActors, stances, disputedOnly, minOrigins } = filter;
  const ofLine = allOf([
    sql`claims.dossier = ${dossier}`,
    ...(relations ? [sql`claims.relation = any(${list(relations)})`] : []),
    ...(hiddenActors
      ? [
          sql`not claims.line_subject = any(${list(hiddenActors)})`,
          sql`not claims.line_object = any(${list(hiddenActors)})`,
        ]
      : []),
  ]);
  const shown = stances ? sql`(${heard} and claims.stance = any(${list(stances)}))` : heard;
  const disputed = disputedOnly ? sql`and (disputes or (asserts and denies))` : sql``;
  // One asserting origin is no bound: a line that is only denied has none.
  const bound = minOrigins > 1 ? sql`and most_origins >= ${minOrigins}` : sql``;
  const stands = sql`claims.status <> 'withdrawn'`;
  return sql`
    with recursive line as materialized (
      select line_subject, claims.relation, line_object, min(ordinal) as first,
        count(*) filter (where ${shown})::int as claim_count,
        bool_or(stance = 'asserts' and ${stands}) as asserts,
        bool_or(stance = 'denies' and ${stands}) as denies,
        bool_or(stance = 'disputes' and ${stands}) as disputes
        ${
          minOrigins > 1
            ? sql`, count(distinct keys[1]) filter (where ${heard} and stance = 'asserts' and ${stands}) as most_origins,
              coalesce(bool_or(cardinality(keys) > 1) filter (where ${heard} and stance = 'asserts' and ${stands}), false)
                as several`
            : sql``
        }
      from claims where ${ofLine}
      group by line_subject, claims.relation, line_object
    ),
    candidate as materialized (
      select *, row_number() over (order by first)::int as number
      from line where claim_count > 0 ${disputed} ${bound}
    )
    ${minOrigins > 1 ? componentsOf(dossier, heard) : sql``}
    select line_subject as subject, relation, line_object as object, claim_count, count(*) over ()::int as total
    from candidate
    ${
      minOrigins > 1
        ? sql`left join exact on exact.line = candidate.number
          where coalesce(exact.origins, most_origins) >= ${minOrigins}`
        : sql``
    }
    order by first offset ${from} limit ${limit}`;
}

/**
 * Counts asserting origins of the candidates in which a claim has several keys, as connected components of keys: the rounds of
 * `corroborate-line.ts`, for all these lines at once. Of all others there are as many as different first keys.
 */
function componentsOf(dossier: string, heard: SQL): SQL {
  return sql`,
    account as materialized (
      select distinct candidate.number as line, claims.keys
      from candidate join claims on claims.dossier = ${dossier} and claims.line_subject = candidate.line_subject
        and claims.relation = candidate.relation and claims.line_object = candidate.line_object
      where candidate.several and claims.stance = 'asserts' and claims.status <> 'withdrawn' and ${heard}
    ),
    key as materialized (
      select line, key, row_number() over ()::int as number
      from (select distinct line, unnest(keys) as key from account) as each
    ),
    joined as (
      select other.number as key, origin.number as origin
      from (select distinct line, keys[1] as origin, unnest(keys[2:]) as key from account) as shared
      join key as origin on origin.line = shared.line and origin.key = shared.origin
      join key as other on other.line = shared.line and other.key = shared.key
    ),
    ${COMPONENTS},
    exact as (
      select line, count(distinct final.groups[number])::int as origins from key cross join final group by line
    )`;
}
