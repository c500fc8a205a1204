import { CLAIM_STATUSES } from "@/lib/domain/codes";
import { keptBy } from "@/lib/domain/kept-by";
import { lineStatus } from "@/lib/domain/line-status";
import type { ClaimTable } from "./claim-table";
import { numberLines } from "./number-lines";
import { presentIn } from "./present-values";

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
  const { lineCount, lineOfRow, firstRows } = numberLines(table);
  const ends = lineEnds(table, firstRows);
  return {
    lineCount,
    lineOfRow,
    ...rowsByLine(table, lineOfRow, lineCount),
    opposed: opposedLines(table, lineOfRow),
    ...ends,
    find: finder(table.actorCount, ends),
  };
}

/** Looks among the lines of the subject: a few, or some thousands of one that all others speak of. */
function finder(
  actorCount: number,
  { subject, relation, object }: Pick<LineIndex, "subject" | "relation" | "object">,
): LineIndex["find"] {
  let bySubject: { readonly start: Uint32Array; readonly lines: Uint32Array } | null = null;
  return (s, r, o) => {
    bySubject ??= groupBy(subject, actorCount);
    const { start, lines } = bySubject;
    for (let at = start[s] ?? 0; at < (start[s + 1] ?? 0); at++) {
      const line = lines[at];
      if (object[line] === o && relation[line] === r) return line;
    }
    return null;
  };
}

function groupBy(values: Uint32Array, limit: number) {
  const start = new Uint32Array(limit + 1);
  for (let at = 0; at < values.length; at++) start[values[at] + 1]++;
  for (let value = 0; value < limit; value++) start[value + 1] += start[value];
  const next = start.slice();
  const lines = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) lines[next[values[at]]++] = at;
  return { start, lines };
}

function rowsByLine(table: ClaimTable, lineOfRow: Uint32Array, lineCount: number) {
  const { claimCount } = table;
  const rowStart = new Uint32Array(lineCount + 1);
  for (let row = 0; row < claimCount; row++) rowStart[lineOfRow[row] + 1]++;
  for (let line = 0; line < lineCount; line++) rowStart[line + 1] += rowStart[line];
  const next = rowStart.slice();
  const rows = new Uint32Array(claimCount);
  for (let row = 0; row < claimCount; row++) rows[next[lineOfRow[row]]++] = row;
  return { rowStart, rows, ...codesOf(table, rows, lineOfRow, lineCount), ...keysOf(table, rows) };
}

function codesOf(table: ClaimTable, rows: Uint32Array, lineOfRow: Uint32Array, lineCount: number) {
  const { claimCount, stance, status } = table;
  const withdrawn = CLAIM_STATUSES.indexOf("withdrawn");
  const code = new Uint8Array(claimCount);
  const stances = new Uint8Array(lineCount);
  const [first = 0] = stance;
  const isOne = presentIn(status, CLAIM_STATUSES.length)[withdrawn] === 0 && !hasOther(stance, first);
  // Of event data everything is asserted and nothing withdrawn: no look at rows all over the table.
  if (isOne) return { code: code.fill(first), stances: stances.fill(1 << first) };
  for (let at = 0; at < claimCount; at++) {
    const row = rows[at];
    code[at] = status[row] === withdrawn ? WITHDRAWN_CODE : stance[row];
    if (code[at] !== WITHDRAWN_CODE) stances[lineOfRow[row]] |= 1 << code[at];
  }
  return { code, stances };
}

function hasOther(values: Uint8Array, value: number): boolean {
  for (let row = 0; row < values.length; row++) if (values[row] !== value) return true;
  return false;
}

function keysOf(table: ClaimTable, rows: Uint32Array) {
  const { claimCount } = table;
  const keyStart = new Uint32Array(claimCount + 1);
  const keys = new Uint32Array(table.keys.length);
  let keyCount = 0;
  let keyLimit = 0;
  // No claim is without a key, so as many keys as claims are one each.
  if (keys.length === claimCount) {
    for (let at = 0; at < claimCount; at++) {
      keys[at] = table.keys[rows[at]];
      if (keys[at] >= keyLimit) keyLimit = keys[at] + 1;
      keyStart[at + 1] = at + 1;
    }
    return { keyStart, keys, keyLimit };
  }
  for (let at = 0; at < claimCount; at++) {
    const row = rows[at];
    for (let from = table.keyStart[row]; from < table.keyStart[row + 1]; from++) {
      const key = table.keys[from];
      keys[keyCount++] = key;
      if (key >= keyLimit) keyLimit = key + 1;
    }
    keyStart[at + 1] = keyCount;
  }
  return { keyStart, keys, keyLimit };
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
  const subject = new Uint32Array(first.length);
  const relation = new Uint16Array(first.length);
  const object = new Uint32Array(first.length);
  const linesOfRelation = new Uint32Array(table.relationCount);
  const linesOfActor = new Uint32Array(table.actorCount);
  for (let line = 0; line < first.length; line++) {
    const row = first[line];
    subject[line] = table.subject[row];
    relation[line] = table.relation[row];
    object[line] = table.object[row];
    linesOfRelation[relation[line]]++;
    linesOfActor[subject[line]]++;
    if (object[line] !== subject[line]) linesOfActor[object[line]]++;
  }
  const actorsWithLine = linesOfActor.reduce((count, lines) => (lines > 0 ? count + 1 : count), 0);
  return { subject, relation, object, linesOfRelation, linesOfActor, actorsWithLine };
}
