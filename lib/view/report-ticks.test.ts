import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { dayOf } from "@/lib/domain/day";
import { dayScale } from "./day-scale";
import { everythingOf } from "./explore";
import { clusterTicks, middleDay, reportTicks, tellApart } from "./report-ticks";

const TEHRAN = loadForTest("data/tehran-meeting.json");
const DISPUTED = loadForTest("tests/fixtures/disputed.json");

function ticksOf({ data, table }: typeof TEHRAN) {
  return reportTicks(data, table, everythingOf(data, table).rows());
}

describe("reportTicks", () => {
  it("has none for no claims", () => {
    expect(reportTicks(TEHRAN.data, TEHRAN.table, new Uint32Array(0))).toEqual({ dated: [], undated: [] });
  });

  it("has the reports that carry claims, each once, and says which date is inferred", () => {
    const day = dayOf(2023, 11, 15);
    expect(ticksOf(TEHRAN).dated).toEqual([
      { report: 0, fromDay: day, toDay: day, inferred: true, soft: true, fuzzy: true },
    ]);
    const { dated } = ticksOf(DISPUTED);
    expect(dated).toHaveLength(12);
    expect(dated.map(middleDay)).toEqual([...dated.map(middleDay)].sort((a, b) => a - b));
    expect(dated.some((tick) => tick.fuzzy)).toBe(false);
  });

  it("keeps reports without a date, and places none of them", () => {
    const { dated, undated } = ticksOf(
      loadForTest("tests/fixtures/disputed.json", ({ reports }) => {
        reports[11]!.published = { edtf: null, basis: "unknown" };
        reports[12]!.published = { edtf: "../..", basis: "stated" };
      }),
    );
    expect(undated).toEqual([11, 12]);
    expect(dated).toHaveLength(10);
    expect(Math.min(...dated.map(middleDay))).toBe(dayOf(2030, 3, 3));
  });
});

describe("clusterTicks", () => {
  it("joins what is too near to be pressed apart, loses none, and leaves each group its room", () => {
    const { dated } = ticksOf(DISPUTED);
    const scale = dayScale({ fromDay: dayOf(2030, 3, 1), toDay: dayOf(2030, 3, 6) });
    const wide = clusterTicks(dated, scale, 600, 24);
    expect(wide.map((cluster) => cluster.ticks.length)).toEqual([10, 1, 1]);
    const narrow = clusterTicks(dated, scale, 30, 24);
    expect(narrow.flatMap((cluster) => cluster.ticks)).toEqual(dated);
    for (const [index, cluster] of wide.entries())
      if (index > 0) expect((cluster.from - wide[index - 1]!.from) * 600).toBeGreaterThanOrEqual(24);
    expect(clusterTicks([], scale, 600, 24)).toEqual([]);
  });
});

describe("tellApart", () => {
  it("draws one tick at a pixel, and rather one that is lit", () => {
    const { dated } = ticksOf(DISPUTED);
    const scale = dayScale({ fromDay: dayOf(2030, 3, 1), toDay: dayOf(2030, 3, 6) });
    expect(tellApart([], scale, 600, new Set())).toEqual([]);
    expect(tellApart(dated, scale, 600, new Set())).toHaveLength(3);
    const third = dated[2]!;
    expect(tellApart(dated, scale, 600, new Set([third.report]))[0]).toBe(third);
  });
});
