import { describe, expect, it } from "vitest";
import { skippedCsv } from "./skipped-csv";

describe("skipped rows as a file", () => {
  it("are only the names of the columns where none was skipped", () => {
    expect(skippedCsv([])).toBe("\ufeffrow,column,reason,value\r\n");
  });

  it("say row, column, reason and value, quoted where they have to be", () => {
    const text = skippedCsv([{ code: "bad_stance", row: 12, column: 'a "b"', got: "yes, and\nno" }]);
    expect(text.split("\r\n")[1]).toBe(
      '12,"a ""b""",says neither that it asserts nor that it denies or disputes,"yes, and\nno"',
    );
  });

  it("are no formulas, whatever the file had in its cells", () => {
    for (const got of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1+1", "\n=1+1", "＝1+1"]) {
      expect(skippedCsv([{ code: "too_long", row: 1, column: null, got }])).toContain(`'${got}`);
    }
  });
});
