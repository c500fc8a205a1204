import { sql } from "drizzle-orm";
import type { ActorKind } from "@/lib/domain/codes";
import type { Family } from "@/lib/domain/family";
import { reading } from "../database";

/** Lines that are returned: those with most claims. More would be a thicket. */
const LINES = 26;

/** The actors with most lines of a dossier, and the strongest lines between them. */
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
 * Returns the actors with most lines of a dossier, and the strongest lines between them, withdrawn ones left out. Costs the lines
 * of these actors. Empty where there is no such dossier.
 */
export function strongestLines(dossier: string, count: number): Promise<StrongestLines> {
  return reading(async (database) => {
    const { rows } = await database.execute<Row>(sql`
      with strongest as materialized (
        select actor as id, line_count from actor_totals where dossier = ${dossier}
        order by line_count desc, actor collate "C" limit ${count}
      )
      select
        (select json_agg(json_build_object('id', s.id, 'name', a.name, 'kind', a.kind) order by s.line_count desc, s.id collate "C")
          from strongest s join actors a on a.dossier = ${dossier} and a.id = s.id) as actors,
        (select json_agg(pair order by one collate "C", other collate "C", family) from (
          select least(subject, object) as one, greatest(subject, object) as other, family
          from lines join relation_types t on t.dossier = ${dossier} and t.id = relation
          where lines.dossier = ${dossier} and subject = any(array(select id from strongest))
            and object = any(array(select id from strongest)) and subject <> object and asserts + denies + disputes > 0
          group by 1, 2, 3 order by sum(asserts + denies + disputes) desc, 1, 2, 3 limit ${LINES}
        ) as pair) as lines`);
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
