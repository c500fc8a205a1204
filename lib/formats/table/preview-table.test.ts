import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ChosenShape, TablePreview } from "@/lib/domain/table-survey";
import { encodeText } from "../test-encode";
import { previewFile } from "./preview-table";
import { VOCABULARY } from "./test-table";

function sourceOf(input: string | Uint8Array) {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const reads: number[] = [];
  const read = async (from: number, to: number) => {
    reads.push(to - from);
    return bytes.subarray(from, to);
  };
  return { size: bytes.length, read, reads };
}

async function tableOf(input: string | Uint8Array, chosen: ChosenShape = {}): Promise<TablePreview> {
  const preview = await previewFile(sourceOf(input), chosen, VOCABULARY);
  if (preview.kind !== "table") throw new Error("a bundle");
  return preview;
}

const HEAD = "subject,relation,object,date\n";

describe("a look at a file", () => {
  it("refuses a file with nothing in it, and what is no text", async () => {
    await expect(tableOf("")).rejects.toThrow("expected rows, got nothing");
    await expect(tableOf("PK\u0003\u0004")).rejects.toThrow("Excel workbook");
  });

  it("shows the first rows with the numbers that a spreadsheet gives them, blank lines counted", async () => {
    const { rows, later } = await tableOf(`${HEAD}\nA,aided,B,2030\n\nC,aided,D,2031\n`);
    expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [3, "A"],
      [5, "C"],
    ]);
    expect(later).toEqual([]);
  });

  it("reads no more of a large file than of a small one, and shows rows from further in", async () => {
    const source = sourceOf(
      HEAD + Array.from({ length: 100_000 }, (_, at) => `A${at},aided,B,2030\n`).join(""),
    );
    const preview = await previewFile(source, {}, VOCABULARY);
    if (preview.kind !== "table") throw new Error("a bundle");
    expect(source.reads.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(600_000);
    expect(preview.rows).toHaveLength(20);
    expect(preview.later.length).toBeGreaterThan(5);
    for (const { number, cells } of preview.later) {
      expect([number, cells.slice(1)]).toEqual([null, ["aided", "B", "2030"]]);
    }
  });

  it("finds an encoding by accents that come long after the start", async () => {
    const text =
      HEAD + "Averia,aided,Brunmark,2030\n".repeat(30_000) + "Œuvre déçue,aided,Père Noël,2030\n".repeat(900);
    expect((await tableOf(encodeText(text, "windows-1252"))).encoding.encoding).toBe("windows-1252");
    expect((await tableOf(text)).encoding).toMatchObject({ encoding: "utf-8", how: "utf8_form" });
  });

  it("reads rows further in of UTF-16, whose characters have two bytes", async () => {
    const text = `\ufeff${HEAD}${"Łódź,aided,Averia,2030\n".repeat(20_000)}`;
    const { later, shape } = await tableOf(encodeText(text, "utf-16le"));
    expect(shape.encoding).toBe("utf-16le");
    expect(later[0]?.cells).toEqual(["Łódź", "aided", "Averia", "2030"]);
  });

  it("takes what was chosen and guesses the rest with it", async () => {
    const { shape, rows } = await tableOf("a;b,c;d\ne;f,g;h\n", { delimiter: ",", header: false });
    expect([shape.delimiter, shape.columns.length, rows[0]?.cells]).toEqual([",", 2, ["a;b", "c;d"]]);
  });

  it("says for every column how its dates would be read", async () => {
    const { dates } = await tableOf("who,what,whom,a,b\nA,aided,B,13/04/2030,04/13/2030\n");
    expect(dates.map(({ reading }) => reading).slice(3)).toEqual(["dmy", "mdy"]);
  });

  it("knows a bundle by its format, on one line or on many", async () => {
    for (const text of [
      '{"format":"relata/1","dossier":{}}',
      '{\n  "dossier": {},\n  "format" : "relata/1"\n}',
    ]) {
      expect(await previewFile(sourceOf(text), {}, VOCABULARY)).toEqual({ kind: "bundle" });
    }
    expect((await tableOf('{"subject":"A","relation":"aided","object":"relata/1"}\n')).shape.format).toBe(
      "json-lines",
    );
  });

  it("cuts cells that are too long to be looked at, and never a character in two", async () => {
    const { rows } = await tableOf(`${HEAD}${"😀".repeat(200)},aided,B,2030\n`);
    const cell = rows[0]?.cells[0] ?? "";
    expect(cell.length).toBeLessThanOrEqual(160);
    expect(cell.isWellFormed()).toBe(true);
  });

  const corpora = [
    "../shared/corpora/csv-attack/own",
    "../shared/corpora/csv/csv-parser",
    "../shared/corpora/csv/csv-spectrum",
  ];
  it.skipIf(!existsSync(corpora[0]!))("of every file of the corpora gives text or a reason", async () => {
    for (const folder of corpora) {
      for (const name of readdirSync(folder)) {
        const seen = await tableOf(readFileSync(`${folder}/${name}`)).catch((error: Error) => error);
        if (seen instanceof Error) expect(seen.name, name).toBe("AppError");
        else for (const { cells } of seen.rows) expect(cells.length, name).toBe(seen.shape.columns.length);
      }
    }
  });
});
