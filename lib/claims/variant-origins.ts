import type { ClaimTable } from "./claim-table";
import { originCounter } from "./count-origins";

/**
 * Counts the asserting origins of a line's base of claims, and of that base with the claims of one value more, or less. Claims
 * are added in the order of the line, asserting ones only. Dropping a claim can part two origins that it joined, so the
 * groups are counted anew each time.
 */
export class VariantOrigins {
  private readonly base: number[] = [];
  /** The claims of a value as a list from the last to the first: `heads` by value, `rows` and `befores` by place. */
  private readonly heads: Int32Array;
  private readonly rows: number[] = [];
  private readonly befores: number[] = [];
  private readonly counted: number[] = [];
  private known = -1;

  constructor(
    private readonly table: ClaimTable,
    valueCount: number,
    private readonly isMore: boolean,
  ) {
    this.heads = new Int32Array(valueCount);
  }

  /** Forgets the line before. */
  begin(): void {
    this.base.length = 0;
    this.rows.length = 0;
    this.befores.length = 0;
    this.known = -1;
  }

  /** Must come before the first claim of a value in a line. */
  meet(value: number): void {
    this.heads[value] = -1;
  }

  addToBase(row: number): void {
    this.base.push(row);
  }

  add(value: number, row: number): void {
    this.befores.push(this.heads[value]);
    this.heads[value] = this.rows.push(row) - 1;
  }

  /** Returns the origins of the base. Counted once for each line. */
  ofBase(): number {
    if (this.known < 0) this.known = this.count(this.base, this.base.length);
    return this.known;
  }

  /** Returns the origins of the base with the claims of this value more, or less. */
  ofVariant(value: number): number {
    const { base, counted, rows, befores } = this;
    let length = 0;
    let place = this.heads[value]!;
    for (let at = base.length - 1; at >= 0; at--) {
      if (!this.isMore && place >= 0 && rows[place] === base[at]) place = befores[place]!;
      else counted[length++] = base[at]!;
    }
    if (this.isMore) for (; place >= 0; place = befores[place]!) counted[length++] = rows[place]!;
    return this.count(counted, length);
  }

  private count(rows: readonly number[], length: number): number {
    const counter = originCounter(this.table);
    counter.countRows(rows, length);
    return counter.asserts;
  }
}
