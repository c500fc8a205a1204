import { formatNumber } from "@/lib/domain/sentence";
import type { RowProblem, SkipCode, WarningCode } from "@/lib/domain/table-import";
import { scanJson } from "../json-scan";
import { flattenRecord } from "./flatten-record";
import { badTable, problemOf, type TableLimits } from "./table-limits";

/** One line of JSON Lines as a row, or why it is none. Null for a blank line. */
export type LineReading =
  | { readonly cells: ReadonlyMap<string, string>; readonly warning: RowProblem<WarningCode> | null }
  | { readonly skip: RowProblem<SkipCode> }
  | null;

/** Splits text into lines at LF and CRLF, however it arrives in pieces. A line that is too long refuses the file. */
export class LineSplitter {
  readonly #longest: number;
  #parts: string[] = [];
  #waiting = 0;
  #lines = 0;

  constructor({ rowLength }: Pick<TableLimits, "rowLength">) {
    this.#longest = rowLength;
  }

  /** Takes the next piece and returns the lines that end in it, without their line ends. */
  push(piece: string): string[] {
    const lines = piece.split("\n");
    const rest = lines.pop() ?? "";
    if (lines.length > 0) {
      lines[0] = this.#parts.join("") + lines[0];
      this.#parts = [];
      this.#waiting = 0;
    }
    for (const [index, line] of lines.entries()) this.#check(line.length, index);
    this.#lines += lines.length;
    this.#parts.push(rest);
    this.#waiting += rest.length;
    this.#check(this.#waiting, 0);
    return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  }

  /** Returns the last line, if there is one without a line end. */
  end(): string[] {
    const rest = this.#parts.join("");
    return rest === "" ? [] : [rest];
  }

  #check(length: number, index: number): void {
    if (length <= this.#longest) return;
    const limit = `at most ${formatNumber(this.#longest)} characters in a line`;
    throw badTable(`row ${this.#lines + index + 1}`, limit, "more");
  }
}

/** Returns what a line holds. Refused: what is not one JSON object, is nested too deep, or has a field twice. */
export function readLine(line: string, row: number, { depth }: Pick<TableLimits, "depth">): LineReading {
  if (line.trim() === "") return null;
  const scan = scanJson(line, depth);
  if (scan.depth > depth) return { skip: problemOf("too_deep", row) };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { skip: problemOf("not_json", row, null, line) };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { skip: problemOf("not_object", row, null, line) };
  }
  const [repeated] = scan.repeated;
  if (repeated !== undefined) return { skip: problemOf("repeated_field", row, repeated.join(".")) };
  const { cells, leftOut } = flattenRecord(value);
  return { cells, warning: leftOut === null ? null : problemOf("deep_value", row, leftOut) };
}
