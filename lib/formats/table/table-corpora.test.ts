import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import { formatRowProblem } from "@/lib/domain/table-words";
import { readTable } from "./read-table";
import { sniffTable } from "./sniff-table";
import { TableAccount } from "./table-account";
import { importTable } from "./test-table";

/** Other projects' files and hostile ones, read in place; tests of them are skipped, visibly, where they are not. */
const CORPORA = "../shared/corpora";
const here = existsSync(CORPORA);

const NOTHING_READ = { columns: [], rows: [], shape: null, account: new TableAccount() };

/** What a file comes to: its rows under its columns, or why it is refused. */
async function read(path: string) {
  const bytes = readFileSync(`${CORPORA}/${path}`);
  try {
    const { shape } = sniffTable(bytes, true);
    const account = new TableAccount();
    const rows: string[][] = [];
    for await (const batch of readTable([bytes], shape, account))
      rows.push(...batch.rows.map((row) => [...row]));
    return { columns: shape.columns, rows, shape, account, refused: null };
  } catch (error) {
    if (error instanceof AppError && error.code === "bad_table")
      return { ...NOTHING_READ, refused: error.message };
    throw error;
  }
}

describe.skipIf(!here)("the tables of other projects", () => {
  const spectrum = here
    ? readdirSync(`${CORPORA}/csv/csv-spectrum`).filter((name) => name.endsWith(".csv"))
    : ["-"];

  it.each(spectrum)("read csv-spectrum's %s as it expects", async (name) => {
    const { columns, rows } = await read(`csv/csv-spectrum/${name}`);
    const expected = readFileSync(
      `${CORPORA}/csv/csv-spectrum/${name.replace("csvs__", "json__").replace(".csv", ".json")}`,
      "utf8",
    );
    const records = rows.map((row) => Object.fromEntries(row.map((cell, column) => [columns[column], cell])));
    expect(records).toEqual(JSON.parse(expected));
  });

  it.each<[string, string[][]]>([
    [
      "csv/csv-parser/latin.csv",
      [
        ["1", "2", "3"],
        ["4", "5", "©"],
      ],
    ],
    [
      "csv/csv-parser/utf16.csv",
      [
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
    ],
    [
      "csv/csv-parser/utf16-big.csv",
      [
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
    ],
    [
      "csv/csv-parser/mac-newlines.csv",
      [
        ["1", "2", "3"],
        ["Once upon\ra time", "5", "6"],
      ],
    ],
    ["csv/papaparse-files/utf-8-bom-sample.csv", [["X", "Y", "Z"]]],
    [
      "csv/cytoscape-web-tables/starts-empty-lines.invalid.csv",
      [
        ["Alice", "25", "New York"],
        ["Bob", "30", "London"],
      ],
    ],
  ])("read %s", async (path, rows) => {
    expect(await read(path)).toMatchObject({ rows });
  });

  it("read European tables by their semicolons", async () => {
    for (const name of ["csv-european-format", "csv-european-quoted"]) {
      expect(await read(`csv/cytoscape-web-tables/${name}.valid.csv`)).toMatchObject({
        shape: { delimiter: ";" },
      });
    }
  });

  it("refuse a quotation mark that is never closed, or read it as a letter, and lose no row", async () => {
    const { rows } = await read("csv/cytoscape-web-tables/malformed-quotes.invalid.csv");
    expect(rows).toContainEqual(["Alice", '"Unclosed quote']);
  });

  it("say which rows have too many cells or too few", async () => {
    const { account, rows } = await read("csv/cytoscape-web-tables/inconsistent-columns.invalid.csv");
    expect(account.skipped.map(({ code, row }) => [code, row])).toEqual([
      ["too_many_cells", 2],
      ["too_many_cells", 4],
    ]);
    expect(rows).toEqual([["Bob", "30", ""]]);
  });

  const all = here
    ? ["csv/csv-parser", "csv/cytoscape-web-tables", "csv/papaparse-files", "csv-attack/own"].flatMap(
        (folder) =>
          readdirSync(`${CORPORA}/${folder}`)
            .filter((name) => /\.(csv|tsv|txt)$/.test(name))
            .map((name) => `${folder}/${name}`),
      )
    : ["-"];

  it.each(all)("read %s, or refuse it with a place and a reason", async (path) => {
    const found = await read(path);
    if (found.refused !== null) {
      expect(found.refused).toMatch(/^(?:file|row \d+): expected .+, got .+/);
      return;
    }
    const { account, columns, rows } = found;
    expect(account.rows).toBe(rows.length + account.skippedCount);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    for (const problem of account.skipped) expect(formatRowProblem(problem)).toMatch(/^Row \d+.*\.$/);
  });
});

describe.skipIf(!here)("hostile tables", () => {
  const expectations = here
    ? (
        JSON.parse(readFileSync(`${CORPORA}/own-expectations.json`, "utf8")) as {
          file: string;
          expect: string;
          why: string;
        }[]
      )
        .filter(({ file }) => file.startsWith("csv-attack/"))
        .map(({ file, expect: outcome, why }) => [file, outcome, why] as const)
    : ([["-", "-", "-"]] as const);

  it.each(expectations)("%s: %s, since %s", async (file, outcome) => {
    const found = await read(file);
    expect(found.refused !== null).toBe(outcome === "reject");
    if (outcome === "reject-or-warn") expect(found.account.warnings()).not.toEqual([]);
    // In dde.csv two formulas have commas and no quotation marks around them: their rows have a cell too many.
    const skipped = file.endsWith("dde.csv") ? 2 : 0;
    if (outcome === "accept") expect(found.account.skippedCount).toBe(skipped);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("keep formulas letter for letter, and import them as names", async () => {
    const { rows } = await read("csv-attack/own/formula-prefixes.csv");
    expect(rows.map(([cell]) => cell)).toEqual([
      ...["=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-cmd|' /C calc'!A0", "@cmd|' /C calc'!A0"],
      ...["\t=cmd|' /C calc'!A0", "\r=cmd|' /C calc'!A0", "＝cmd|' /C calc'!A0"],
      ...["＋cmd|' /C calc'!A0", "－cmd|' /C calc'!A0", "＠cmd|' /C calc'!A0"],
    ]);
    const { actors, summary } = await importTable(
      readFileSync(`${CORPORA}/csv-attack/own/formula-prefixes.csv`),
    );
    expect(actors.map(({ name }) => name)).toContain("=cmd|' /C calc'!A0");
    // Without the tab and the line end before it, the fifth and sixth say what the first says.
    expect(summary).toMatchObject({ rows: 10, imported: 8, duplicates: 2, skippedCount: 0 });
  });

  it("keep marks that are no part of a first header, and text that was broken before", async () => {
    expect(await read("csv-attack/own/utf8-bom.csv")).toMatchObject({
      columns: ["source", "target", "relation", "evidence"],
    });
    expect(await read("csv-attack/own/utf16le-bom.csv")).toMatchObject({
      rows: [["José", "Łukasz", "r", "x"]],
    });
    expect(await read("csv-attack/own/mojibake.csv")).toMatchObject({
      rows: [["JosÃ©", "RenÃ©e", "r", "x"]],
    });
    expect(await read("csv-attack/own/embedded-newlines.csv")).toMatchObject({
      rows: [["a", "b", "r", "line1\nline2\r\nline3"]],
    });
    expect(await read("csv-attack/own/proto-headers.csv")).toMatchObject({
      ...{
        columns: ["source", "target", "__proto__", "constructor", "toString"],
        rows: [["a", "b", "1", "2", "3"]],
      },
    });
  });
});
