import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { dayOf, OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { When } from "@/lib/domain/when";
import { everythingOf, linesOf } from "./explore";
import { timelineRows } from "./timeline-rows";
import { DEFAULT_VIEW } from "./view-state";

type Loaded = ReturnType<typeof loadForTest>;

function rowsOf({ data, table }: Loaded) {
  return timelineRows(linesOf(everythingOf(data, table), DEFAULT_VIEW, data), table);
}

/** The disputed fixture (one line, ten assertions, two denials) with these dates, in the order of its claims. */
function datedAs(...whens: (string | null)[]) {
  return rowsOf(
    loadForTest("tests/fixtures/disputed.json", ({ claims }) => {
      for (const [at, claim] of claims.entries()) {
        const edtf = whens[at % whens.length]!;
        const when: When = edtf === null ? { edtf, basis: "unknown" } : { edtf, basis: "stated" };
        claim.happened = when;
      }
    }),
  );
}

describe("timelineRows", () => {
  it("has no rows for no lines", () => {
    const { table } = loadForTest("tests/fixtures/empty.json");
    expect(timelineRows([], table)).toEqual({ dated: [], undated: [] });
  });

  it("puts a line without any date in the tray, and places nothing at 1970", () => {
    const { dated, undated } = datedAs(null);
    expect(dated).toEqual([]);
    expect(undated).toHaveLength(1);
    expect(undated[0]).toMatchObject({ marks: [], undated: 10, undatedDenials: 2 });
  });

  it("takes a window that is open at both ends for no date", () => {
    expect(datedAs("../..").undated).toHaveLength(1);
  });

  it("has one mark for each distinct date, not only the first and the last, and counts undated claims beside them", () => {
    const { dated } = datedAs("2030-03-05", "2030-03-01", null, "2030-03-03");
    const asserted = dated[0]!.marks.filter((mark) => mark.side === "asserts");
    expect(asserted.map((mark) => [mark.fromDay, mark.claimCount])).toEqual([
      [dayOf(2030, 3, 1), 3],
      [dayOf(2030, 3, 3), 2],
      [dayOf(2030, 3, 5), 3],
    ]);
    expect(dated[0]!.undated).toBe(2);
  });

  it("keeps a denial apart from the assertion of the same day", () => {
    const [row] = datedAs("2030-03-01").dated;
    expect(row!.marks.map((mark) => [mark.side, mark.claimCount])).toEqual([
      ["asserts", 10],
      ["denies", 2],
    ]);
  });

  it("knows which ends are soft and which are open", () => {
    const { marks } = datedAs("2030-03-01~/2030-03-10", "2030-03/..", "../2030-01-05").dated[0]!;
    expect(marks.filter((mark) => mark.side === "asserts")).toEqual([
      {
        side: "asserts",
        fromDay: OPEN_FROM_DAY,
        toDay: dayOf(2030, 1, 5),
        softFrom: false,
        softTo: false,
        inferred: false,
        claimCount: 3,
      },
      {
        side: "asserts",
        fromDay: dayOf(2030, 3, 1),
        toDay: dayOf(2030, 3, 10),
        softFrom: true,
        softTo: false,
        inferred: false,
        claimCount: 4,
      },
      {
        side: "asserts",
        fromDay: dayOf(2030, 3, 1),
        toDay: OPEN_TO_DAY,
        softFrom: false,
        softTo: false,
        inferred: false,
        claimCount: 3,
      },
    ]);
  });

  it("shows every line of the Tehran dossier: two without a date, and none of the others at 1970", () => {
    const { dated, undated } = rowsOf(loadForTest("data/tehran-meeting.json"));
    expect(dated.length + undated.length).toBe(11);
    expect(undated.map((row) => row.line.id)).toEqual([
      "khamenei.pressed_to_silence.haniyeh",
      "hezbollah.ally_of.iran",
    ]);
    const days = dated.flatMap((row) => row.marks.flatMap((mark) => [mark.fromDay, mark.toDay]));
    expect(Math.min(...days)).toBe(dayOf(2023, 10, 7));
    expect(dated.every((row) => row.marks.every((mark) => mark.inferred))).toBe(true);
    const refused = dated.find((row) => row.line.id === "iran.refused_support_to.hamas");
    expect([refused?.marks.length, refused?.undated]).toEqual([1, 2]);
  });
});
