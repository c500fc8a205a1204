import type { TableShape } from "@/lib/domain/table-import";
import { decodeText } from "../decode-text";
import { DelimitedParser } from "./delimited";
import { separatorLine } from "./guess-dialect";
import { nameColumns } from "./headers";
import { LineSplitter, readLine } from "./json-lines";
import type { TableAccount } from "./table-account";
import { problemOf, TABLE_LIMITS, type TableLimits, tooLarge } from "./table-limits";

/** Rows of a table that can be made into claims, each as wide as the table, with their numbers. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** Row numbers as a spreadsheet counts, from 1 and with the header: as many as there are rows. */
  readonly numbers: readonly number[];
}

/** Bytes that are read at a time, however large the pieces are in which they come. */
const PIECE_BYTES = 64 * 1024;

/** Bytes of a file as they come. */
export type ByteChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Yields the rows of a table as its bytes arrive, and tells the account of those that cannot be used.
 *
 * Cells are text, untrimmed and verbatim. Blank rows are passed over. Rows with NUL or half a character cannot be stored and
 * are skipped, and so are rows with more cells than columns: a cell has been cut in two, and what is in which column is
 * anybody's guess. Missing cells at the end are empty. Memory does not grow with the file.
 */
export async function* readTable(
  chunks: ByteChunks,
  shape: TableShape,
  account: TableAccount,
  limits: TableLimits = TABLE_LIMITS,
): AsyncGenerator<RowBatch> {
  const text = decodeText(counted(chunks, limits), shape.encoding);
  const batches =
    shape.format === "json-lines"
      ? readLines(text, shape, account, limits)
      : readRows(text, shape, account, limits);
  for await (const batch of batches) {
    if (account.rows > limits.rows) throw tooLarge("rows", limits.rows);
    if (batch.rows.length > 0) yield batch;
  }
}

async function* counted(chunks: ByteChunks, limits: TableLimits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limits.bytes) throw tooLarge("bytes", limits.bytes);
    // A file that comes in one piece must not become one piece of text, and all of its rows at once.
    for (let at = 0; at < chunk.byteLength; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

async function* readRows(
  text: AsyncIterable<string>,
  shape: TableShape,
  account: TableAccount,
  limits: TableLimits,
): AsyncGenerator<RowBatch> {
  const parser = new DelimitedParser(shape, limits);
  const width = shape.columns.length;
  let rowNumber = 0;
  let isHeaderNext = shape.header;
  // Once a file has had a damaged character, all rows after are looked at; most files never have.
  let isDamaged = false;
  const toBatch = (parsed: readonly string[][]): RowBatch => {
    const rows: string[][] = [];
    const numbers: number[] = [];
    for (const row of parsed) {
      rowNumber++;
      if (row.length === 1 && row[0] === "") continue;
      if (isHeaderNext) {
        if (row.every((cell) => cell.trim() === "")) continue;
        isHeaderNext = false;
        for (const problem of nameColumns(row, rowNumber).problems) account.warn(problem);
        continue;
      }
      if (row.length !== width || row[0] === "") {
        if (row.every((cell) => cell === "")) continue;
        if (!evened(row, rowNumber)) continue;
      }
      account.rows++;
      if (isDamaged && !isStorable(row, rowNumber, shape, account)) continue;
      rows.push(row);
      numbers.push(rowNumber);
    }
    return { rows, numbers };
  };
  for await (const piece of withoutSeparatorLine(text, () => rowNumber++)) {
    isDamaged ||= piece.includes("\0") || piece.includes("\ufffd");
    yield toBatch(parser.push(piece));
  }
  yield toBatch(parser.end());

  /** Makes a row as wide as the table. False where that would be a guess, and the row was skipped. */
  function evened(row: string[], number: number): boolean {
    const extra = row.length > width ? row.slice(width).find((cell) => cell.trim() !== "") : undefined;
    if (extra !== undefined) {
      account.rows++;
      account.skip(problemOf("too_many_cells", number, null, extra));
      return false;
    }
    row.length = Math.min(row.length, width);
    if (row.length < width) account.warn(problemOf("too_few_cells", number));
    while (row.length < width) row.push("");
    return true;
  }
}

async function* withoutSeparatorLine(
  text: AsyncIterable<string>,
  onLine: () => void,
): AsyncGenerator<string> {
  let start: string | null = "";
  for await (const piece of text) {
    if (start === null) {
      yield piece;
      continue;
    }
    start += piece;
    // "sep=" is six characters with its delimiter; its line end may be two.
    if (start.length < 8) continue;
    yield cut(start);
    start = null;
  }
  if (start) yield cut(start);

  function cut(whole: string): string {
    const said = separatorLine(whole);
    if (said === null) return whole;
    onLine();
    return whole.slice(said.length);
  }
}

async function* readLines(
  text: AsyncIterable<string>,
  shape: TableShape,
  account: TableAccount,
  limits: TableLimits,
): AsyncGenerator<RowBatch> {
  const splitter = new LineSplitter(limits);
  const columns = new Set(shape.columns);
  let rowNumber = 0;
  const toBatch = (lines: readonly string[]): RowBatch => {
    const rows: string[][] = [];
    const numbers: number[] = [];
    for (const line of lines) {
      rowNumber++;
      const reading = readLine(line, rowNumber, limits);
      if (reading === null) continue;
      account.rows++;
      if ("skip" in reading) {
        account.skip(reading.skip);
        continue;
      }
      if (reading.warning !== null) account.warn(reading.warning);
      for (const path of reading.cells.keys()) {
        if (!columns.has(path)) account.warn(problemOf("unknown_field", rowNumber, path));
      }
      const row = shape.columns.map((path) => reading.cells.get(path) ?? "");
      if (!isStorable(row, rowNumber, shape, account)) continue;
      rows.push(row);
      numbers.push(rowNumber);
    }
    return { rows, numbers };
  };
  for await (const piece of text) yield toBatch(splitter.push(piece));
  yield toBatch(splitter.end());
}

function isStorable(
  row: readonly string[],
  number: number,
  shape: TableShape,
  account: TableAccount,
): boolean {
  let isReplaced = false;
  for (const [column, cell] of row.entries()) {
    const name = shape.columns[column] ?? null;
    if (cell.includes("\0")) {
      account.skip(problemOf("nul", number, name, cell.replaceAll("\0", "␀")));
      return false;
    }
    if (!cell.isWellFormed()) {
      account.skip(problemOf("half_character", number, name, cell.toWellFormed()));
      return false;
    }
    if (cell.includes("\ufffd") && !isReplaced) {
      isReplaced = true;
      account.warn(problemOf("replaced_character", number, name, cell));
    }
  }
  return true;
}
