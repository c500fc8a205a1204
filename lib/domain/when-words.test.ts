import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, OPEN_FROM_DAY, OPEN_TO_DAY } from "./day";
import { formatDay, formatEdtf, formatSpan, formatWhen, isInferred, whenWords } from "./when-words";

describe("formatWhen", () => {
  it("says undated where there is no date", () => {
    expect(formatWhen({ edtf: null })).toBe("undated");
  });

  it.each([
    ["2023-10-07", "7 October 2023"],
    ["2023-11", "November 2023"],
    ["2023", "2023"],
    ["2023-11-01~/2023-11-10~", "early November 2023"],
    ["2023-11-11~/2023-11-20~", "mid-November 2023"],
    ["2024-02-21~/2024-02-29~", "late February 2024"],
    ["2023-11-03~/2023-11-12~", "about 3–12 November 2023"],
    ["2023-11-01%/2023-11-10%", "about 1–10 November 2023 (uncertain)"],
    ["2023-11-01/2023-11-10", "1–10 November 2023"],
    ["2023-11-01/2023-11-01", "1 November 2023"],
    ["2023-10-28/2023-11-02", "28 October – 2 November 2023"],
    ["2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"],
    ["2023-10/2023-11", "October–November 2023"],
    ["2019/2023", "2019–2023"],
    ["2023-10/2024", "October 2023 – 2024"],
    ["2023-11-01~/2023-11-10", "about 1 November 2023 – 10 November 2023"],
    ["2023-22", "summer 2023"],
    ["2023-11~", "about November 2023"],
    ["2023?", "2023 (uncertain)"],
    ["2023%", "about 2023 (uncertain)"],
    ["2023-10-07/..", "since 7 October 2023"],
    ["2023-10-07/", "from 7 October 2023, end unknown"],
    ["../2023-10", "until October 2023"],
    ["/2023-10", "until October 2023, start unknown"],
    ["../..", "at any time"],
    ["201X", "2010s"],
    ["19XX", "1900–1999"],
    ["2004-XX", "2004"],
    ["1985-04-XX", "April 1985"],
    ["0000", "1 BC"],
    ["-0043-03-15", "15 March 44 BC"],
    ["2023-11-15T09:30:00Z", "15 November 2023"],
  ])("reads %s as %s", (edtf, expected) => {
    expect(formatWhen({ edtf })).toBe(expected);
  });

  it("gives back what it cannot read, and never throws", () => {
    expect(formatEdtf("early November")).toBe("early November");
    fc.assert(fc.property(fc.string(), (text) => typeof formatEdtf(text) === "string"));
  });

  it("tells inferred dates apart", () => {
    expect(isInferred({ basis: "inferred" })).toBe(true);
    expect(isInferred({ basis: "stated" })).toBe(false);
    expect(whenWords({ edtf: "2023-10-07", basis: "inferred" })).toBe("7 October 2023 (inferred)");
    expect(whenWords({ edtf: null, basis: "stated" })).toBe("undated");
  });
});

describe("formatDay", () => {
  it("names a day", () => {
    expect(formatDay(dayOf(2023, 10, 7))).toBe("7 October 2023");
    expect(formatDay(0)).toBe("1 January 1970");
    expect(formatDay(-1)).toBe("31 December 1969");
  });

  it("does not name the far limits as days", () => {
    expect(formatDay(OPEN_FROM_DAY)).toBe("open");
    expect(formatDay(OPEN_TO_DAY)).toBe("open");
  });
});

describe("formatSpan", () => {
  it("says undated below every real day", () => {
    expect(formatSpan(-2_147_483_648, -2_147_483_648)).toBe("undated");
  });

  it.each([
    [dayOf(2023, 10, 7), dayOf(2023, 10, 7), "7 October 2023"],
    [dayOf(2023, 10, 7), dayOf(2023, 10, 12), "7–12 October 2023"],
    [dayOf(2023, 10, 7), dayOf(2023, 11, 2), "7 October – 2 November 2023"],
    [dayOf(2023, 10, 7), OPEN_TO_DAY, "since 7 October 2023"],
    [OPEN_FROM_DAY, dayOf(2023, 10, 7), "until 7 October 2023"],
    [OPEN_FROM_DAY, OPEN_TO_DAY, "at any time"],
    [0, 0, "1 January 1970"],
  ])("reads %i to %i as %s", (from, to, expected) => {
    expect(formatSpan(from, to)).toBe(expected);
  });
});
