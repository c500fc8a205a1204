import { expect, it } from "vitest";
import { linesOfSameReports } from "./lines-of-reports";
import { loadForTest } from "./test-load";

const { table, result } = loadForTest("data/tehran-meeting.json");

it("finds none for a line that is not there", () => {
  expect(linesOfSameReports(table, result, null, 10)).toEqual([]);
  const none = { ...result, shown: new Uint32Array(0) };
  expect(linesOfSameReports(table, none, 0, 10)).toEqual([]);
});

it("finds the other lines of the reports, in the order of the dossier, and stops at the limit", () => {
  const own = result.shown.find((at) => result.line(at).id === "iran.refused_support_to.hamas")!;
  const all = linesOfSameReports(table, result, own, 100);
  expect(all).toEqual(
    Array.from(result.shown, result.line)
      .map((line) => line.id)
      .filter((id) => id !== result.line(own).id),
  );
  expect(linesOfSameReports(table, result, own, 3)).toEqual(all.slice(0, 3));
});

it("leaves out lines that no report of the line states", () => {
  const parallel = loadForTest("tests/fixtures/many.json");
  const first = parallel.result.line(parallel.result.shown[0]);
  const reports = new Set(Array.from(first.rows, (row) => parallel.table.report[row]));
  const found = new Set(linesOfSameReports(parallel.table, parallel.result, parallel.result.shown[0], 1000));
  for (const line of Array.from(parallel.result.shown, parallel.result.line)) {
    const shares = Array.from(line.rows).some((row) => reports.has(parallel.table.report[row]));
    expect(found.has(line.id)).toBe(shares && line.id !== first.id);
  }
});
