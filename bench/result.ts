/** One measured promise. */
export interface Result {
  readonly name: string;
  readonly unit: "ms" | "kB" | "MB" | "";
  /** A median where there are several measurements. */
  readonly value: number;
  /** What it must stay within, or null where it is only told. */
  readonly budget: number | null;
  /** How it was measured: number of rounds, spread, sizes. */
  readonly how: string;
}

/** Whether a result is within its budget. One without a budget always is. */
export function passes({ value, budget }: Result): boolean {
  return budget === null || value <= budget;
}
