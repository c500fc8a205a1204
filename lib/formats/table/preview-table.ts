import type { RelationType } from "@/lib/domain/relation-type";
import type { EncodingGuess, TableShape } from "@/lib/domain/table-import";
import type { ChosenShape, FilePreview, PreviewRow } from "@/lib/domain/table-survey";
import { decoderOf } from "../decode-text";
import { EncodingScan } from "../guess-encoding";
import { DelimitedParser } from "./delimited";
import { guessDates } from "./guess-dates";
import { guessMapping } from "./guess-mapping";
import { LineSplitter, readLine } from "./json-lines";
import { relationMatcher } from "./match-relation";
import { readTable } from "./read-table";
import { SNIFF_BYTES, sniffTable } from "./sniff-table";
import { TableAccount } from "./table-account";
import { TABLE_LIMITS } from "./table-limits";

/** A file of which any part can be read: bytes from `from`, before `to`. */
export interface ByteSource {
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** Rows that a preview shows of the start. */
export const FIRST_ROWS = 20;
/** Rows that it shows of each place further in. */
const LATER_ROWS = 4;
/** Places further in that are looked at, as shares of the file, and bytes that are read there. */
const PLACES = [0.25, 0.5, 0.75, 1] as const;
const PLACE_BYTES = 64 * 1024;
/** Characters of a cell that a preview shows. */
const CELL_LENGTH = 160;

/** What a bundle has near its start and no table: its format, as JSON. */
const BUNDLE_MARK = /"format"\s*:\s*"relata\//;

/**
 * Returns what a file is and how it would be read, from its start and some places further in: the cost does not grow with the
 * file. What was chosen is taken, and the rest guessed with it. Throws as {@link sniffTable} does where it is no table.
 */
export async function previewFile(
  source: ByteSource,
  chosen: ChosenShape,
  vocabulary: readonly RelationType[],
): Promise<FilePreview> {
  const { size } = source;
  const head = await source.read(0, Math.min(size, SNIFF_BYTES));
  const complete = head.length >= size;
  if (isBundle(head)) return { kind: "bundle" };
  const places = complete ? [] : await readPlaces(source);
  const { shape, encoding, doubts, rows } = sniffTable(
    head,
    complete,
    chosen,
    encodingOf([head, ...places], complete),
  );
  const guess = guessMapping(shape.columns, rows, relationMatcher(vocabulary));
  return {
    ...{ kind: "table", graph: null, shape, encoding, doubts, guess },
    dates: shape.columns.map((_, column) => guessDates(rows.map((row) => row[column] ?? ""))),
    rowBytes: head.length / Math.max(1, lineCount(head)),
    rows: await firstRows(head, shape),
    later: places.slice(1).flatMap((bytes) => laterRows(bytes, shape)),
  };
}

function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x0a) count++;
  return count;
}

function isBundle(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head, { stream: true });
  return /^\s*\{/.test(text) && BUNDLE_MARK.test(text);
}

function readPlaces({ size, read }: ByteSource): Promise<Uint8Array[]> {
  const starts = PLACES.map((share) => Math.floor(share * size) - PLACE_BYTES).map((start) =>
    // An even place, so that UTF-16 is not read from the middle of a character.
    Math.max(SNIFF_BYTES, start - (start % 2)),
  );
  return Promise.all([...new Set(starts)].map((start) => read(start, Math.min(size, start + PLACE_BYTES))));
}

// A file that is plain for a megabyte may still have its first accent further in.
function encodingOf(pieces: readonly Uint8Array[], complete: boolean): EncodingGuess {
  const scan = new EncodingScan();
  for (const [index, piece] of pieces.entries()) {
    // Whole lines: a character that is cut off where a piece begins or ends would speak against UTF-8.
    const from = index === 0 ? 0 : piece.indexOf(0x0a) + 1;
    const end = piece.lastIndexOf(0x0a) + 1;
    scan.push(piece.subarray(from, complete || (index === 0 && end === 0) ? piece.length : end));
  }
  return scan.guess();
}

async function firstRows(head: Uint8Array, shape: TableShape): Promise<PreviewRow[]> {
  const shown: PreviewRow[] = [];
  try {
    for await (const { rows, numbers } of readTable([head], shape, new TableAccount())) {
      for (const [index, row] of rows.entries()) {
        if (shown.length === FIRST_ROWS) return shown;
        shown.push({ number: numbers[index] ?? null, cells: row.map(cutCell) });
      }
    }
  } catch {
    // The start ends where it ends, maybe within a quotation; whether the file is sound its whole reading says.
  }
  return shown;
}

function laterRows(bytes: Uint8Array, shape: TableShape): PreviewRow[] {
  const text = decoderOf(shape.encoding).decode(bytes, { stream: true });
  const start = /\r\n|\n|\r/.exec(text);
  if (start === null) return [];
  const rest = text.slice(start.index + start[0].length);
  const rows = shape.format === "json-lines" ? jsonRows(rest, shape) : delimitedRows(rest, shape);
  return rows.slice(0, LATER_ROWS).map((row) => ({ number: null, cells: row.map(cutCell) }));
}

function delimitedRows(text: string, shape: TableShape): string[][] {
  try {
    // Within a cell of several lines everything is off by a quotation mark; such rows have another width, or do not end.
    return new DelimitedParser(shape, TABLE_LIMITS)
      .push(text)
      .filter((row) => row.length === shape.columns.length && row.some((cell) => cell !== ""));
  } catch {
    return [];
  }
}

function jsonRows(text: string, { columns }: TableShape): string[][] {
  return new LineSplitter(TABLE_LIMITS).push(text).flatMap((line) => {
    const reading = readLine(line, 0, TABLE_LIMITS);
    return reading === null || "skip" in reading
      ? []
      : [columns.map((column) => reading.cells.get(column) ?? "")];
  });
}

/** Returns a cell as a preview shows it: its start where it is long. */
export function cutCell(cell: string): string {
  return cell.length <= CELL_LENGTH ? cell : `${cell.slice(0, CELL_LENGTH - 1).toWellFormed()}…`;
}
