import type { Origins } from "@/lib/domain/dossier-data";
import type { ClaimTable } from "./claim-table";
import { originCounter } from "./count-origins";
import { lineIndex } from "./line-index";

/** What the lines of a table amount to by all their claims, by position. */
interface LineTotals {
  readonly asserts: Uint32Array;
  /** 1 for a line that has none but withdrawn claims. */
  readonly withdrawn: Uint8Array;
  /** Claims of the line that has most of them; no line can have more origins, whatever is filtered. */
  readonly mostClaims: number;
}

const known = new WeakMap<ClaimTable, LineTotals>();

/** Returns what every line amounts to without a filter. Counted once for a table, linear in the claims. */
export function lineTotals(table: ClaimTable): LineTotals {
  const before = known.get(table);
  if (before) return before;
  const { lineCount, rowStart } = lineIndex(table);
  const counter = originCounter(table);
  const asserts = new Uint32Array(lineCount);
  const withdrawn = new Uint8Array(lineCount);
  let mostClaims = 0;
  for (let line = 0; line < lineCount; line++) {
    counter.count(line, null);
    asserts[line] = counter.asserts;
    withdrawn[line] = isWithdrawn(counter);
    mostClaims = Math.max(mostClaims, rowStart[line + 1] - rowStart[line]);
  }
  const totals = { asserts, withdrawn, mostClaims };
  known.set(table, totals);
  return totals;
}

/**
 * Tells for one line after the other what those of its claims amount to that pass a mask (null: all).
 *
 * Of most lines all claims pass or none, as most have few: what all come to is known, so only the others are counted.
 */
export class LineTally {
  /** Independent origins that assert the line that was counted last. */
  asserts = 0;
  /** 1 where all claims that pass, of the line that was counted last, are withdrawn. */
  withdrawn = 0;
  private readonly rows: Uint32Array;
  private readonly rowStart: Uint32Array;
  private readonly totals: LineTotals;
  private readonly counter;

  constructor(
    table: ClaimTable,
    private readonly mask: Uint8Array | null,
  ) {
    const { rows, rowStart } = lineIndex(table);
    this.rows = rows;
    this.rowStart = rowStart;
    this.totals = lineTotals(table);
    this.counter = originCounter(table);
  }

  /** Counts a line, and returns how many of its claims pass; where none does, nothing else is told of it. */
  count(line: number): number {
    const { rows, rowStart, mask, totals } = this;
    const from = rowStart[line];
    const end = rowStart[line + 1];
    let passing = end - from;
    if (mask !== null) {
      passing = 0;
      for (let at = from; at < end; at++) passing += mask[rows[at]];
      if (passing === 0) return 0;
    }
    if (passing === end - from) {
      this.asserts = totals.asserts[line];
      this.withdrawn = totals.withdrawn[line];
      return passing;
    }
    this.counter.count(line, mask);
    this.asserts = this.counter.asserts;
    this.withdrawn = isWithdrawn(this.counter);
    return passing;
  }
}

function isWithdrawn({ asserts, denies, disputes }: Origins): number {
  return asserts + denies + disputes === 0 ? 1 : 0;
}
