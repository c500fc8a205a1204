import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "@/lib/domain/day";
import { buildClaimTable } from "./build-claim-table";
import { histogramOf } from "./histogram";
import { type ClaimWorld, claimWorlds } from "./test-claims";

/** A table of claims that differ in their dates only. */
function tableOf(...dates: (string | null)[]) {
  const [world] = fc.sample(claimWorlds, { numRuns: 1, seed: 1 });
  const claims = dates.map((edtf, row): ClaimWorld["claims"][number] => ({
    id: `c${row}`,
    report: "r0",
    subject: "a0",
    relation: "attacked",
    object: "a1",
    stance: "asserts",
    speech: "indirect",
    chain: [{ actor: "a0", basis: "stated" }],
    happened: edtf === null ? { edtf, basis: "unknown" } : { edtf, basis: "stated" },
    status: "accepted",
  }));
  return buildClaimTable(world, claims);
}

const bin = (from: number, to: number, count: number) => ({ fromDay: from, toDay: to, count });

describe("histogramOf", () => {
  it("has no bins where nothing is dated, and counts the undated", () => {
    expect(histogramOf(tableOf(), null, "happened")).toEqual({ bins: [], undated: 0 });
    expect(histogramOf(tableOf(null, "../.."), null, "happened")).toEqual({ bins: [], undated: 2 });
  });

  it("counts by day, with empty days between", () => {
    const at = dayOf(2023, 10, 7);
    expect(histogramOf(tableOf("2023-10-07", "2023-10-09", "2023-10-09", null), null, "happened")).toEqual({
      bins: [bin(at, at, 1), bin(at + 1, at + 1, 0), bin(at + 2, at + 2, 2)],
      undated: 1,
    });
  });

  it("counts a fuzzy claim once, at its first day, or its last where the first is open", () => {
    const first = dayOf(2023, 11, 1);
    expect(histogramOf(tableOf("2023-11-01~/2023-11-10~"), null, "happened").bins).toEqual([
      bin(first, first, 1),
    ]);
    expect(histogramOf(tableOf("../2023-11-01"), null, "happened").bins).toEqual([bin(first, first, 1)]);
    expect(histogramOf(tableOf("2023-11-01/.."), null, "happened").bins).toEqual([bin(first, first, 1)]);
  });

  it("takes months, quarters, years and longer periods where days are too many", () => {
    const months = histogramOf(tableOf("2020-01-15", "2023-10-07"), null, "happened").bins;
    expect(months).toHaveLength(46);
    expect(months[1]).toEqual(bin(dayOf(2020, 2, 1), dayOf(2020, 2, 29), 0));
    const quarters = histogramOf(tableOf("2012-01-15", "2023-10-07"), null, "happened").bins;
    expect(quarters).toHaveLength(48);
    expect(quarters[1]).toEqual(bin(dayOf(2012, 4, 1), dayOf(2012, 6, 30), 0));
    expect(histogramOf(tableOf("2012-01-15", "2023-10-07"), null, "happened", 160).bins).toHaveLength(142);
    const years = histogramOf(tableOf("1999", "2023-10-07"), null, "happened").bins;
    expect(years.at(-1)).toEqual(bin(dayOf(2023, 1, 1), dayOf(2023, 12, 31), 1));
    expect(histogramOf(tableOf("Y-17000", "2023"), null, "happened").bins.length).toBeLessThanOrEqual(60);
  });

  it("keeps the width of its bins where the rows are few but the days to reach over are many", () => {
    const table = tableOf("2020-01-15", "2023-10-07", "2023-10-09");
    const within = { fromDay: dayOf(2020, 1, 15), toDay: dayOf(2023, 10, 9) };
    const few = histogramOf(table, Uint32Array.of(1, 2), "happened", 60, within);
    expect(few.bins).toEqual([bin(dayOf(2023, 10, 1), dayOf(2023, 10, 31), 2)]);
    expect(histogramOf(table, Uint32Array.of(), "happened", 60, within).bins).toEqual([]);
  });

  it("looks at the given rows only", () => {
    const table = tableOf("2023-10-07", "2023-10-08", null);
    expect(histogramOf(table, Uint32Array.of(1), "happened")).toEqual({
      bins: [bin(dayOf(2023, 10, 8), dayOf(2023, 10, 8), 1)],
      undated: 0,
    });
  });

  it("counts every claim once on either clock, in bins that touch", () => {
    fc.assert(
      fc.property(claimWorlds, fc.constantFrom("happened" as const, "reported" as const), (world, clock) => {
        const { bins, undated } = histogramOf(buildClaimTable(world, world.claims), null, clock, 12);
        expect(bins.reduce((sum, { count }) => sum + count, undated)).toBe(world.claims.length);
        expect(bins.length).toBeLessThanOrEqual(12);
        bins.forEach(({ fromDay }, at) => {
          if (at > 0) expect(fromDay).toBe(bins[at - 1].toDay + 1);
        });
      }),
    );
  });
});
