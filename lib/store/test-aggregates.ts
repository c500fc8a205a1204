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

/** Returns the same, counted from the claims themselves. */
export const recount = () =>
  selectAll(
    sql`
      select dossier, line_subject as subject, relation, line_object as object,
        (array_agg(ordinal order by ordinal))[1] as first_ordinal,
        count(*)::int as claim_count,
        sum(case when status <> 'withdrawn' and stance = 'asserts' then 1 else 0 end)::int as asserts,
        sum(case when status <> 'withdrawn' and stance = 'denies' then 1 else 0 end)::int as denies,
        sum(case when status <> 'withdrawn' and stance = 'disputes' then 1 else 0 end)::int as disputes,
        min(case when status <> 'withdrawn' then happened_from end) as from_day,
        max(case when status <> 'withdrawn' then happened_to end) as to_day
      from claims group by dossier, line_subject, relation, line_object
      order by dossier, line_subject, relation, line_object`,
    sql`
      select dossier, actor, count(distinct (line_subject, relation, line_object))::int as line_count,
        count(distinct id)::int as claim_count
      from (
        select *, unnest(array[line_subject, line_object]) as actor from claims where status <> 'withdrawn'
      ) as claim_end
      group by dossier, actor order by dossier, actor`,
    sql`
      select dossier, keys[1] as origin, count(*)::int as claim_count
      from claims where status <> 'withdrawn' group by dossier, keys[1] order by dossier, origin`,
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
