import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { encodeText } from "../test-encode";
import { sniffTable } from "./sniff-table";

const ATTACK = "../shared/corpora/csv-attack/own";

function sniffed(text: string, complete = true, chosen = {}) {
  return sniffTable(encodeText(text, "utf-8"), complete, chosen);
}

describe("sniffTable", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\r\n"],
    ["a web page", "<!DOCTYPE html><html></html>"],
    ["a saved table", "<html><table></table></html>"],
    ["XML", '<?xml version="1.0"?><gexf/>'],
    ["a JSON list", '[{"a": 1}]'],
    ["a bundle", '{\n  "format": "relata/1",\n  "claims": []\n}\n'],
    ["a workbook", "PK\u0003\u0004 and more"],
    ["a PDF", "%PDF-1.7"],
    ["zeros", "\0".repeat(99)],
  ])("refuses %s", (_, text) => {
    expect(() => sniffed(text)).toThrow(expect.objectContaining({ code: "bad_table" }));
  });

  it.each<[string, string, string, string, string[]]>([
    ["commas", "subject,relation,object\na,b,c\n", ",", '"', ["subject", "relation", "object"]],
    ["tabs", "subject\tobject\na, b\tc\n", "\t", '"', ["subject", "object"]],
    [
      "semicolons, with commas in numbers",
      "subject;x;y\nA;68,68;5,97\nB;1,2;3,4\n",
      ";",
      '"',
      ["subject", "x", "y"],
    ],
    ["bars", "source|target\na|b\n", "|", '"', ["source", "target"]],
    ["a line that names the delimiter", "sep=;\nsource;target\na;b\n", ";", '"', ["source", "target"]],
    ["single quotes", "source,target\n'a,b',c\n'd,e',f\n", ",", "'", ["source", "target"]],
    ["quotation marks that enclose nothing", 'source\ttarget\n"a\tb\nc\td\n', "\t", "", ["source", "target"]],
    ["apostrophes", "source,target\nO'Neill,b\n'tis,c\n", ",", '"', ["source", "target"]],
    ["no header", "2007-01-01,a\n2007-01-02,b\n", ",", '"', ["Column 1", "Column 2"]],
    ["blank lines first", "\n\nname,age,city\nAlice,25,Paris\n", ",", '"', ["name", "age", "city"]],
  ])("sees %s", (_, text, delimiter, quote, columns) => {
    expect(sniffed(text).shape).toMatchObject({ format: "delimited", delimiter, quote, columns });
  });

  it("says what is doubtful, and takes what was chosen without a doubt", () => {
    expect(sniffed("just text\nmore text\n").doubts).toEqual(["delimiter", "header"]);
    expect(sniffed("x y\nz w\n", true, { delimiter: " ", header: true })).toMatchObject({
      shape: { delimiter: " ", columns: ["x", "y"] },
      doubts: [],
      rows: [["z", "w"]],
    });
    const choice = sniffTable(Uint8Array.from([0x61, 0x2c, 0xe8, 0x0a]), true, {
      encoding: "windows-1251",
      header: false,
    });
    expect([choice.rows, choice.encoding]).toEqual([
      [["a", "и"]],
      { encoding: "windows-1251", confident: true, how: "chosen" },
    ]);
  });

  it("names columns that are blank or the same", () => {
    const { shape, problems } = sniffed("source,target,,source\na,b,1,2\n");
    expect(shape.columns).toEqual(["source", "target", "Column 3", "source (2)"]);
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ["blank_header", "Column 3"],
      ["repeated_header", "source (2)"],
    ]);
  });

  it("shows rows as wide as the table, and not the one that is cut off", () => {
    expect(sniffed("source,target\na\nb,c,d\ne", false).rows).toEqual([
      ["a", ""],
      ["b", "c"],
    ]);
  });

  it("takes JSON lines apart, flat or shaped as a claim", () => {
    const text =
      '{"subject": "a", "happened": {"edtf": "2018"}}\n\n{"subject": "b", "quotes": [{"exact": "no"}], "n": 1}\n';
    expect(sniffed(text)).toMatchObject({
      shape: { format: "json-lines", columns: ["subject", "happened.edtf", "quotes[0].exact", "n"] },
      rows: [
        ["a", "2018", "", ""],
        ["b", "", "no", "1"],
      ],
    });
  });

  it.skipIf(!existsSync(ATTACK))(
    "refuses the files that are none in the corpora, and names what they are",
    () => {
      const refusal = (name: string) => () => sniffTable(readFileSync(`${ATTACK}/${name}`), true);
      expect(refusal("html-saved-as.csv")).toThrow(/web page/);
      expect(refusal("xlsx-saved-as.csv")).toThrow(/Excel/);
    },
  );
});
