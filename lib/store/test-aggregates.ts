import { sql } from "drizzle-orm";
import { reading } from "./database";

const selectAll = async (...statements: ReturnType<typeof sql>[]) =>
  reading(async (database) => {
    const found: unknown[][] = [];
    for (const statement of statements) found.push((await database.execute(statement)).rows);
    const [lines, actors, origins, dossiers] = found;
    return { lines, actors, origins, dossiers };
  });

/** Returns everything that is stored beside claims about what they come to. */
export const aggregates = () =>
  selectAll(
    sql`select * from lines order by dossier, subject, relation, object`,
    sql`select * from actor_totals order by dossier, actor`,
    sql`select * from origin_totals order by dossier, origin`,
    sql`select id, claim_count, line_count, actor_count, report_count, origin_count from dossiers order by id`,
  );

/** Returns the same counted from the claims themselves, each number in a way of its own. */
export const recount = () =>
  selectAll(
    sql`
      select line.*,
        (select min(ordinal) from claims where ${ON_LINE}) as first_ordinal,
        (select count(*)::int from claims where ${ON_LINE}) as claim_count,
        (select count(*)::int from claims where ${ON_LINE} and status <> 'withdrawn' and stance = 'asserts') as asserts,
        (select count(*)::int from claims where ${ON_LINE} and status <> 'withdrawn' and stance = 'denies') as denies,
        (select count(*)::int from claims where ${ON_LINE} and status <> 'withdrawn' and stance = 'disputes') as disputes,
        (select min(happened_from) from claims where ${ON_LINE} and status <> 'withdrawn') as from_day,
        (select max(happened_to) from claims where ${ON_LINE} and status <> 'withdrawn') as to_day
      from (
        select distinct dossier, line_subject as subject, relation, line_object as object from claims
      ) as line
      order by dossier, subject, relation, object`,
    sql`
      select * from (
        select dossier, id as actor,
          (select count(distinct (line_subject, relation, line_object))::int from claims where ${OF_ACTOR}) as line_count,
          (select count(*)::int from claims where ${OF_ACTOR}) as claim_count
        from actors
      ) as counted
      where claim_count > 0 order by dossier, actor`,
    sql`
      select dossier, origin, (
        select count(*)::int from claims
        where claims.dossier = one.dossier and status <> 'withdrawn' and keys[1] = origin
      ) as claim_count
      from (select distinct dossier, keys[1] as origin from claims where status <> 'withdrawn') as one
      order by dossier, origin`,
    sql`
      select id,
        (select count(*)::int from claims where dossier = dossiers.id) as claim_count,
        (select count(distinct (line_subject, relation, line_object))::int from claims
          where dossier = dossiers.id and status <> 'withdrawn') as line_count,
        (select count(*)::int from actors where dossier = dossiers.id) as actor_count,
        (select count(*)::int from reports where dossier = dossiers.id) as report_count,
        (select count(distinct keys[1])::int from claims where dossier = dossiers.id and status <> 'withdrawn') as origin_count
      from dossiers order by id`,
  );

const ON_LINE = sql`claims.dossier = line.dossier and line_subject = line.subject and claims.relation = line.relation
  and line_object = line.object`;
const OF_ACTOR = sql`claims.dossier = actors.dossier and status <> 'withdrawn' and actors.id in (line_subject, line_object)`;
