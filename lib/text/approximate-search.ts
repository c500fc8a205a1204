import { type CodePoints, distancesToBeginnings } from "./edit-distance";

/** Passages of a text that differ from a pattern in as few characters as any other passage does. */
export interface ApproximateEnds {
  /** Characters to insert, delete or replace. */
  readonly errors: number;
  /** Where such passages end, exclusive, ascending. */
  readonly ends: readonly number[];
}

/** Rows of the table that one machine word holds: numbers take bit operations in 32 bits. */
const WORD = 32;

/**
 * Returns where the passages nearest to a pattern end, in at most `maxErrors` edits, or null where there is none, or where one
 * of the two is empty. Positions are indexes of code points.
 *
 * The table of edit distances, a column for each character of the text, is kept as differences in bits, a word of rows at a
 * time, and only as far down as a distance within the bound could be. Cost is about (errors / 32) × the text, at worst
 * (pattern / 32) × the text, whatever repeats in it.
 * Source: G. Myers, A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic Programming, JACM 46(3),
 * 1999; the bit steps as in H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003. The
 * package approx-string-match does the same in UTF-16 units, and then looks for the start of every equally good end, which in
 * a text that repeats itself costs the product of both lengths.
 */
export function findNearestEnds(
  text: CodePoints,
  pattern: CodePoints,
  maxErrors: number,
): ApproximateEnds | null {
  if (pattern.length === 0 || text.length === 0 || maxErrors < 0) return null;
  const last = Math.ceil(pattern.length / WORD) - 1;
  const rows = (block: number) => (block === last ? pattern.length - last * WORD : WORD);
  const equal = equalRows(pattern, last + 1);
  const none = new Int32Array(last + 1);
  const more = new Int32Array(last + 1);
  const less = new Int32Array(last + 1);
  /** Distance in the last row of each block that is kept up. */
  const score = new Int32Array(last + 1);
  let bound = Math.min(maxErrors, pattern.length - 1);
  let lowest = Math.min(last, Math.max(0, Math.ceil(bound / WORD) - 1));
  for (let block = 0, sum = 0; block <= lowest; block++) {
    more[block] = -1;
    sum += rows(block);
    score[block] = sum;
  }
  let ends: number[] = [];

  const advance = (block: number, matches: number, carried: number): number => {
    const up = more[block]!;
    const down = less[block]!;
    const vertical = matches | down;
    const eq = carried < 0 ? matches | 1 : matches;
    const horizontal = (((eq & up) + up) ^ up) | eq;
    let rising = down | ~(horizontal | up);
    let falling = up & horizontal;
    const bottom = 1 << (rows(block) - 1);
    const out = (rising & bottom) !== 0 ? 1 : (falling & bottom) !== 0 ? -1 : 0;
    rising = (rising << 1) | (carried > 0 ? 1 : 0);
    falling = (falling << 1) | (carried < 0 ? 1 : 0);
    more[block] = falling | ~(vertical | rising);
    less[block] = rising & vertical;
    return out;
  };

  for (let at = 0; at < text.length; at++) {
    const matches = equal.get(text[at]!) ?? none;
    let carried = 0;
    for (let block = 0; block <= lowest; block++) {
      carried = advance(block, matches[block]!, carried);
      score[block] = score[block]! + carried;
    }
    const before = score[lowest]! - carried;
    if (lowest < last && before <= bound && ((matches[lowest + 1]! & 1) !== 0 || carried < 0)) {
      lowest++;
      more[lowest] = -1;
      less[lowest] = 0;
      score[lowest] = before + rows(lowest) + advance(lowest, matches[lowest]!, carried);
    } else {
      while (lowest > 0 && score[lowest]! >= bound + rows(lowest)) lowest--;
    }
    if (lowest === last && score[last]! <= bound) {
      if (score[last]! < bound) ends = [];
      bound = score[last]!;
      ends.push(at + 1);
    }
  }
  return ends.length === 0 ? null : { errors: bound, ends };
}

/**
 * Returns where the passage that ends at `end` begins: of the beginnings that make it as near to the pattern as it can be, the
 * one that makes it nearest in length. Cost is the square of the pattern.
 */
export function findStart(text: CodePoints, pattern: CodePoints, end: number): number {
  const reach = Math.max(0, end - 2 * pattern.length);
  const distances = distancesToBeginnings(pattern.slice().reverse(), text.slice(reach, end).reverse());
  let best = 0;
  for (const [length, distance] of distances.entries()) {
    const isNearer = Math.abs(length - pattern.length) < Math.abs(best - pattern.length);
    if (distance < distances[best]! || (distance === distances[best]! && isNearer)) best = length;
  }
  return end - best;
}

/** For each character of the pattern, the rows in which it stands, a bit for each row. */
function equalRows(pattern: CodePoints, blocks: number): Map<number, Int32Array> {
  const equal = new Map<number, Int32Array>();
  for (const [row, point] of pattern.entries()) {
    const bits = equal.get(point) ?? new Int32Array(blocks);
    const block = Math.floor(row / WORD);
    bits[block] = bits[block]! | (1 << (row % WORD));
    equal.set(point, bits);
  }
  return equal;
}
