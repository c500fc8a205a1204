import {
  PROBLEMS_KEPT,
  type RowProblem,
  SKIPPED_KEPT,
  type SkipCode,
  WARNING_CODES,
  type WarningCode,
} from "@/lib/domain/table-import";

/** Counts what becomes of the rows of one table, with the first problems of each kind. Its size does not grow. */
export class TableAccount {
  /** Rows with data that were read, whatever became of them. */
  rows = 0;
  imported = 0;
  duplicates = 0;
  undated = 0;
  skippedCount = 0;
  readonly skipped: RowProblem<SkipCode>[] = [];
  readonly #warnings = new Map<WarningCode, { count: number; first: RowProblem<WarningCode>[] }>();

  /** Notes that a row was left out. */
  skip(problem: RowProblem<SkipCode>): void {
    this.skippedCount++;
    keep(this.skipped, problem, SKIPPED_KEPT);
  }

  /** Notes something about a row that was kept. */
  warn(problem: RowProblem<WarningCode>): void {
    const warning = this.#warnings.get(problem.code) ?? { count: 0, first: [] };
    this.#warnings.set(problem.code, warning);
    warning.count++;
    keep(warning.first, problem, PROBLEMS_KEPT);
  }

  /** Returns the warnings in the order of their codes, each kind with its number. */
  warnings(): { code: WarningCode; count: number; first: readonly RowProblem<WarningCode>[] }[] {
    return WARNING_CODES.flatMap((code) => {
      const warning = this.#warnings.get(code);
      return warning === undefined ? [] : [{ code, ...warning }];
    });
  }
}

// Rows are read in pieces before claims are made of them, so problems do not come in the order of the file.
function keep<Problem extends RowProblem>(kept: Problem[], problem: Problem, most: number): void {
  const last = kept.at(-1);
  if (kept.length === most && last !== undefined && last.row <= problem.row) return;
  const at = kept.findLastIndex(({ row }) => row <= problem.row) + 1;
  kept.splice(at, 0, problem);
  if (kept.length > most) kept.pop();
}
