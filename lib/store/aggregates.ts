import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Database } from "./database";
import { tellPlanner } from "./tell-planner";

/** What {@link addToLines} found that the explorer shows of them. */
export interface CountedLines {
  /** Lines with at least one claim that is not withdrawn, that had none before. */
  readonly shown: number;
}

/**
 * Returns a statement that gives the lines of claims, with what they come to: the columns of `lines`, in its order. `claims` are
 * all of `table`, or of the dossier those from an ordinal on.
 */
export function linesOf(claims: SQLWrapper): SQL {
  const standing = sql`status <> 'withdrawn'`;
  return sql`
    select dossier, line_subject as subject, relation, line_object as object, min(ordinal) as first_ordinal,
      count(*)::int as claim_count,
      (count(*) filter (where ${standing} and stance = 'asserts'))::int as asserts,
      (count(*) filter (where ${standing} and stance = 'denies'))::int as denies,
      (count(*) filter (where ${standing} and stance = 'disputes'))::int as disputes,
      min(happened_from) filter (where ${standing}) as from_day,
      max(happened_to) filter (where ${standing}) as to_day
    from ${claims}
    group by dossier, line_subject, relation, line_object`;
}

/**
 * Counts the claims of a dossier from an ordinal on into its lines, and returns what that made. Costs as much as there are such
 * claims, and not as much as the dossier has.
 */
export async function addToLines(
  database: Database,
  dossier: string,
  fromOrdinal: number,
): Promise<CountedLines> {
  const added = sql`(select * from claims where dossier = ${dossier} and ordinal >= ${fromOrdinal}) as claims`;
  const { rows } = await database.execute<{ shown: number }>(sql`
    with added as materialized (${linesOf(added)}),
    raised as (
      update lines set
        claim_count = lines.claim_count + added.claim_count,
        asserts = lines.asserts + added.asserts,
        denies = lines.denies + added.denies,
        disputes = lines.disputes + added.disputes,
        from_day = least(lines.from_day, added.from_day),
        to_day = greatest(lines.to_day, added.to_day)
      from added
      where lines.dossier = ${dossier}
        and (lines.subject, lines.relation, lines.object) = (added.subject, added.relation, added.object)
      returning lines.subject, lines.relation, lines.object,
        lines.asserts + lines.denies + lines.disputes as standing,
        added.asserts + added.denies + added.disputes as of_those
    ),
    made as (
      insert into lines
      select added.* from added left join raised using (subject, relation, object) where raised.subject is null
      returning asserts + denies + disputes as standing
    )
    select (
      (select count(*) from raised where of_those > 0 and standing = of_those) + (select count(*) from made where standing > 0)
    )::int as shown`);
  return { shown: rows[0]?.shown ?? 0 };
}

/**
 * Counts anew what the actors of a dossier come to: all of them, or those at the ends of claims from an ordinal on. Costs as
 * much as those have lines.
 */
export async function countActors(database: Database, dossier: string, fromOrdinal: number): Promise<void> {
  const isAll = fromOrdinal === 0;
  const touched = sql`
    select line_subject from claims where dossier = ${dossier} and ordinal >= ${fromOrdinal}
    union select line_object from claims where dossier = ${dossier} and ordinal >= ${fromOrdinal}`;
  const among = (end: SQL) => (isAll ? sql`true` : sql`${end} in (${touched})`);
  await database.execute(sql`delete from actor_totals where dossier = ${dossier} and ${among(sql`actor`)}`);
  const { rowCount } = await database.execute(sql`
    insert into actor_totals (dossier, actor, line_count, claim_count)
    select ${dossier}, actor, count(*), sum(claims)
    from (
      select subject as actor, asserts + denies + disputes as claims
      from lines where dossier = ${dossier} and ${among(sql`subject`)}
      union all
      select object, asserts + denies + disputes
      from lines where dossier = ${dossier} and object <> subject and ${among(sql`object`)}
    ) as line_end
    where claims > 0
    group by actor`);
  await tellPlanner(database, "actor_totals", rowCount);
}

/**
 * Counts the claims of a dossier from an ordinal on by where they come from, adds that to what was counted before, and returns
 * how many origins the dossier has.
 */
export async function addToOrigins(
  database: Database,
  dossier: string,
  fromOrdinal: number,
): Promise<number> {
  // The origin's own key is a claim's first. They are few, so they come here and go back; reading may then be done in parallel.
  const { rows } = await database.execute<{ origin: string; claims: number }>(sql`
    select keys[1] as origin, count(*)::int as claims from claims
    where dossier = ${dossier} and ordinal >= ${fromOrdinal} and status <> 'withdrawn' and keys[1] is not null
    group by keys[1]`);
  const added = sql`json_to_recordset(${JSON.stringify(rows)}::json) as added (origin text, claims int)`;
  if (fromOrdinal === 0) await database.execute(sql`delete from origin_totals where dossier = ${dossier}`);
  await database.execute(sql`
    with raised as (
      update origin_totals set claim_count = claim_count + added.claims from ${added}
      where origin_totals.dossier = ${dossier} and origin_totals.origin = added.origin
      returning origin_totals.origin
    )
    insert into origin_totals (dossier, origin, claim_count)
    select ${dossier}, added.origin, added.claims from ${added}
    where added.origin not in (select origin from raised)`);
  const counted = await database.execute<{ origins: number }>(
    sql`select count(*)::int as origins from origin_totals where dossier = ${dossier}`,
  );
  return counted.rows[0]?.origins ?? 0;
}
