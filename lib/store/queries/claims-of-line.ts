import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Claim } from "@/lib/domain/claim";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { type Ends, lineId, parseLineId } from "@/lib/domain/line-ends";
import { checkQuote } from "@/lib/text/quote-match";
import { toClaim } from "../claim-rows";
import { type Database, reading } from "../database";
import { expectHash } from "../expect-hash";
import { claims, reports } from "../schema";
import { corroborateLine } from "./corroborate-line";
import { selectHash } from "./dossier-records";
import { relatedLines } from "./related-lines";
import { storedEnds } from "./stored-ends";

/**
 * A page of a line's claims: the first `limit` after leaving out `from`. All that deny come first, then all that dispute, then
 * all that assert; those of one stance in the order of the dossier.
 */
export interface ClaimPage {
  readonly from: number;
  readonly limit: number;
}

/**
 * Returns one line with a page of its claims and what all of its claims amount to, or null where there is no such line.
 *
 * A symmetric line is found by either orientation, and comes back under its own. Past the last claim the page is empty.
 * Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export async function claimsOfLine(
  id: string,
  line: string,
  page: ClaimPage,
  expected: string | null = null,
): Promise<LineEvidence | null> {
  const named = parseLineId(line);
  if (!named) return null;
  return reading(async (database) => {
    const hash = await selectHash(database, id);
    if (hash === null) return null;
    expectHash(hash, expected);
    const ends = await storedEnds(database, id, named);
    return ends && selectLine(database, id, ends, page);
  });
}

async function selectLine(
  database: Database,
  id: string,
  ends: Ends,
  page: ClaimPage,
): Promise<LineEvidence | null> {
  const counted = await corroborateLine(database, id, ends);
  if (!counted) return null;
  const { claimCount, ...corroboration } = counted;
  const rows = await database
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.dossier, id),
        eq(claims.lineSubject, ends.subject),
        eq(claims.relation, ends.relation),
        eq(claims.lineObject, ends.object),
      ),
    )
    .orderBy(
      sql`array_position(array['denies', 'disputes', 'asserts'], ${claims.stance})`,
      asc(claims.ordinal),
    )
    .limit(page.limit)
    .offset(page.from);
  const next = page.from + page.limit < claimCount ? page.from + page.limit : null;
  const related = await relatedLines(database, id, ends);
  const shown = rows.map(toClaim);
  const detached = await detachedQuotes(database, id, shown);
  return { line: lineId(ends), ...ends, ...corroboration, claims: shown, detached, related, next };
}

/** Returns which quotes of these claims do not stand in the held text of their report, as `LineEvidence.detached` has it. */
export async function detachedQuotes(
  database: Database,
  id: string,
  shown: readonly Claim[],
): Promise<LineEvidence["detached"]> {
  const quoted = [...new Set(shown.filter((claim) => claim.quotes?.length).map((claim) => claim.report))];
  if (quoted.length === 0) return {};
  const held = await database
    .select({ id: reports.id, text: reports.text })
    .from(reports)
    .where(and(eq(reports.dossier, id), inArray(reports.id, quoted)));
  const texts = new Map(held.map((report) => [report.id, report.text]));
  const entries = shown.map((claim) => {
    const checks = (claim.quotes ?? []).map((quote) => checkQuote(texts.get(claim.report) ?? null, quote));
    return [claim.id, checks.flatMap(({ state }, at) => (state === "detached" ? [at] : []))] as const;
  });
  return Object.fromEntries(entries.filter(([, positions]) => positions.length > 0));
}
