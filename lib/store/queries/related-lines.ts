import { sql } from "drizzle-orm";
import type { RelatedLineIds } from "@/lib/domain/dossier-data";
import { type Ends, lineId } from "@/lib/domain/line-ends";
import type { Database } from "../database";

/** A line that bears on another: by which field of a claim, and whether it is the one that the claim speaks of. */
interface Row extends Record<string, unknown>, Ends {
  readonly field: "because" | "qualifies" | "contradicts";
  readonly side: "speaking" | "spoken of";
}

/**
 * Returns the lines that bear on a line through its claims, and those whose claims speak of them; each once, in the order of
 * the dossier, the line itself never. Claims that were withdrawn bear on nothing, and nothing on them. Costs as much as the line has
 * claims, and the dossier claims that speak of others, which are few.
 */
export async function relatedLines(database: Database, dossier: string, ends: Ends): Promise<RelatedLineIds> {
  const { subject, relation, object } = ends;
  const { rows } = await database.execute<Row>(sql`
    with of_line as materialized (
      select id, ordinal, because, qualifies, contradicts
      from claims
      where dossier = ${dossier} and line_subject = ${subject} and relation = ${relation} and line_object = ${object}
        and status <> 'withdrawn'
    ),
    -- What the line's claims speak of: each is looked up by its id, however many PostgreSQL expects.
    said as (
      select named.field, other.*
      from of_line
      cross join lateral (
        values ('because', because), ('qualifies', qualifies), ('contradicts', contradicts)
      ) as named (field, ids)
      cross join lateral json_array_elements_text(named.ids) as spoken (id)
      cross join lateral (
        select line_subject, relation, line_object, ordinal from claims
        where dossier = ${dossier} and claims.id = spoken.id and status <> 'withdrawn' limit 1
      ) as other
    ),
    -- What speaks of the line's claims.
    saying as (
      select named.field, speaking.line_subject, speaking.relation, speaking.line_object, of_line.ordinal
      from claims as speaking
      cross join lateral (
        values ('because', speaking.because), ('qualifies', speaking.qualifies), ('contradicts', speaking.contradicts)
      ) as named (field, ids)
      cross join lateral json_array_elements_text(named.ids) as spoken (id)
      join of_line on of_line.id = spoken.id
      where speaking.dossier = ${dossier} and speaking.status <> 'withdrawn'
        -- Word for word the condition of the index claims_relating, so that only those few rows are read.
        and (speaking.because is not null or speaking.qualifies is not null or speaking.contradicts is not null)
    ),
    bearing (field, side, subject, relation, object, ordinal) as (
      select field, 'spoken of', line_subject, relation, line_object, ordinal from said
      union all
      select field, 'speaking', line_subject, relation, line_object, ordinal from saying
    )
    select field, side, subject, relation, object
    from bearing
    where (subject, relation, object) <> (${subject}, ${relation}, ${object})
    group by field, side, subject, relation, object
    order by min(ordinal)`);
  const lines = (wanted: (row: Row) => boolean) => [...new Set(rows.filter(wanted).map(lineId))];
  return {
    because: lines(({ field, side }) => field === "because" && side === "spoken of"),
    reasonFor: lines(({ field, side }) => field === "because" && side === "speaking"),
    butAlso: lines(({ field }) => field === "qualifies"),
    contradicts: lines(({ field }) => field === "contradicts"),
  };
}
