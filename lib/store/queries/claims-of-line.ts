import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Claim } from "@/lib/domain/claim";
import { type CorroborationContext, corroborate, corroborationContext } from "@/lib/domain/corroboration";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { type Ends, lineEnds, lineId, parseLineId } from "@/lib/domain/line-ends";
import { checkQuote } from "@/lib/text/quote-match";
import { toClaim } from "../claim-rows";
import { type Database, reading } from "../database";
import { expectHash } from "../expect-hash";
import { loadExplorer } from "../load-explorer";
import { claims, reports } from "../schema";
import { selectHash } from "./dossier-records";
import { relatedLines } from "./related-lines";

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
  for (;;) {
    const explorer = await loadExplorer(id);
    if (!explorer) return null;
    const { data } = explorer;
    expectHash(data.hash, expected);
    const found = await reading(async (database) => {
      // An import may have come between: names of one state and claims of another would make an answer that never was.
      if ((await selectHash(database, id)) !== data.hash) return "changed";
      return selectLine(database, data, oriented(named, data), page);
    });
    if (found !== "changed") return found;
  }
}

async function selectLine(
  database: Database,
  data: DossierData,
  ends: Ends,
  page: ClaimPage,
): Promise<LineEvidence | null> {
  const { id } = data.dossier;
  const ofLine = and(
    eq(claims.dossier, id),
    eq(claims.lineSubject, ends.subject),
    eq(claims.relation, ends.relation),
    eq(claims.lineObject, ends.object),
  );
  const all = await database
    .select({
      id: claims.id,
      report: claims.report,
      stance: claims.stance,
      chain: claims.chain,
      status: claims.status,
      because: claims.because,
      qualifies: claims.qualifies,
      contradicts: claims.contradicts,
    })
    .from(claims)
    .where(ofLine);
  if (all.length === 0) return null;
  const rows = await database
    .select()
    .from(claims)
    .where(ofLine)
    .orderBy(
      sql`array_position(array['denies', 'disputes', 'asserts'], ${claims.stance})`,
      asc(claims.ordinal),
    )
    .limit(page.limit)
    .offset(page.from);
  const next = page.from + page.limit < all.length ? page.from + page.limit : null;
  const evidence = corroborate(all, contextOf(data));
  const related = await relatedLines(database, id, lineId(ends), all);
  const shown = rows.map(toClaim);
  const detached = await detachedQuotes(database, id, shown);
  return { line: lineId(ends), ...ends, ...evidence, claims: shown, detached, related, next };
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

function oriented(ends: Ends, data: DossierData): Ends {
  const standing = new Map(data.actors.map((actor, position) => [actor.id, position]));
  return lineEnds(
    ends,
    (relation) => data.relationTypes.some((type) => type.id === relation && type.symmetric),
    (actor) => standing.get(actor) ?? Number.POSITIVE_INFINITY,
  );
}

const contexts = new WeakMap<DossierData, CorroborationContext>();

function contextOf(data: DossierData): CorroborationContext {
  const known = contexts.get(data) ?? corroborationContext(data.actors, data.reports);
  contexts.set(data, known);
  return known;
}
