import { type SQL, sql } from "drizzle-orm";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { lineId } from "@/lib/domain/line-ends";
import { reading } from "../database";
import { expectHash } from "../expect-hash";
import type { ClaimPage } from "./claims-of-line";
import { type CountedRow, corroboration, toCountedLine } from "./corroborate-line";
import { selectHash } from "./dossier-records";

/** A line without its claims, but with their number. */
export interface LineSummary extends Omit<LineEvidence, "claims" | "detached" | "related" | "next"> {
  readonly claimCount: number;
}

/** A page of a dossier's lines, how many there are in all, and where the next page starts (null on the last). */
export interface LinePage {
  readonly lines: readonly LineSummary[];
  readonly total: number;
  readonly next: number | null;
}

interface Row extends CountedRow {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/**
 * Returns a page of all lines of a dossier, ordered by their first claim, or null where there is no such dossier. Costs as much as
 * these lines have claims, and a step of an index for each line that is left out before them. Throws `version_conflict` where a
 * hash is expected and the stored data has another.
 */
export async function listLines(
  id: string,
  page: ClaimPage,
  expected: string | null = null,
): Promise<LinePage | null> {
  return reading(async (database) => {
    const hash = await selectHash(database, id);
    if (hash === null) return null;
    expectHash(hash, expected);
    const counted = await database.execute<{ total: number }>(countOfLines(id));
    const total = counted.rows[0]?.total ?? 0;
    const { rows } = await database.execute<Row>(pageOfLines(id, page));
    const next = page.from + page.limit;
    return { lines: rows.map(toSummary), total, next: next < total ? next : null };
  });
}

/** Returns the statement that gives a page of lines, each with what all its claims amount to. */
export function pageOfLines(dossier: string, { from, limit }: ClaimPage): SQL {
  const ends = { subject: sql`line.subject`, relation: sql`line.relation`, object: sql`line.object` };
  return sql`
    select line.subject, line.relation, line.object, counted.*
    from (
      select subject, relation, object, first_ordinal from lines
      where dossier = ${dossier} order by first_ordinal limit ${limit} offset ${from}
    ) as line
    cross join lateral (${corroboration(dossier, ends)}) as counted
    order by line.first_ordinal`;
}

/** Returns the statement that gives how many lines there are: those that are shown at first, and the few that are withdrawn. */
export function countOfLines(dossier: string): SQL {
  return sql`
    select line_count + (
      select count(*)::int from lines where dossier = ${dossier} and asserts + denies + disputes = 0
    ) as total
    from dossiers where id = ${dossier}`;
}

function toSummary(row: Row): LineSummary {
  const { subject, relation, object } = row;
  return { line: lineId(row), subject, relation, object, ...toCountedLine(row) };
}
