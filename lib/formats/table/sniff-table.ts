import type { EncodingGuess, RowProblem, TableShape, WarningCode } from "@/lib/domain/table-import";
import type { ChosenShape } from "@/lib/domain/table-survey";
import { decoderOf } from "../decode-text";
import { binarySignature, markupSignature } from "../file-signature";
import { guessEncoding } from "../guess-encoding";
import { guessDialect, sampleRows, separatorLine } from "./guess-dialect";
import { guessHeader, nameColumns, numberedColumns } from "./headers";
import { LineSplitter, readLine } from "./json-lines";
import { badTable, TABLE_LIMITS } from "./table-limits";

/** Bytes of the start of a file that are enough for a good guess and quick to read. */
export const SNIFF_BYTES = 256 * 1024;
/** Rows that a preview and the guesses see. */
const SAMPLE_ROWS = 200;

/** What the start of a table file shows: to be shown itself, and corrected. */
export interface TableSniff {
  readonly shape: TableShape;
  readonly encoding: EncodingGuess;
  /** What is not sure, and should be looked at. */
  readonly doubts: readonly ("encoding" | "delimiter" | "header")[];
  readonly problems: readonly RowProblem<WarningCode>[];
  /** The first rows with data, as text, each as wide as the table. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Returns how a table is laid out, from the first bytes of its file. `complete` where they are all of it.
 *
 * What was chosen is taken, and the rest guessed with it. Refused: an empty file, a file that is no text (named: an Excel
 * workbook, a PDF), a web page, XML, and JSON that is not one record a line.
 */
export function sniffTable(
  head: Uint8Array,
  complete: boolean,
  chosen: ChosenShape = {},
  whole?: EncodingGuess,
): TableSniff {
  const binary = binarySignature(head);
  if (binary !== null) throw badTable("file", "a table of text", binary);
  const encoding: EncodingGuess =
    chosen.encoding === undefined
      ? (whole ?? guessEncoding(head))
      : { encoding: chosen.encoding, confident: true, how: "chosen" };
  const text = decoderOf(encoding.encoding).decode(head, { stream: true });
  if (text.trim() === "") throw badTable("file", "rows", "nothing");
  const markup = markupSignature(text);
  if (markup !== null) throw badTable("file", "a table of text", markup);
  if (countOf(text, "\0") > text.length / 20)
    throw badTable("file", "a table of text", "bytes that are no text");
  const doubts: TableSniff["doubts"][number][] = encoding.confident ? [] : ["encoding"];
  const first = text.trimStart()[0];
  const isJson = chosen.delimiter === undefined && (first === "{" || first === "[");
  return isJson
    ? sniffJsonLines(text, complete, encoding, doubts)
    : sniffDelimited(text, complete, chosen, encoding, doubts);
}

function sniffDelimited(
  text: string,
  complete: boolean,
  chosen: ChosenShape,
  encoding: EncodingGuess,
  doubts: TableSniff["doubts"][number][],
): TableSniff {
  const guess = guessDialect(text, complete);
  const delimiter = chosen.delimiter ?? guess.delimiter;
  const dialect = { delimiter, quote: chosen.quote ?? (delimiter === guess.delimiter ? guess.quote : '"') };
  if (!guess.confident && chosen.delimiter === undefined) doubts.push("delimiter");
  const said = separatorLine(text)?.length ?? 0;
  const all = sampleRows(text.slice(said), dialect, complete, SAMPLE_ROWS);
  const firstFull = all.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  // Under no delimiter that was tried does a whole row end within the start of the file.
  if (firstFull === -1) throw badTable("file", "rows", "no end of a first row");
  const full = all.filter((row) => row.some((cell) => cell.trim() !== ""));
  const found = guessHeader(full);
  const header = chosen.header ?? found.header;
  if (!found.confident && chosen.header === undefined) doubts.push("header");
  const headerRow = firstFull + (said > 0 ? 2 : 1);
  const named = header
    ? nameColumns(full[0] ?? [], headerRow)
    : { columns: numberedColumns(Math.max(...full.map((row) => row.length))), problems: [] };
  const rows = full.slice(header ? 1 : 0).map((row) => named.columns.map((_, column) => row[column] ?? ""));
  const shape: TableShape = {
    format: "delimited",
    encoding: encoding.encoding,
    ...dialect,
    header,
    columns: named.columns,
  };
  return { shape, encoding, doubts, problems: named.problems, rows };
}

function sniffJsonLines(
  text: string,
  complete: boolean,
  encoding: EncodingGuess,
  doubts: TableSniff["doubts"][number][],
): TableSniff {
  const splitter = new LineSplitter(TABLE_LIMITS);
  const lines = splitter.push(text);
  if (complete) lines.push(...splitter.end());
  const records: ReadonlyMap<string, string>[] = [];
  const columns = new Set<string>();
  for (const [index, line] of lines.slice(0, 2 * SAMPLE_ROWS).entries()) {
    const reading = readLine(line, index + 1, TABLE_LIMITS);
    if (reading === null || "skip" in reading) continue;
    for (const path of reading.cells.keys()) columns.add(path);
    records.push(reading.cells);
  }
  if (records.length === 0) {
    throw badTable("file", "JSON Lines, one record in each line", "other JSON; a bundle is imported as one");
  }
  const shape: TableShape = {
    format: "json-lines",
    encoding: encoding.encoding,
    ...{ delimiter: "", quote: "", header: false },
    columns: [...columns],
  };
  const rows = records
    .slice(0, SAMPLE_ROWS)
    .map((cells) => shape.columns.map((path) => cells.get(path) ?? ""));
  return { shape, encoding, doubts, problems: [], rows };
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
