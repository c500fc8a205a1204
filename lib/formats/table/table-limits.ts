import { AppError } from "@/lib/domain/app-error";
import { formatNumber } from "@/lib/domain/sentence";
import type { RowProblem } from "@/lib/domain/table-import";

/** What is read of a table at most. Beyond, it is refused whole: half of a table is another table. */
export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  /** UTF-16 units of one row, line ends within its cells included. */
  readonly rowLength: number;
  readonly columns: number;
  /** Distinct names of actors: with the names of relations and reports all that is kept in memory. */
  readonly actors: number;
  readonly relations: number;
  /** Nesting of one JSON Lines record. */
  readonly depth: number;
}

/** The limits that ship. A row of a megabyte is a quotation mark that was never closed, not a row. */
export const TABLE_LIMITS: TableLimits = {
  bytes: 1024 ** 3,
  rows: 5_000_000,
  rowLength: 1_000_000,
  columns: 500,
  actors: 1_000_000,
  relations: 10_000,
  depth: 16,
};

/** Returns the error with which a table is refused for what stands in it; `where` is a row or the file. */
export function badTable(where: string, expected: string, got: string): AppError {
  return new AppError("bad_table", `${where}: expected ${expected}, got ${got}`);
}

/** Returns the error with which a table is refused for its size. */
export function tooLarge(what: string, limit: number): AppError {
  return new AppError("too_large", `At most ${formatNumber(limit)} ${what} are read from one table.`);
}

/** Returns a problem of a row; what came is cut to what an issue shows. */
export function problemOf<Code extends RowProblem["code"]>(
  code: Code,
  row: number,
  column: string | null = null,
  got: string | null = null,
): RowProblem<Code> {
  return { code, row, column, got: got === null ? null : shortened(got) };
}

/** Characters of a cell that a problem shows. */
const SHOWN = 60;

function shortened(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN)];
  return characters.length <= SHOWN ? text : `${characters.slice(0, SHOWN - 1).join("")}…`;
}
