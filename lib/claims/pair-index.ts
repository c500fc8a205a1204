import { keptBy } from "@/lib/domain/kept-by";
import type { ClaimTable } from "./claim-table";
import { lineIndex } from "./line-index";

/**
 * Which lines stand between which two actors, whatever their direction and independent of filters. Pairs are in the order of
 * their first line; the lines of pair `p` are `lines[lineStart[p] … lineStart[p+1])`, ascending.
 */
export interface PairIndex {
  readonly pairCount: number;
  readonly pairOfLine: Uint32Array;
  /** Positions of both actors, `one` not after `other`; equal for lines from an actor to itself. */
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly lineStart: Uint32Array;
  readonly lines: Uint32Array;
  /** Returns the position of the pair of two actors, in either order, or null where no line is between them. */
  readonly find: (one: number, other: number) => number | null;
}

/** Returns the pair index of a table; built on first use and kept as long as the table. Cost is linear in the lines. */
export const pairIndex = keptBy((table: ClaimTable): PairIndex => {
  const { lineCount, subject, object } = lineIndex(table);
  const pairOfLine = new Uint32Array(lineCount);
  const firstLines = new Uint32Array(lineCount);
  // Open addressing over pair positions plus one, as for lines: no object and no text for a pair.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(lineCount, 1) * 2)));
  const slotOf = (a: number, b: number): number => {
    const [low, high] = a < b ? [a, b] : [b, a];
    let slot = hash(low, high) & (slots.length - 1);
    for (let pair = slots[slot]; pair; pair = slots[slot]) {
      const line = firstLines[pair - 1];
      const [from, to] = [subject[line], object[line]];
      if ((from === low && to === high) || (from === high && to === low)) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  let pairCount = 0;
  for (let line = 0; line < lineCount; line++) {
    const slot = slotOf(subject[line], object[line]);
    if (slots[slot] === 0) {
      firstLines[pairCount++] = line;
      slots[slot] = pairCount;
    }
    pairOfLine[line] = slots[slot] - 1;
  }
  const first = firstLines.slice(0, pairCount);
  return {
    pairCount,
    pairOfLine,
    one: first.map((line) => Math.min(subject[line], object[line])),
    other: first.map((line) => Math.max(subject[line], object[line])),
    ...linesByPair(pairOfLine, pairCount),
    find: (a, b) => {
      const pair = slots[slotOf(a, b)];
      return pair === 0 ? null : pair - 1;
    },
  };
});

function linesByPair(pairOfLine: Uint32Array, pairCount: number) {
  const lineStart = new Uint32Array(pairCount + 1);
  for (const pair of pairOfLine) lineStart[pair + 1]++;
  for (let pair = 0; pair < pairCount; pair++) lineStart[pair + 1] += lineStart[pair];
  const next = lineStart.slice();
  const lines = new Uint32Array(pairOfLine.length);
  for (let line = 0; line < pairOfLine.length; line++) lines[next[pairOfLine[line]]++] = line;
  return { lineStart, lines };
}

/** Mixes two positions into 32 bits with odd multipliers, then folds the high bits down, where the mask looks. */
function hash(low: number, high: number): number {
  const mixed = Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca77);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d) ^ (mixed >>> 13)) >>> 0;
}
