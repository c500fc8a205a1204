import { CLAIM_STATUSES } from "@/lib/domain/codes";
import { keptBy } from "@/lib/domain/kept-by";
import { lineStatus } from "@/lib/domain/line-status";
import type { ClaimTable } from "./claim-table";

/**
 * Which rows make up which line, independent of filters. Lines are in the order of their first claim; the rows of line `l`
 * are `rows[rowStart[l] … rowStart[l+1])`, ascending.
 */
export interface LineIndex {
  readonly lineCount: number;
  readonly lineOfRow: Uint32Array;
  readonly rowStart: Uint32Array;
  readonly rows: Uint32Array;
  /** Positions of each line's subject, relation type and object. */
  readonly subject: Uint32Array;
  readonly relation: Uint16Array;
  readonly object: Uint32Array;
  /** Lines of each relation type and of each actor, without any filter; a line from an actor to itself counts once. */
  readonly linesOfRelation: Uint32Array;
  readonly linesOfActor: Uint32Array;
  /** Actors with at least one line. */
  readonly actorsWithLine: number;
  /** In the order of `rows`, so that counting reads in sequence: stance, or `WITHDRAWN_CODE`. */
  readonly code: Uint8Array;
  /** In the order of `rows`: corroboration keys, `keys[keyStart[i] … keyStart[i+1])` for the claim of `rows[i]`. */
  readonly keyStart: Uint32Array;
  readonly keys: Uint32Array;
  /** Stances of each line's claims that are not withdrawn, a bit for each: `1 << position in STANCES`. */
  readonly stances: Uint8Array;
  /** Lines that contradict a line or that it contradicts, by claims that are not withdrawn; ascending. Few lines have any. */
  readonly opposed: ReadonlyMap<number, readonly number[]>;
  /** One more than the largest corroboration key. */
  readonly keyLimit: number;
  /** Returns the position of the line between these positions, or null. The ends of a symmetric relation are in table order. */
  readonly find: (subject: number, relation: number, object: number) => number | null;
}

/** Code of a withdrawn claim in `LineIndex.code`, which counts for no origin. */
export const WITHDRAWN_CODE = 3;

/** Returns the line index of a table; built on first use and kept as long as the table. Cost is linear in the claims. */
export const lineIndex = keptBy(buildLineIndex);

/** Whether a line of these sides is disputed, by `LineIndex.stances`. */
const DISPUTED = Array.from({ length: 8 }, (_, sides) => {
  return lineStatus({ asserts: sides & 1, denies: sides & 2, disputes: sides & 4 }) === "disputed";
});

/**
 * Returns whether the line at a position is disputed by all its claims that are not withdrawn: no filter takes its sign away,
 * so none makes it an undisputed line.
 */
export function isDisputedLine({ stances }: LineIndex, position: number): boolean {
  return DISPUTED[stances[position]] === true;
}

