import type { ClaimFilter } from "./claim-filter";
import type { ClaimTable } from "./claim-table";
import { isDisputedLine, lineIndex, WITHDRAWN_CODE } from "./line-index";
import { passingRows, rowsOfStances } from "./passing-rows";
import type { RowValues } from "./row-values";
import type { RowMasks } from "./to-line";
import { VariantOrigins } from "./variant-origins";

/** Lines by value of a facet from which one can pick values, or leave values out. */
export interface PickCounts {
  /** Lines with a claim of the value, of those that the other filters leave. */
  readonly lines: Uint32Array;
  /** Lines that are left when only this value, and those picked already, are kept. */
  readonly only: Uint32Array;
  /** Lines that still stand when this value, and those left out already, are left out. */
  readonly without: Uint32Array;
}

/** What is picked already, 1 for each value; null where nothing is. */
export interface Picked {
  readonly only: Uint8Array | null;
  readonly without: Uint8Array | null;
}

/**
 * Returns what each click on a facet would give, exactly as `applyFilter` would count it. `filter` says what the other facets
 * ask: its own choice must be left out. Linear in the claims and their values; with a minimum of origins, a line's
 * claims are gone through again for those of its values that the number of its claims does not decide.
 */
export function pickCounts(
  table: ClaimTable,
  filter: ClaimFilter,
  values: RowValues,
  picked: Picked = { only: null, without: null },
): PickCounts {
  const heard = passingRows(table, filter);
  const masks = { heard, shown: rowsOfStances(table, heard, filter.stances) };
  const input = { table, filter, values, masks };
  const whole = countVariants(input, null, "less");
  const without = picked.without ? countVariants(input, picked.without, "less") : whole;
  // A line has a claim of the value, or has none of it left: without a minimum of origins these are the same lines.
  const isBounded = filter.minOrigins > 1;
  const only = picked.only || isBounded ? countVariants(input, picked.only, "more").counts : whole.lines;
  return { lines: whole.lines, only, without: without.counts };
}

interface Input {
  readonly table: ClaimTable;
  readonly filter: ClaimFilter;
  readonly values: RowValues;
  readonly masks: RowMasks;
}

/** Of each value, next to the numbers of its claims by stance: how many of its claims are shown. */
const SHOWN = WITHDRAWN_CODE;
const TALLY = WITHDRAWN_CODE + 1;

/**
 * Counts the lines that stand on a base of claims, and for each value how many would with its claims more, or less. Of
 * "more", the base are claims with a value of `picked`; of "less", those without any.
 *
 * All numbers of a line are kept by value and told from those of the line before by a stamp.
 */
function countVariants(
  { table, filter, values, masks }: Input,
  picked: Uint8Array | null,
  change: "more" | "less",
): { counts: Uint32Array; lines: Uint32Array } {
  const index = lineIndex(table);
  const { rows, rowStart, code } = index;
  const { heard, shown } = masks;
  const { relations, hiddenActors, minOrigins, disputedOnly } = filter;
  const { start, values: members, valueCount } = values;
  const isMore = change === "more";
  const sign = isMore ? 1 : -1;
  const origins = minOrigins > 1 ? new VariantOrigins(table, valueCount, isMore) : null;
  const stamps = new Uint32Array(valueCount);
  const tallies = new Uint32Array(valueCount * TALLY);
  const met = new Uint32Array(valueCount);
  const changed = new Int32Array(valueCount);
  const lines = new Uint32Array(valueCount);
  const base = new Int32Array(TALLY);
  let standing = 0;

  /** Whether the base stands with the claims of a value more or less; without a value, the base itself. */
  const stands = (value: number): boolean => {
    const at = value * TALLY;
    const isBase = value < 0;
    if (base[SHOWN] + (isBase ? 0 : sign * tallies[at + SHOWN]) === 0) return false;
    const asserts = base[0] + (isBase ? 0 : sign * tallies[at]);
    if (origins === null) return true;
    // No origin comes or goes with a value that asserts nothing.
    if (asserts < minOrigins) return false;
    return (isBase || tallies[at] === 0 ? origins.ofBase() : origins.ofVariant(value)) >= minOrigins;
  };

  for (let line = 0; line < index.lineCount; line++) {
    if (relations !== null && relations[index.relation[line]] === 0) continue;
    if (hiddenActors && (hiddenActors[index.subject[line]] || hiddenActors[index.object[line]])) continue;
    if (disputedOnly && !isDisputedLine(index, line)) continue;
    // There are no more origins than claims, whichever claims one takes.
    if (origins !== null && rowStart[line + 1] - rowStart[line] < minOrigins) continue;
    let metCount = 0;
    base[0] = base[1] = base[2] = base[SHOWN] = 0;
    origins?.begin();
    for (let at = rowStart[line]; at < rowStart[line + 1]; at++) {
      const row = rows[at];
      if (heard !== null && heard[row] === 0) continue;
      const isShown = shown === null ? 1 : shown[row];
      const end = start[row + 1];
      let isPicked = false;
      if (picked)
        for (let member = start[row]; member < end; member++) isPicked ||= picked[members[member]] === 1;
      const stance = code[at];
      if (isPicked === isMore) {
        if (stance !== WITHDRAWN_CODE) base[stance]++;
        base[SHOWN] += isShown;
        if (stance === 0) origins?.addToBase(row);
      }
      // With more, what is picked is there already; with less, it is gone already.
      if (isPicked) continue;
      for (let member = start[row]; member < end; member++) {
        const value = members[member];
        if (stamps[value] !== line + 1) {
          stamps[value] = line + 1;
          // Four assignments: `fill` of a few numbers costs ten times that.
          tallies[value * TALLY] = 0;
          tallies[value * TALLY + 1] = 0;
          tallies[value * TALLY + 2] = 0;
          tallies[value * TALLY + SHOWN] = 0;
          met[metCount++] = value;
          origins?.meet(value);
        }
        if (stance !== WITHDRAWN_CODE) tallies[value * TALLY + stance]++;
        tallies[value * TALLY + SHOWN] += isShown;
        if (stance === 0) origins?.add(value, row);
      }
    }
    const before = stands(-1);
    if (before) standing++;
    for (let at = 0; at < metCount; at++) {
      const value = met[at];
      if (before && tallies[value * TALLY + SHOWN] > 0) lines[value]++;
      const after = stands(value);
      if (after !== before) changed[value] += after ? 1 : -1;
    }
  }
  return { counts: Uint32Array.from(changed, (change) => standing + change), lines };
}
