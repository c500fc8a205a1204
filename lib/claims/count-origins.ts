import { STANCES } from "@/lib/domain/codes";
import type { Origins } from "@/lib/domain/dossier-data";
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
  /** Returns a number that the claims of one origin and stance share, for a claim that the last count has counted. */
  groupOf(row: number): number;
}

const known = new WeakMap<ClaimTable, OriginCounter>();

/** Returns the counter of a table, whose memory is made once: three numbers for each corroboration key and stance. */
export function originCounter(table: ClaimTable): OriginCounter {
  let counter = known.get(table);
  if (!counter) {
    counter = new KeyComponents(table, lineIndex(table));
    known.set(table, counter);
  }
  return counter;
}

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
    this.stamps = new Uint32Array(index.keyLimit * STANCES.length);
    this.parents = new Uint32Array(index.keyLimit * STANCES.length);
  }

  count(line: number, mask: Uint8Array | null): number {
    const { rows, rowStart, code, firstKey, hasMoreKeys } = this.index;
    const { groups, stamps, parents } = this;
    const stamp = this.nextStamp();
    groups.fill(0);
    let passing = 0;
    for (let at = rowStart[line]; at < rowStart[line + 1]; at++) {
      if (mask && mask[rows[at]] === 0) continue;
      passing++;
      const stance = code[at];
      if (stance === WITHDRAWN_CODE) continue;
      const node = firstKey[at] * STANCES.length + stance;
      if (stamps[node] !== stamp) {
        stamps[node] = stamp;
        parents[node] = node;
        groups[stance]++;
      }
      if (hasMoreKeys[at]) this.join(node, rows[at], stance);
    }
    this.asserts = groups[0];
    this.denies = groups[1];
    this.disputes = groups[2];
    return passing;
  }

  private join(first: number, row: number, stance: number): void {
    const { keys, keyStart } = this.table;
    for (let at = keyStart[row] + 1; at < keyStart[row + 1]; at++) {
      const node = keys[at] * STANCES.length + stance;
      if (this.stamps[node] !== this.stamp) {
        this.stamps[node] = this.stamp;
        this.parents[node] = node;
        this.groups[stance]++;
      }
      const [a, b] = [this.rootOf(first), this.rootOf(node)];
      if (a === b) continue;
      this.parents[b] = a;
      this.groups[stance]--;
    }
  }

  private rootOf(node: number): number {
    let at = node;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at]];
      at = this.parents[at];
    }
    return at;
  }

  private nextStamp(): number {
    this.stamp++;
    if (this.stamp > 0xffff_ffff) {
      this.stamps.fill(0);
      this.stamp = 1;
    }
    return this.stamp;
  }

  groupOf(row: number): number {
    const { keys, keyStart, stance } = this.table;
    return this.rootOf(keys[keyStart[row]] * STANCES.length + stance[row]);
  }
}
