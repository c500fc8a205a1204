import { describe, expect, it } from "vitest";
import { type ImportProgress, type ImportReport, toImportReport } from "./import-report";
import { formatProgress, importLines, progressShare } from "./import-words";
import type { TableSummary } from "./table-import";

const SHAPE = {
  format: "delimited",
  encoding: "utf-8",
  delimiter: ",",
  quote: '"',
  header: true,
  columns: ["a"],
} as const;
const EMPTY: TableSummary = {
  ...{ rows: 0, imported: 0, duplicates: 0, skippedCount: 0, skipped: [], warnings: [], undated: 0 },
  ...{ shape: SHAPE, actors: 0, reports: 0, relations: [], idleKinds: [], evidence: "none" },
};
const NOTHING = {
  result: "nothing",
  version: null,
  hash: null,
  added: 0,
  known: 0,
  conflictingRows: [],
} as const;
const RUN = { dossier: "grain", dryRun: false, bytes: 10, durationMs: 2_000 };
const at = (changes: Partial<ImportProgress>): ImportProgress => ({
  ...{ rows: 0, bytes: 0, totalBytes: 1_000, durationMs: 0, step: "reading" as const },
  ...changes,
});

describe("how far an import is", () => {
  it("is told before the first row, and without a rate or a guess", () => {
    expect(formatProgress(at({}))).toBe("0 rows");
    expect(progressShare(at({}))).toBe(0);
    expect(progressShare(at({ totalBytes: 0 }))).toBeNull();
  });

  it("is told in rows, rate and time left, of which reading is a part", () => {
    const half = at({ rows: 50_000, bytes: 500, durationMs: 3_000 });
    expect(progressShare(half)).toBeCloseTo(0.3);
    expect(formatProgress(half)).toBe("50,000 rows, 16,667 a second, about 7 s left");
    expect(formatProgress({ ...half, totalBytes: null })).toBe("50,000 rows, 16,667 a second");
    expect(formatProgress(at({ rows: 9, step: "storing" }))).toBe("9 rows read, storing …");
  });

  it("never goes back", () => {
    const steps = ["comparing", "storing", "counting", "finishing"] as const;
    const shares = [progressShare(at({ bytes: 2_000 })), ...steps.map((step) => progressShare(at({ step })))];
    expect(shares).toEqual([...shares].sort());
  });
});

describe("what an import came to", () => {
  const said = (summary: TableSummary, imported: Parameters<typeof toImportReport>[1]) =>
    importLines(toImportReport(summary, imported, RUN));

  it("is told of a file without rows", () => {
    expect(said(EMPTY, NOTHING)).toEqual([
      "No row makes a claim, so nothing was stored, and there is no dossier “grain”.",
      "0 rows: 0 claims imported, 0 duplicates in the file, 0 stored before, 0 skipped. 0 actors, 0 reports, 0 undated claims. 2 s, 0 rows a second.",
    ]);
  });

  it("says which decisions on kinds changed nothing, and why", () => {
    const idleKinds = [
      { name: "averia", kind: "state", why: "not_in_file" },
      { name: "Cadia", kind: "outlet", why: "stored" },
    ] as const;
    expect(said({ ...EMPTY, idleKinds }, NOTHING).slice(2)).toEqual([
      "No row that was taken has the name “averia”, so nobody was made a state.",
      "The dossier had “Cadia” already, which keeps its kind: it was not made an outlet.",
    ]);
  });

  it("counts every row once, and puts what is left out in the order of the file", () => {
    const skipped = [
      { code: "missing", row: 3, column: "a", got: null },
      { code: "missing", row: 9, column: "a", got: null },
    ] as const;
    const report: ImportReport = toImportReport(
      { ...EMPTY, rows: 12, imported: 8, duplicates: 2, skippedCount: 2, skipped },
      { ...NOTHING, result: "appended", version: "2", added: 4, known: 3, conflictingRows: [5] },
      RUN,
    );
    expect(
      report.imported + report.duplicates.inFile + report.duplicates.inDossier + report.skippedCount,
    ).toBe(12);
    expect(report.skipped.map(({ row }) => row)).toEqual([3, 5, 9]);
    expect(importLines(report)).toEqual([
      "It was added to “grain”, now version 2: 4 claims.",
      expect.stringContaining(
        "12 rows: 4 claims imported, 2 duplicates in the file, 3 stored before, 3 skipped.",
      ),
      "Skipped, 3 rows:",
      "  Row 3, column “a”: is empty, and no claim can do without it.",
      "  Row 5: the dossier has a claim with this id that says something else.",
      "  Row 9, column “a”: is empty, and no claim can do without it.",
    ]);
  });

  it("says how many more there are than are shown", () => {
    const skipped = Array.from(
      { length: 50 },
      (_, row) => ({ code: "missing", row, column: "a", got: null }) as const,
    );
    const lines = said({ ...EMPTY, rows: 70, skippedCount: 70, skipped }, NOTHING);
    expect(lines.at(-1)).toBe("  … and 60 more");
  });
});
