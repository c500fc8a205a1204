import { applyFilter } from "@/lib/claims/apply-filter";
import { EVERYTHING } from "@/lib/claims/claim-filter";
import type { FilterResult } from "@/lib/claims/line";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import { expectHash } from "../expect-hash";
import { type ExplorerData, loadExplorer } from "../load-explorer";
import type { ClaimPage } from "./claims-of-line";

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

/**
 * Returns a page of all lines of a dossier, ordered by their first claim, or null where there is no such dossier. Throws
 * `version_conflict` where a hash is expected and the stored data has another.
 */
export async function listLines(
  id: string,
  { from, limit }: ClaimPage,
  expected: string | null = null,
): Promise<LinePage | null> {
  const explorer = await loadExplorer(id);
  if (!explorer) return null;
  expectHash(explorer.data.hash, expected);
  const result = unfiltered(explorer);
  const total = result.shown.length;
  const lines = [...result.shown.subarray(from, from + limit)].map((at) => toSummary(result, at, explorer));
  return { lines, total, next: from + limit < total ? from + limit : null };
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

const unfiltered = keptBy(({ data, table }: ExplorerData): FilterResult => {
  const names = {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
  return applyFilter(table, names, EVERYTHING);
});
