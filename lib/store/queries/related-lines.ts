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
 * the dossier, the line itself never. Claims that were withdrawn bear on nothing, and nothing on them. Costs as much as the
 * dossier has claims that speak of others, which are few.
 */
export async function relatedLines(database: Database, dossier: string, ends: Ends): Promise<RelatedLineIds> {
  const { subject, relation, object } = ends;
  const { rows } = await database.execute<Row>(sql`
    with speaking as (
      select claims.line_subject, claims.relation, claims.line_object, claims.ordinal, named.field,
        json_array_elements_text(named.ids) as other
      from claims
      cross join lateral (
        values ('because', because), ('qualifies', qualifies), ('contradicts', contradicts)
      ) as named (field, ids)
      where dossier = ${dossier} and status <> 'withdrawn' and named.ids is not null
        -- Word for word the condition of the index claims_relating, so that only those few rows are read.
        and (because is not null or qualifies is not null or contradicts is not null)
    ),
    pair as materialized (
      select speaking.field,
        speaking.line_subject as from_subject, speaking.relation as from_relation, speaking.line_object as from_object,
        speaking.ordinal as from_ordinal,
        other.line_subject as to_subject, other.relation as to_relation, other.line_object as to_object,
        other.ordinal as to_ordinal
      from speaking
      join claims as other on other.dossier = ${dossier} and other.id = speaking.other and other.status <> 'withdrawn'
    ),
    bearing as (
      select field, 'spoken of' as side, to_subject as subject, to_relation as relation, to_object as object,
        to_ordinal as ordinal
      from pair
      where (from_subject, from_relation, from_object) = (${subject}, ${relation}, ${object})
      union all
      select field, 'speaking', from_subject, from_relation, from_object, from_ordinal
      from pair
      where (to_subject, to_relation, to_object) = (${subject}, ${relation}, ${object})
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
