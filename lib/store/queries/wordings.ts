import { sql } from "drizzle-orm";
import type { Wording } from "@/lib/domain/wordings";
import { reading } from "../database";
import { expectHash } from "../expect-hash";
import { selectHash } from "./dossier-records";

/** More than this no figure has notes for. */
const MOST = 5_000;

/**
 * Returns how reports call the unnamed sources of a dossier, in the order in which their claims first do, each way once.
 * None where there is no such dossier, or nobody unnamed. Reads only claims with an unnamed source in their chain. Throws
 * `version_conflict` where a hash is expected and the stored data has another.
 */
export function loadWordings(dossier: string, expected: string | null = null): Promise<Wording[]> {
  return reading(async (database) => {
    if (expected !== null) expectHash(await selectHash(database, dossier), expected);
    const { rows } = await database.execute<{ report: string; actor: string; words: string }>(sql`
      select c.report, step->>'actor' as actor, step->>'words' as words
      from claims c
      cross join lateral json_array_elements(c.chain) as step
      join actors a on a.dossier = c.dossier and a.id = step->>'actor' and a.kind = 'unnamed'
      where c.dossier = ${dossier} and c.unnamed_voice and step->>'words' is not null
      group by 1, 2, 3
      order by min(c.ordinal), 1, 2, 3
      limit ${MOST}`);
    return rows;
  });
}
