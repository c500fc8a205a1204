import { and, asc, count, eq } from "drizzle-orm";
import { lineId } from "@/lib/domain/line-ends";
import { type RelayPlace, relayPlace } from "@/lib/domain/relay-place";
import type { Report } from "@/lib/domain/report";
import { SLUG } from "@/lib/domain/slug";
import { type ReadClaim, readClaims } from "@/lib/text/read-claims";
import { toClaim } from "../claim-rows";
import { reading } from "../database";
import { expectHash } from "../expect-hash";
import { toRecord } from "../rows";
import { claims, reports } from "../schema";
import { selectHash } from "./dossier-records";

/** Claims of a report that are read at most: in bulk data one report may carry all. */
export const MOST_CLAIMS = 500;

/** A claim of a report beside its text, and the line it stands on. */
export interface ReportClaim extends ReadClaim {
  readonly line: string;
}

/** A report with all that is known of it. */
export interface ReportReading {
  /** With its text where it is held. */
  readonly report: Report;
  /**
   * Its first {@link MOST_CLAIMS} by the order of the dossier, in the order in which they stand in the text; see
   * {@link readClaims}. Withdrawn ones and drafts among them.
   */
  readonly claims: readonly ReportClaim[];
  /** How many it carries in all. */
  readonly claimCount: number;
  readonly place: RelayPlace;
}

/**
 * Returns a report of a dossier with its text, its first claims and its place in the relay chain, or null where there is no such
 * dossier or report. Throws `version_conflict` where a hash is expected and the stored data has another.
 */
export function loadReport(
  dossier: string,
  id: string,
  expected: string | null = null,
): Promise<ReportReading | null> {
  return reading(async (database) => {
    const hash = await selectHash(database, dossier);
    if (hash === null || !SLUG.test(id)) return null;
    expectHash(hash, expected);
    const ofDossier = eq(reports.dossier, dossier);
    const [row] = await database
      .select()
      .from(reports)
      .where(and(ofDossier, eq(reports.id, id)));
    if (!row) return null;
    const ofReport = and(eq(claims.dossier, dossier), eq(claims.report, id));
    const rows = await database
      .select()
      .from(claims)
      .where(ofReport)
      .orderBy(asc(claims.ordinal))
      .limit(MOST_CLAIMS);
    const [counted] = await database.select({ claims: count() }).from(claims).where(ofReport);
    const all = await database
      .select({ id: reports.id, relays: reports.relays, supersedes: reports.supersedes })
      .from(reports)
      .where(ofDossier)
      .orderBy(asc(reports.ordinal));
    const lines = new Map(
      rows.map((claim) => [
        claim.id,
        lineId({ subject: claim.lineSubject, relation: claim.relation, object: claim.lineObject }),
      ]),
    );
    return {
      report: toRecord(row, ["dossier", "ordinal"]),
      claims: readClaims(row.text, rows.map(toClaim)).map((read) => ({
        ...read,
        line: lines.get(read.claim.id) as string,
      })),
      claimCount: counted?.claims ?? rows.length,
      place: relayPlace(
        all.map((report) => toRecord(report, [])),
        id,
      ),
    };
  });
}
