import { describe, expect, it } from "vitest";
import { corroborationContext } from "@/lib/domain/corroboration";
import { attributionDrift } from "./attribution-drift";
import { comparableLines } from "./comparable-lines";
import { countReportsOnLine } from "./reports-on-line";
import { loadForTest } from "./test-load";

function comparable(name: string, limit = 10) {
  const { data, table, result } = loadForTest(`tests/fixtures/${name}.json`);
  return comparableLines(table, result, data.reports, limit);
}

describe("comparableLines", () => {
  it("are none in an empty dossier, nor where each line has one report", () => {
    const none = { contested: [], contestedCount: 0, repeated: [], repeatedCount: 0 };
    expect(comparable("empty")).toEqual(none);
    expect(comparable("one")).toEqual(none);
  });

  it("are lines on which somebody stands against somebody, and others that several reports carry", () => {
    const { contested, repeated } = comparable("drift");
    expect(contested.map(({ line, reportCount }) => [line.id, reportCount])).toEqual([
      ["averia.refused_support_to.brunmark", 10],
      ["averia.aided.brunmark", 2],
    ]);
    expect(repeated.map(({ line, reportCount }) => [line.id, reportCount])).toEqual([
      ["averia.met_with.brunmark", 2],
    ]);
  });

  it("are listed up to a limit, and counted beyond it, most reports first", () => {
    const all = comparable("many", 1_000);
    const few = comparable("many", 3);
    expect(all.contested.length).toBe(all.contestedCount);
    expect(few).toMatchObject({ contestedCount: all.contestedCount, repeatedCount: all.repeatedCount });
    expect(few.repeated.map(({ line }) => line.id)).toEqual(
      all.repeated.slice(0, 3).map(({ line }) => line.id),
    );
    const counts = all.repeated.map(({ reportCount }) => reportCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe("countReportsOnLine", () => {
  it.each(["drift", "disputed", "many"])("says of %s what the table of attributions shows", (name) => {
    const { data, claims, table, result } = loadForTest(`tests/fixtures/${name}.json`);
    const context = corroborationContext(data.actors, data.reports);
    for (const position of result.shown.slice(0, 40)) {
      const own = Array.from(result.line(position).rows, (row) => claims[row]!);
      const { sides } = attributionDrift({ claims: own, detached: {} }, data, context);
      const shown = sides
        .flatMap((side) => side.groups)
        .flatMap((group) => group.rows)
        .filter((row) => !row.isSuperseded);
      expect(countReportsOnLine(table, data.reports, position)).toBe(
        new Set(shown.map((row) => row.report.id)).size,
      );
    }
  });
});
