import { CLAIM_STATUSES } from "@/lib/domain/codes";
import { CLAIM_BITS, type ClaimTable } from "./claim-table";
import type { FilterResult } from "./line";
import { lineIndex } from "./line-index";

/** Lines with a claim that nothing in a report holds up, and how many such claims there are. */
export interface NeedsEvidence {
  readonly claimCount: number;
  /** Ids of their lines, each once, in the order of the dossier. */
  readonly lines: readonly string[];
}

/**
 * Returns the claims that have no quote that stands in its text, nor, without any quote, a locator, by line. Withdrawn claims need none any
 * more. No such claim, no lines. Linear in claims; a `Line` is made for those found alone.
 */
export function linesNeedingEvidence(table: ClaimTable, everything: FilterResult): NeedsEvidence {
  const withdrawn = CLAIM_STATUSES.indexOf("withdrawn");
  const { lineOfRow } = lineIndex(table);
  const found = new Set<number>();
  let claimCount = 0;
  for (let row = 0; row < table.claimCount; row++) {
    if ((table.bits[row]! & CLAIM_BITS.needsEvidence) === 0 || table.status[row] === withdrawn) continue;
    claimCount++;
    found.add(lineOfRow[row]!);
  }
  const lines = [...found].sort((a, b) => a - b).map((position) => everything.line(position).id);
  return { claimCount, lines };
}