function buildLineIndex(table: ClaimTable): LineIndex {
  const { claimCount, subject, relation, object } = table;
  const lineOfRow = new Uint32Array(claimCount);
  const firstRows = new Uint32Array(claimCount);
  // Open addressing over line positions plus one: two million claims in a Map of strings cost ten times this.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(claimCount, 1) * 2)));
  const slotOf = (s: number, r: number, o: number): number => {
    let slot = hash(s, r, o) & (slots.length - 1);
    for (let line = slots[slot]; line; line = slots[slot]) {
      const row = firstRows[line - 1];
      if (subject[row] === s && relation[row] === r && object[row] === o) break;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  let lineCount = 0;
  for (let row = 0; row < claimCount; row++) {
    const slot = slotOf(subject[row], relation[row], object[row]);
    if (slots[slot] === 0) {
      firstRows[lineCount++] = row;
      slots[slot] = lineCount;
    }
    lineOfRow[row] = slots[slot] - 1;
  }
  const first = firstRows.slice(0, lineCount);
  return {
    lineCount,
    lineOfRow,
    ...rowsByLine(table, lineOfRow, lineCount),
    opposed: opposedLines(table, lineOfRow),
    ...lineEnds(table, first),
    find: (s, r, o) => {
      const line = slots[slotOf(s, r, o)];
      return line === 0 ? null : line - 1;
    },
  };
}

function rowsByLine(table: ClaimTable, lineOfRow: Uint32Array, lineCount: number) {
  const { claimCount, stance, status } = table;
  const rowStart = new Uint32Array(lineCount + 1);
  for (let row = 0; row < claimCount; row++) rowStart[lineOfRow[row] + 1]++;
  for (let line = 0; line < lineCount; line++) rowStart[line + 1] += rowStart[line];
  const next = rowStart.slice();
  const rows = new Uint32Array(claimCount);
  for (let row = 0; row < claimCount; row++) rows[next[lineOfRow[row]]++] = row;
  const withdrawn = CLAIM_STATUSES.indexOf("withdrawn");
  const code = new Uint8Array(claimCount);
  const keyStart = new Uint32Array(claimCount + 1);
  const keys = new Uint32Array(table.keys.length);
  const stances = new Uint8Array(lineCount);
  let keyCount = 0;
  let keyLimit = 0;
  for (let at = 0; at < claimCount; at++) {
    const row = rows[at];
    code[at] = status[row] === withdrawn ? WITHDRAWN_CODE : stance[row];
    if (code[at] !== WITHDRAWN_CODE) stances[lineOfRow[row]] |= 1 << code[at];
    for (let from = table.keyStart[row]; from < table.keyStart[row + 1]; from++) {
      const key = table.keys[from];
      keys[keyCount++] = key;
      if (key >= keyLimit) keyLimit = key + 1;
    }
    keyStart[at + 1] = keyCount;
  }
  return { rowStart, rows, code, stances, keyStart, keys, keyLimit };
}

function opposedLines({ contradictions, status }: ClaimTable, lineOfRow: Uint32Array): LineIndex["opposed"] {
  const withdrawn = CLAIM_STATUSES.indexOf("withdrawn");
  const opposed = new Map<number, Set<number>>();
  const add = (line: number, other: number) => opposed.set(line, (opposed.get(line) ?? new Set()).add(other));
  for (let at = 0; at < contradictions.length; at += 2) {
    const [row, other] = [contradictions[at], contradictions[at + 1]];
    if (status[row] === withdrawn || status[other] === withdrawn || lineOfRow[row] === lineOfRow[other])
      continue;
    add(lineOfRow[row], lineOfRow[other]);
    add(lineOfRow[other], lineOfRow[row]);
  }
  return new Map(Array.from(opposed, ([line, others]) => [line, [...others].sort((a, b) => a - b)]));
}

function lineEnds(table: ClaimTable, first: Uint32Array) {
  const subject = first.map((row) => table.subject[row]);
  const relation = Uint16Array.from(first, (row) => table.relation[row]);
  const object = first.map((row) => table.object[row]);
  const linesOfRelation = new Uint32Array(table.relationCount);
  const linesOfActor = new Uint32Array(table.actorCount);
  for (let line = 0; line < first.length; line++) {
    linesOfRelation[relation[line]]++;
    linesOfActor[subject[line]]++;
    if (object[line] !== subject[line]) linesOfActor[object[line]]++;
  }
  const actorsWithLine = linesOfActor.reduce((count, lines) => (lines > 0 ? count + 1 : count), 0);
  return { subject, relation, object, linesOfRelation, linesOfActor, actorsWithLine };
}

/** Mixes three positions into 32 bits with odd multipliers, then folds the high bits down, where the mask looks. */
function hash(subject: number, relation: number, object: number): number {
  const mixed =
    Math.imul(subject, 0x9e37_79b1) ^ Math.imul(object, 0x85eb_ca77) ^ Math.imul(relation, 0xc2b2_ae3d);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d) ^ (mixed >>> 13)) >>> 0;
}
