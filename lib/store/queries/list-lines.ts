import { type SQL, sql } from "drizzle-orm";
import { applyFilter } from "@/lib/claims/apply-filter";
import type { ClaimFilter } from "@/lib/claims/claim-filter";
import type { FilterResult } from "@/lib/claims/line";
import type { NamedFilter } from "@/lib/claims/named-filter";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { lineId } from "@/lib/domain/line-ends";
import { browserBudget } from "../browser-budget";
import { type Database, reading } from "../database";
import { expectHash } from "../expect-hash";
import type { ExplorerData } from "../explorer-data";
import { loadExplorer } from "../load-explorer";
import type { ClaimPage } from "./claims-of-line";
import { type CountedRow, corroborateLine, corroboration, toCountedLine } from "./corroborate-line";
import { selectHash } from "./dossier-records";
import { filterLines } from "./filter-lines";
import { findDossier } from "./find-dossier";

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

/** A filter, compiled for whichever holds the claims. */
export interface LineChoice {
  readonly overColumns: (explorer: ExplorerData) => ClaimFilter;
  readonly overDatabase: () => Promise<NamedFilter>;
}

interface Row extends CountedRow {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/**
 * Returns a page of a dossier's lines, ordered by their first claim, or null where there is no such dossier: all of them, from
 * the database, at the cost of the claims of these lines and a step of an index for each line before them; or those that a
 * filter leaves, up to the browser's budget from columns, which answer at once when they are in memory, and above it from the
 * database. Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export async function listLines(
  id: string,
  page: ClaimPage,
  expected: string | null = null,
  choice: LineChoice | null = null,
): Promise<LinePage | null> {
  if (choice === null) return allLines(id, page, expected);
  const stored = await findDossier(id);
  if (!stored) return null;
  if (stored.claimCount > browserBudget())
    return linesOfDatabase(id, await choice.overDatabase(), page, expected);
  const explorer = await loadExplorer(id);
  if (!explorer) return null;
  expectHash(explorer.data.hash, expected);
  return linesOfColumns(explorer, choice.overColumns(explorer), page);
}

function allLines(id: string, page: ClaimPage, expected: string | null): Promise<LinePage | null> {
  return reading(async (database) => {
    const hash = await selectHash(database, id);
    if (hash === null) return null;
    expectHash(hash, expected);
    const counted = await database.execute<{ total: number }>(countOfLines(id));
    const { rows } = await database.execute<Row>(pageOfLines(id, page));
    return toPage(
      rows.map(({ subject, relation, object, ...row }) =>
        toSummary({ subject, relation, object }, toCountedLine(row)),
      ),
      counted.rows[0]?.total ?? 0,
      page,
    );
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

/** Returns a page of the lines that a filter leaves, ordered by their first claim, from columns. */
export function linesOfColumns(explorer: ExplorerData, filter: ClaimFilter, page: ClaimPage): LinePage {
  const result = filtered(explorer, filter);
  const { shown } = result;
  const { actors, relationTypes } = explorer.data;
  const lines = [...shown.subarray(page.from, page.from + page.limit)].map((at) => {
    const { subject, relation, object, rows, ...counted } = result.line(at);
    const ends = {
      subject: actors[subject]!.id,
      relation: relationTypes[relation]!.id,
      object: actors[object]!.id,
    };
    return toSummary(ends, { ...counted, claimCount: rows.length });
  });
  return toPage(lines, shown.length, page);
}

/**
 * Returns the same from the database, or null where there is no such dossier: for dossiers whose columns are too many to be
 * loaded for a page of lines. Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export function linesOfDatabase(
  id: string,
  filter: NamedFilter,
  page: ClaimPage,
  expected: string | null = null,
): Promise<LinePage | null> {
  return reading(async (database) => {
    const hash = await selectHash(database, id);
    if (hash === null) return null;
    expectHash(hash, expected);
    const { lines, total, heard } = await filterLines(database, id, filter, page);
    const summaries: LineSummary[] = [];
    for (const line of lines) summaries.push(await summaryOf(database, id, line, heard));
    return toPage(summaries, total, page);
  });
}

async function summaryOf(
  database: Database,
  dossier: string,
  { subject, relation, object, claimCount }: Awaited<ReturnType<typeof filterLines>>["lines"][number],
  heard: Awaited<ReturnType<typeof filterLines>>["heard"],
): Promise<LineSummary> {
  const ends = { subject, relation, object };
  const counted = await corroborateLine(database, dossier, ends, heard);
  if (!counted) throw new Error(`The line ${lineId(ends)} is gone within one transaction.`);
  // Of these the line has those that are shown; what it amounts to, claims of all stances decide.
  return toSummary(ends, { ...counted, claimCount });
}

function toSummary(
  { subject, relation, object }: Pick<Row, "subject" | "relation" | "object">,
  counted: Pick<LineSummary, "status" | "origins" | "relays" | "voices" | "flags" | "claimCount">,
): LineSummary {
  const { status, origins, relays, voices, flags, claimCount } = counted;
  const line = lineId({ subject, relation, object });
  return { line, subject, relation, object, status, origins, relays, voices, flags, claimCount };
}

function toPage(lines: readonly LineSummary[], total: number, { from, limit }: ClaimPage): LinePage {
  return { lines, total, next: from + limit < total ? from + limit : null };
}

function filtered({ data, table }: ExplorerData, filter: ClaimFilter): FilterResult {
  const names = {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
  return applyFilter(table, names, filter);
}
