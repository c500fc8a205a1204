import { and, asc, eq, sql } from "drizzle-orm";
import { type CorroborationContext, corroborate, corroborationContext } from "@/lib/domain/corroboration";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { type Ends, lineEnds, lineId, parseLineId } from "@/lib/domain/line-ends";
import { toClaim } from "../claim-rows";
import { reading } from "../database";
import { loadExplorer } from "../load-explorer";
import { claims } from "../schema";
import { relatedLines } from "./related-lines";

/** A page of a line's claims: the first `limit` after leaving out `from`; who denies or disputes first, then the dossier's order. */
export interface ClaimPage {
  readonly from: number;
  readonly limit: number;
}

/**
 * Returns one line with a page of its claims and what all of its claims amount to, or null where there is no such line.
 *
 * A symmetric line is found by either orientation, and comes back under its own. Past the last claim the page is empty.
 */
export async function claimsOfLine(id: string, line: string, page: ClaimPage): Promise<LineEvidence | null> {
  const named = parseLineId(line);
  const explorer = named && (await loadExplorer(id));
  if (!explorer) return null;
  const ends = oriented(named, explorer.data);
  const ofLine = and(
    eq(claims.dossier, id),
    eq(claims.lineSubject, ends.subject),
    eq(claims.relation, ends.relation),
    eq(claims.lineObject, ends.object),
  );
  return reading(async (database) => {
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
      .orderBy(sql`${claims.stance} = 'asserts'`, asc(claims.ordinal))
      .limit(page.limit)
      .offset(page.from);
    const next = page.from + page.limit < all.length ? page.from + page.limit : null;
    const evidence = corroborate(all, contextOf(explorer.data));
    const related = await relatedLines(database, id, lineId(ends), all);
    return { line: lineId(ends), ...ends, ...evidence, claims: rows.map(toClaim), related, next };
  });
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
