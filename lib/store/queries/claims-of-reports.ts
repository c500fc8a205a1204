import { and, asc, eq } from "drizzle-orm";
import type { LineClaim } from "@/lib/claims/compare-reports";
import type { LineEvidence } from "@/lib/domain/dossier-data";
import { lineId } from "@/lib/domain/line-ends";
import { toClaim } from "../claim-rows";
import { type Database, reading } from "../database";
import { expectHash } from "../expect-hash";
import { claims } from "../schema";
import { detachedQuotes } from "./claims-of-line";
import { selectHash } from "./dossier-records";

/** The claims of one report, each with its line, as far as the limit goes. */
export interface ReportClaims {
  /** In the order of the dossier. */
  readonly claims: readonly LineClaim[];
  readonly detached: LineEvidence["detached"];
  /** Whether the report has more claims than these. */
  readonly hasMore: boolean;
}

/**
 * Returns the first `limit` claims of each of these reports, in the order asked for, all from one state of the data. A report
 * that the dossier does not have, has none. Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export function claimsOfReports(
  id: string,
  reports: readonly string[],
  limit: number,
  expected: string | null = null,
): Promise<ReportClaims[]> {
  return reading(async (database) => {
    expectHash(await selectHash(database, id), expected);
    const found: ReportClaims[] = [];
    // One connection runs one query at a time.
    for (const report of reports) found.push(await selectReport(database, id, report, limit));
    return found;
  });
}

async function selectReport(
  database: Database,
  id: string,
  report: string,
  limit: number,
): Promise<ReportClaims> {
  const rows = await database
    .select()
    .from(claims)
    .where(and(eq(claims.dossier, id), eq(claims.report, report)))
    .orderBy(asc(claims.ordinal))
    .limit(limit + 1);
  const shown = rows.slice(0, limit).map((row) => ({
    claim: toClaim(row),
    line: lineId({ subject: row.lineSubject, relation: row.relation, object: row.lineObject }),
  }));
  const detached = await detachedQuotes(
    database,
    id,
    shown.map(({ claim }) => claim),
  );
  return { claims: shown, detached, hasMore: rows.length > limit };
}
