import { CLAIM_STATUSES, STANCES } from "@/lib/domain/codes";
import type { Origins } from "@/lib/domain/dossier-data";
import { keptBy } from "@/lib/domain/kept-by";
import type { ClaimTable } from "./claim-table";
import { type LineIndex, lineIndex, WITHDRAWN_CODE } from "./line-index";

/** Counts the groups of a line's claims over columns, without an object a row. Not re-entrant; see {@link originCounter}. */
export interface OriginCounter {
  /** Independent origins by stance of the last line counted. */
  readonly asserts: number;
  readonly denies: number;
  readonly disputes: number;
  /** Counts a line's claims that pass the mask (null: all), and returns how many pass, withdrawn ones included. */
  count(line: number, mask: Uint8Array | null): number;
  /** Counts the first `length` of these claims, all of one line; withdrawn ones count for no origin. Linear in them. */
  countRows(rows: ArrayLike<number>, length: number): void;
  /** Returns a number that the claims of one origin and stance share, for a claim that the last count has counted. */
  groupOf(row: number): number;
}

const STANCE_COUNT = STANCES.length;
const WITHDRAWN = CLAIM_STATUSES.indexOf("withdrawn");
/** Small integers are the fast ones in today's engines. */
const STAMP_LIMIT = 2 ** 30;

/** Returns the counter of a table, whose memory is made once: three numbers for each corroboration key and stance. */
export const originCounter = keptBy(
  (table: ClaimTable): OriginCounter => new KeyComponents(table, lineIndex(table)),
);

/** Returns the last counts as a record that stays. */
export function toOrigins({ asserts, denies, disputes }: OriginCounter): Origins {
  return { asserts, denies, disputes };
}

/**
 * Groups are the connected components of keys, one for each stance: each claim is an edge through all its keys, so there
 * are as many groups as distinct keys less joins. Keys are met again in every line; a stamp tells old values from new ones.
 */
class KeyComponents implements OriginCounter {
  asserts = 0;
  denies = 0;
  disputes = 0;
  private stamp = 0;
  private readonly groups = new Int32Array(WITHDRAWN_CODE + 1);
  private readonly stamps: Uint32Array;
  private readonly parents: Uint32Array;

  constructor(
    private readonly table: ClaimTable,
    private readonly index: LineIndex,
  ) {
    this.stamps = new Uint32Array(index.keyLimit * STANCE_COUNT);
    this.parents = new Uint32Array(index.keyLimit * STANCE_COUNT);
  }

  count(line: number, mask: Uint8Array | null): number {
    const { rows, rowStart, code, keyStart, keys } = this.index;
    const { groups, stamps, parents } = this;
    const end = rowStart[line + 1];
    let passing = 0;
    groups[0] = 0;
    groups[1] = 0;
    groups[2] = 0;
    this.nextStamp();
    const stamp = this.stamp;
    for (let at = rowStart[line]; at < end; at++) {
      if (mask !== null && mask[rows[at]] === 0) continue;
      passing++;
      const stance = code[at];
      if (stance === WITHDRAWN_CODE) continue;
      const firstKey = keyStart[at];
      const node = keys[firstKey] * STANCE_COUNT + stance;
      if (stamps[node] !== stamp) {
        stamps[node] = stamp;
        parents[node] = node;
        groups[stance]++;
      }
      if (keyStart[at + 1] - firstKey > 1) this.join(keys, firstKey, keyStart[at + 1], stance);
    }
    this.asserts = groups[0];
    this.denies = groups[1];
    this.disputes = groups[2];
    return passing;
  }

  countRows(rows: ArrayLike<number>, length: number): void {
    const { keys, keyStart, stance: stances, status } = this.table;
    const { groups, stamps, parents } = this;
    groups.fill(0);
    this.nextStamp();
    for (let at = 0; at < length; at++) {
      const row = rows[at]!;
      if (status[row] === WITHDRAWN) continue;
      const stance = stances[row];
      const node = keys[keyStart[row]] * STANCE_COUNT + stance;
      if (stamps[node] !== this.stamp) {
        stamps[node] = this.stamp;
        parents[node] = node;
        groups[stance]++;
      }
      this.join(keys, keyStart[row], keyStart[row + 1], stance);
    }
    this.asserts = groups[0];
    this.denies = groups[1];
    this.disputes = groups[2];
  }

  /** Joins the first key of a claim, which has been met, with its others: `keys[first … end)`. */
  private join(keys: Uint32Array, first: number, end: number, stance: number): void {
    const { stamps, parents, stamp } = this;
    const root = this.rootOf(keys[first] * STANCE_COUNT + stance);
    for (let next = first + 1; next < end; next++) {
      const node = keys[next] * STANCE_COUNT + stance;
      if (stamps[node] !== stamp) {
        // New in this line: it joins at once, and the number of groups stays.
        stamps[node] = stamp;
        parents[node] = root;
        continue;
      }
      const other = this.rootOf(node);
      if (other === root) continue;
      parents[other] = root;
      this.groups[stance]--;
    }
  }

  private rootOf(node: number): number {
    const { parents } = this;
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private nextStamp(): void {
    this.stamp++;
    if (this.stamp < STAMP_LIMIT) return;
    this.stamps.fill(0);
    this.stamp = 1;
  }

  groupOf(row: number): number {
    const { keys, keyStart, stance } = this.table;
    return this.rootOf(keys[keyStart[row]] * STANCE_COUNT + stance[row]);
  }
}
