import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { dayOf } from "@/lib/domain/day";
import { clockSpans } from "./clock-spans";
import { everythingOf } from "./explore";
import { knownDays, knownOn, nextKnown, setKnownOn, stepKnown, stopKnown } from "./known-days";
import { DEFAULT_VIEW } from "./view-state";

const DISPUTED = loadForTest("tests/fixtures/disputed.json");
const [THIRD, FOURTH, FIFTH] = [dayOf(2030, 3, 3), dayOf(2030, 3, 4), dayOf(2030, 3, 5)] as const;

function daysOf({ data, table }: typeof DISPUTED) {
  return knownDays(table, everythingOf(data, table));
}

describe("knownDays", () => {
  it("is empty for a dossier without claims, and nothing can be stepped to", () => {
    const none = daysOf(loadForTest("tests/fixtures/empty.json"));
    expect(none).toEqual({ days: [], undatedReports: 0 });
    expect([stepKnown(none, null, 1), stepKnown(none, null, -1), stepKnown(none, 5, -1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("has each day once, and counts reports without a day", () => {
    expect(daysOf(DISPUTED)).toEqual({ days: [THIRD, FOURTH, FIFTH], undatedReports: 0 });
    const undated = loadForTest("tests/fixtures/disputed.json", ({ reports }) => {
      reports[12]!.published = { edtf: null, basis: "unknown" };
    });
    expect(daysOf(undated)).toEqual({ days: [THIRD, FOURTH], undatedReports: 1 });
  });

  it("takes a month for known on its last day", () => {
    const month = loadForTest("tests/fixtures/disputed.json", ({ reports }) => {
      for (const report of reports) report.published = { edtf: "2030-03", basis: "stated" };
    });
    expect(daysOf(month).days).toEqual([dayOf(2030, 3, 31)]);
  });
});

describe("stepKnown", () => {
  const days = daysOf(DISPUTED);

  it("goes from report to report, back to before the first, and no further", () => {
    expect(stepKnown(days, null, -1)).toBe(FOURTH);
    expect(stepKnown(days, FOURTH, -1)).toBe(THIRD);
    expect(stepKnown(days, THIRD, -1)).toBe(THIRD - 1);
    expect(stepKnown(days, THIRD - 1, -1)).toBeNull();
    expect(stepKnown(days, THIRD - 100, 1)).toBe(THIRD);
    expect(stepKnown(days, THIRD, 1)).toBe(FOURTH);
    expect(stepKnown(days, FIFTH, 1)).toBeNull();
    expect(stepKnown(days, null, 1)).toBeNull();
  });

  it("takes the last day for a step back from now where reports without a date are known now only", () => {
    expect(stepKnown({ ...days, undatedReports: 1 }, null, -1)).toBe(FIFTH);
  });
});

describe("nextKnown", () => {
  it("says which reports come next and how many claims they add, or nothing after the last", () => {
    const { data, table } = DISPUTED;
    const rows = everythingOf(data, table).rows();
    expect(nextKnown(table, rows, THIRD - 1)).toMatchObject({ day: THIRD, claims: 10 });
    expect(nextKnown(table, rows, THIRD)).toEqual({ day: FOURTH, reports: [11], claims: 1 });
    expect(nextKnown(table, rows, FIFTH)).toBeNull();
    expect(nextKnown(table, new Uint32Array(0), 0)).toBeNull();
  });
});

describe("setKnownOn", () => {
  it("writes a day as a link has it, clears it, and leaves the view where no link could carry the day", () => {
    const view = setKnownOn(DEFAULT_VIEW, THIRD);
    expect([view.as, knownOn(view)]).toEqual(["2030-03-03", THIRD]);
    expect(setKnownOn(view, null)).toEqual(DEFAULT_VIEW);
    expect(setKnownOn(view, 90_000_000)).toBe(view);
  });
});

describe("clockSpans", () => {
  const spansOf = ({ data, table }: typeof DISPUTED) => clockSpans(table, everythingOf(data, table));

  it("has no span without claims, or without dates", () => {
    expect(spansOf(loadForTest("tests/fixtures/empty.json"))).toEqual({ happened: null, reported: null });
  });

  it("is the same for both clocks where days can still be told apart, and holds every day", () => {
    const { happened, reported } = spansOf(DISPUTED);
    expect(happened).toEqual(reported);
    expect(happened!.fromDay).toBeLessThan(dayOf(2030, 3, 1));
    expect(happened!.toDay).toBeGreaterThan(FIFTH);
  });

  it("is each clock's own where one would be a speck beside the other", () => {
    const { happened, reported } = spansOf(
      loadForTest("tests/fixtures/disputed.json", ({ claims }) => {
        claims[0]!.happened = { edtf: "1950", basis: "stated" };
      }),
    );
    expect(happened!.fromDay).toBeLessThan(dayOf(1950, 1, 1));
    expect(reported).toEqual({ fromDay: THIRD - 1, toDay: FIFTH + 1 });
  });
});

describe("stopKnown", () => {
  const known = { days: [10, 20], undatedReports: 0 };

  it("stops where it is moved to as long as reports are still to come", () => {
    expect(stopKnown(known, null, 15)).toBe(15);
    expect(stopKnown(known, 15, 20)).toBe(20);
    expect(stopKnown({ days: [], undatedReports: 1 }, null, 3)).toBe(3);
  });

  it("is now past the last report, and at the last report coming back", () => {
    expect(stopKnown(known, 20, 21)).toBeNull();
    expect(stopKnown(known, null, 80)).toBe(20);
  });
});
