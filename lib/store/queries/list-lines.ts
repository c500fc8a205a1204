import { applyFilter } from "@/lib/claims/apply-filter";
import { type ClaimFilter, EVERYTHING } from "@/lib/claims/claim-filter";
import type { FilterResult } from "@/lib/claims/line";
import { type NamedFilter, NOTHING_NAMED } from "@/lib/claims/named-filter";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { lineId } from "@/lib/domain/line-ends";
import { browserBudget } from "../browser-budget";
import { type Database, reading } from "../database";
import { expectHash } from "../expect-hash";
import type { ExplorerData } from "../explorer-data";
import { loadExplorer } from "../load-explorer";
import type { ClaimPage } from "./claims-of-line";
import { corroborateLine } from "./corroborate-line";
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

/**
 * Returns a page of a dossier's lines, ordered by their first claim, or null where there is no such dossier: all of them, or
 * those that a filter leaves. Up to the browser's budget from columns, which answer at once when they are in memory; above it
 * from the database. Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export async function listLines(
  id: string,
  page: ClaimPage,
  expected: string | null = null,
  choice: LineChoice | null = null,
): Promise<LinePage | null> {
  const stored = await findDossier(id);
  if (!stored) return null;
  if (stored.claimCount > browserBudget()) {
    const filter = choice === null ? NOTHING_NAMED : await choice.overDatabase();
    return linesOfDatabase(id, filter, page, expected);
  }
  const explorer = await loadExplorer(id);
  if (!explorer) return null;
  expectHash(explorer.data.hash, expected);
  return linesOfColumns(explorer, choice === null ? null : choice.overColumns(explorer), page);
}

/** Returns a page of the lines that a filter leaves, ordered by their first claim, from columns: null for all lines. */
export function linesOfColumns(
  explorer: ExplorerData,
  filter: ClaimFilter | null,
  { from, limit }: ClaimPage,
): LinePage {
  const result = filter === null ? unfiltered(explorer) : filtered(explorer, filter);
  const total = result.shown.length;
  const lines = [...result.shown.subarray(from, from + limit)].map((at) => toSummary(result, at, explorer));
  return { lines, total, next: from + limit < total ? from + limit : null };
}

/**
 * Returns the same from the database, or null where there is no such dossier: for dossiers whose columns are too many to be
 * loaded for a page of lines. Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export function linesOfDatabase(
  id: string,
  filter: NamedFilter,
  { from, limit }: ClaimPage,
  expected: string | null = null,
): Promise<LinePage | null> {
  return reading(async (database) => {
    const hash = await selectHash(database, id);
    if (hash === null) return null;
    expectHash(hash, expected);
    const { lines, total, heard } = await filterLines(database, id, filter, { from, limit });
    const summaries: LineSummary[] = [];
    for (const line of lines) summaries.push(await summaryOf(database, id, line, heard));
    return { lines: summaries, total, next: from + limit < total ? from + limit : null };
  });
}

async function summaryOf(
  database: Database,
  dossier: string,
  { claimCount, ...ends }: Awaited<ReturnType<typeof filterLines>>["lines"][number],
  heard: Awaited<ReturnType<typeof filterLines>>["heard"],
): Promise<LineSummary> {
  const counted = await corroborateLine(database, dossier, ends, heard);
  if (!counted) throw new Error(`The line ${lineId(ends)} is gone within one transaction.`);
  const { status, origins, relays, voices, flags } = counted;
  return { line: lineId(ends), ...ends, status, origins, relays, voices, flags, claimCount };
}

function toSummary(result: FilterResult, at: number, { data }: ExplorerData): LineSummary {
  const { id, subject, relation, object, status, origins, relays, voices, flags, rows } = result.line(at);
  return {
    line: id,
    subject: data.actors[subject]!.id,
    relation: data.relationTypes[relation]!.id,
    object: data.actors[object]!.id,
    status,
    origins,
    relays,
    voices,
    flags,
    claimCount: rows.length,
  };
}

const unfiltered = keptBy((explorer: ExplorerData): FilterResult => filtered(explorer, EVERYTHING));

function filtered({ data, table }: ExplorerData, filter: ClaimFilter): FilterResult {
  const names = {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
  return applyFilter(table, names, filter);
}
