import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DelimitedParser, type Dialect } from "./delimited";
import { TABLE_LIMITS } from "./table-limits";

const COMMA: Dialect = { delimiter: ",", quote: '"' };
const CORPORA = "../shared/corpora";

function rowsOf(pieces: string | readonly string[], dialect = COMMA, limits = TABLE_LIMITS): string[][] {
  const parser = new DelimitedParser(dialect, limits);
  return [...[pieces].flat().flatMap((piece) => parser.push(piece)), ...parser.end()];
}

/** What csv-parse reads; null where it says that a quoted cell never ends. */
function oracle(text: string, { delimiter, quote }: Dialect): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      quote: quote === "" ? null : quote,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    }) as string[][];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "CSV_QUOTE_NOT_CLOSED") return null;
    throw error;
  }
}

function orNull(read: () => string[][]): string[][] | null {
  try {
    return read();
  } catch (error) {
    expect(error).toMatchObject({ code: "bad_table" });
    return null;
  }
}

/** Text that is mostly what parsers trip over. */
const troubled = fc
  .array(fc.constantFrom("a", "é", "🕊", '"', '""', ",", "\n", "\r", "\r\n", ' "', '",', '"\n', " ", "=1"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

describe("DelimitedParser", () => {
  it("finds no row in nothing", () => {
    expect(rowsOf("")).toEqual([]);
    expect(rowsOf(["", ""])).toEqual([]);
  });

  it.each<[string, string, string[][]]>([
    ["a row without a line end", "a,b", [["a", "b"]]],
    ["empty cells", ",\n", [["", ""]]],
    ["a blank line", "a\n\nb\n", [["a"], [""], ["b"]]],
    [
      "all line ends",
      "a,b\r\nc,d\ne,f\rg,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ["line ends in a cell", '"a\nb\r\nc",d\n', [["a\nb\r\nc", "d"]]],
    ["two marks that are one", '"ha ""ha"" ha"', [['ha "ha" ha']]],
    ["an empty quoted cell", '"",""""', [["", '"']]],
    ["marks within a cell", 'Nicholas "Nick" Xenophon,b', [['Nicholas "Nick" Xenophon', "b"]]],
    [
      "a cell that only begins with a mark",
      '"Tony" Windsor,b\nc,d',
      [
        ['"Tony" Windsor', "b"],
        ["c", "d"],
      ],
    ],
    ["blanks, which are kept", ' a , "b" ', [[" a ", ' "b" ']]],
    ["formulas, which are text", "=1+1,+x,-y,@z", [["=1+1", "+x", "-y", "@z"]]],
  ])("reads %s", (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it("knows other delimiters and other quotes, and none", () => {
    expect(rowsOf("'a;b';c", { delimiter: ";", quote: "'" })).toEqual([["a;b", "c"]]);
    expect(rowsOf('"a\tb"', { delimiter: "\t", quote: "" })).toEqual([['"a', 'b"']]);
  });

  it("refuses a quoted cell that never ends, and names its row", () => {
    expect(() => rowsOf('a,b\nc,"d\ne,f\n')).toThrow(/^row 2: expected a second quotation mark/);
  });

  it("refuses a row that is too long, at once, and one with too many columns", () => {
    const limits = { ...TABLE_LIMITS, rowLength: 100, columns: 3 };
    expect(() => rowsOf(["a\n", "b".repeat(101)], COMMA, limits)).toThrow(/^row 2: expected at most 100/);
    expect(() => rowsOf(`a\n"${"b".repeat(60)}${"\n".repeat(60)}`, COMMA, limits)).toThrow(/row 2: .* mark/);
    expect(() => rowsOf(`${"b".repeat(101)}\n`, COMMA, limits)).toThrow(/^row 1/);
    expect(() => rowsOf("a,b,c,d", COMMA, limits)).toThrow(/3 columns/);
  });

  it("reads text as csv-parse does, whole and however it is cut", () => {
    fc.assert(
      fc.property(troubled, fc.array(fc.nat(60)), fc.constantFrom('"', ""), (text, cuts, quote) => {
        const dialect = { delimiter: ",", quote };
        const whole = orNull(() => rowsOf(text, dialect));
        expect(whole).toEqual(oracle(text, dialect));
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(orNull(() => rowsOf(pieces, dialect))).toEqual(whole);
      }),
      { numRuns: 3_000 },
    );
  });

  it("gives back every table that was written by the rules", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        expect(rowsOf(text)).toEqual(rows);
      }),
    );
  });

  it("reads a long quoted cell in time that grows with its length, however it is cut", () => {
    const text = `"${"a\n".repeat(250_000)}"\n`;
    const pieces = text.match(/[\s\S]{1,50}/g) ?? [];
    expect(rowsOf(pieces, COMMA, { ...TABLE_LIMITS, rowLength: 1_000_000 })).toEqual([
      ["a\n".repeat(250_000)],
    ]);
  });

  const files = existsSync(CORPORA)
    ? [
        "csv/csv-spectrum",
        "csv/csv-parser",
        "csv/cytoscape-web-tables",
        "csv/papaparse-files",
        "csv-attack/own",
      ]
        .flatMap((folder) => readdirSync(`${CORPORA}/${folder}`).map((name) => `${folder}/${name}`))
        .filter((name) => /\.(csv|tsv|txt)$/.test(name) && !/utf16|xlsx/.test(name))
    : [];

  it.skipIf(files.length === 0).each(files.length === 0 ? ["(the corpora are not here)"] : files)(
    "reads %s as csv-parse does",
    (name) => {
      const text = readFileSync(`${CORPORA}/${name}`, "utf8").replace(/^\ufeff/, "");
      const dialect = { delimiter: name.endsWith(".tsv") ? "\t" : ",", quote: '"' };
      expect(orNull(() => rowsOf(text, dialect))).toEqual(oracle(text, dialect));
    },
  );
});
