import { sql } from "drizzle-orm";
import type { ActorKind } from "@/lib/domain/codes";
import type { Family } from "@/lib/domain/family";
import { reading } from "../database";

/** Claims that are looked at: so many are read by their index in some tens of milliseconds, however many there are. */
const LOOKED_AT = 20_000;

/** Lines that are returned: those with most claims. More would be a thicket. */
const LINES = 26;

/** The actors with most lines among the first claims of a dossier, and the strongest lines between them. */
export interface StrongestLines {
  /** The strongest first, then by id. */
  readonly actors: readonly { readonly id: string; readonly name: string; readonly kind: ActorKind }[];
  /** Each pair once for each family, by their positions in `actors`, by pair and family. */
  readonly lines: readonly { readonly from: number; readonly to: number; readonly family: Family }[];
}

interface Row extends Record<string, unknown> {
  readonly actors: readonly { id: string; name: string; kind: ActorKind }[] | null;
  readonly lines: readonly { one: string; other: string; family: Family }[] | null;
}

/**
 * Returns the actors with most lines among the first 20,000 claims of a dossier, in its order, and the strongest lines between
 * them. A picture of a dossier, and no count: what comes later in it is not looked at. Empty where there is no such dossier.
 */
export function strongestLines(dossier: string, count: number): Promise<StrongestLines> {
  return reading(async (database) => {
    const { rows } = await database.execute<Row>(sql`
      with first as materialized (
        select line_subject, relation, line_object from claims
        where dossier = ${dossier} order by ordinal limit ${LOOKED_AT}
      ), lines as materialized (
        select line_subject, relation, line_object, count(*) as claims from first group by 1, 2, 3
      ), strongest as materialized (
        select id, count(*) as lines from (
          select line_subject as id from lines union all select line_object from lines
        ) as ends group by id order by lines desc, id collate "C" limit ${count}
      )
      select
        (select json_agg(json_build_object('id', s.id, 'name', a.name, 'kind', a.kind) order by s.lines desc, s.id collate "C")
          from strongest s join actors a on a.dossier = ${dossier} and a.id = s.id) as actors,
        (select json_agg(distinct_pairs order by one collate "C", other collate "C", family) from (
          select least(line_subject, line_object) as one, greatest(line_subject, line_object) as other, family
          from lines join relation_types t on t.dossier = ${dossier} and t.id = relation
          where line_subject in (select id from strongest) and line_object in (select id from strongest)
            and line_subject <> line_object
          group by 1, 2, 3 order by sum(claims) desc, 1, 2, 3 limit ${LINES}
        ) as distinct_pairs) as lines`);
    const [row] = rows;
    const actors = row?.actors ?? [];
    const positions = new Map(actors.map(({ id }, position) => [id, position]));
    const lines = (row?.lines ?? []).flatMap(({ one, other, family }) => {
      const [from, to] = [positions.get(one), positions.get(other)];
      return from === undefined || to === undefined ? [] : [{ from, to, family }];
    });
    return { actors, lines };
  });
}
