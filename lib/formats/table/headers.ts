import type { RowProblem, WarningCode } from "@/lib/domain/table-import";
import { looksLikeData } from "./cell-forms";
import { roleOfHeader } from "./header-names";
import { problemOf } from "./table-limits";

/** Characters of a column's name that are shown. */
const NAME_LENGTH = 80;

/** Returns whether the first row of a table names its columns. Sure where a name is known, or where data stands there. */
export function guessHeader(rows: readonly (readonly string[])[]): { header: boolean; confident: boolean } {
  const [first, ...rest] = rows;
  if (first === undefined) return { header: true, confident: false };
  if (first.some((cell) => roleOfHeader(cell) !== null)) return { header: true, confident: true };
  if (first.some(looksLikeData)) return { header: false, confident: true };
  // Values come again in their column; names hardly ever do.
  const comesAgain = first.some((cell, column) => cell !== "" && rest.some((row) => row[column] === cell));
  if (comesAgain) return { header: false, confident: false };
  const dataBelow = rest.some((row) => row.some(looksLikeData));
  return { header: true, confident: dataBelow };
}

/** Returns names for `count` columns of a table that names none. */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, column) => numbered(column));
}

/** Returns the names of columns as they are shown, all different and none blank, and what had to be done for that. */
export function nameColumns(
  cells: readonly string[],
  row: number,
): { columns: string[]; problems: RowProblem<WarningCode>[] } {
  const taken = new Set<string>();
  const problems: RowProblem<WarningCode>[] = [];
  const columns = cells.map((cell, column) => {
    const clean = cell
      .normalize("NFC")
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}]+/gu, " ")
      .trim();
    if (clean === "") problems.push(problemOf("blank_header", row, numbered(column)));
    const base = [...(clean === "" ? numbered(column) : clean)].slice(0, NAME_LENGTH).join("");
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    if (name !== base) problems.push(problemOf("repeated_header", row, name));
    taken.add(name);
    return name;
  });
  return { columns, problems };
}

function numbered(column: number): string {
  return `Column ${column + 1}`;
}
