import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { keptByState } from "./kept-by-state";
import { claimsOfLine } from "./queries/claims-of-line";
import { type CheckedClaims, loadClaims } from "./queries/load-claims";

/** Claims of an opened line that travel with the page. */
const FIRST_CLAIMS = 50;
/** Opened lines that are kept in memory for each dossier at most. */
const LINES_KEPT = 500;

const claimsOf = keptByState(1, (data: DossierData) => loadClaims(data.dossier.id, data.hash));

/**
 * Returns all claims of this state of a dossier in its order, and which of their quotes no longer stand in their report, loaded
 * once. For small dossiers: they stay in memory as long as the dossier does. Throws `version_conflict` where another state is
 * stored by now.
 */
export function claimsAtHand(data: DossierData): Promise<CheckedClaims> {
  return claimsOf(data, "all");
}

/**
 * Returns a line of this state of a dossier with its first claims, or null where there is no such line; the lines asked for
 * last are kept. Throws `version_conflict` where another state is stored by now.
 */
export const lineAtHand: (data: DossierData, line: string) => Promise<LineEvidence | null> = keptByState(
  LINES_KEPT,
  ({ dossier, hash }: DossierData, line) =>
    claimsOfLine(dossier.id, line, { from: 0, limit: FIRST_CLAIMS }, hash),
);
