/** Characters by which a spreadsheet takes a cell for a formula, in their wide forms too, and those it passes over before them. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]/;
/** A cell that begins as a neutralised one does: it must be marked too, so that the mark can be taken off again. */
const MARKED = /^'+[\t\r\n ]*[=+\-@＝＋－＠]/;

/** Returns a row of CSV as RFC 4180 has it, with its line end. Cells are quoted where they must be. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string): string {
  // Blanks at the ends are quoted as well: some readers take them off.
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Returns a cell so that no spreadsheet takes it for a formula: with an apostrophe before it, where it could be one. */
export function neutralised(cell: string): string {
  return FORMULA.test(cell) || MARKED.test(cell) ? `'${cell}` : cell;
}

/** Returns what {@link neutralised} was given. */
export function unneutralised(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}
