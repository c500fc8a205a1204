import { AppError } from "@/lib/domain/app-error";
import type { Claim } from "@/lib/domain/claim";

/**
 * Finds the rows of claims that contradict each other. A claim can name one that comes after it, so ids are kept until the
 * end: those of `named` alone, where it is known beforehand which claims others name.
 */
export class ContradictionPairs {
  readonly #named: ReadonlySet<string> | null;
  /** Whether claims are named that never come: those pairs are left out. */
  readonly #isPart: boolean;
  readonly #rows = new Map<string, number>();
  readonly #naming: { readonly row: number; readonly id: string; readonly others: readonly string[] }[] = [];

  constructor(named: ReadonlySet<string> | null, isPart: boolean) {
    this.#named = named;
    this.#isPart = isPart;
  }

  add(row: number, { id, contradicts }: Pick<Claim, "id" | "contradicts">): void {
    if (this.#named === null || this.#named.has(id)) this.#rows.set(id, row);
    if (contradicts && contradicts.length > 0) this.#naming.push({ row, id, others: contradicts });
  }

  /** Returns pairs of rows, as `ClaimTable.contradictions` has them. */
  finish(): Uint32Array {
    const pairs = this.#naming.flatMap(({ row, id, others }) =>
      others.flatMap((other) => {
        const otherRow = this.#rows.get(other);
        if (otherRow === undefined && this.#isPart) return [];
        if (otherRow === undefined)
          throw new AppError("internal", `Claim ${id} contradicts an unknown claim: ${other}`);
        return [row, otherRow];
      }),
    );
    return Uint32Array.from(pairs);
  }
}
