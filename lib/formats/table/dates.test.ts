import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayWindow } from "@/lib/domain/edtf-window";
import { DATE_READINGS } from "@/lib/domain/table-import";
import { guessDates } from "./guess-dates";
import { isNoDate, readDate } from "./read-date";

describe("readDate", () => {
  it("finds no date in nothing, and in what says that there is none", () => {
    expect(readDate("", "ymd")).toBeNull();
    expect(["", " ", "-", "N/A", "null", "0000-00-00"].map(isNoDate)).not.toContain(false);
    expect(isNoDate("2018")).toBe(false);
  });

  it.each([
    ["2018-08-29", "2018-08-29"],
    [" 2018-08-29 ", "2018-08-29"],
    ["2018-08-29T10:30:00Z", "2018-08-29"],
    ["2018-08-29 10:30:00", "2018-08-29"],
    ["2018-8-9", "2018-08-09"],
    ["2018/08/29", "2018-08-29"],
    ["2018.08.29.", "2018-08-29"],
    ["20180829", "2018-08-29"],
    ["201808", "2018-08"],
    ["2018", "2018"],
    ["2018-08", "2018-08"],
    ["08/2018", "2018-08"],
    ["2018~", "2018~"],
    ["201X", "201X"],
    ["2018-08-01/2018-08-10", "2018-08-01/2018-08-10"],
    ["2018–2019", "2018/2019"],
    ["29 August 2018", "2018-08-29"],
    ["Aug 29, 2018", "2018-08-29"],
    ["Wed, 29 Aug 2018 10:00:00 GMT", "2018-08-29"],
    ["29-Aug-18", "2018-08-29"],
    ["29. März 2018", "2018-03-29"],
    ["29 août 2018", "2018-08-29"],
    ["29 августа 2018 г.", "2018-08-29"],
    ["August 2018", "2018-08"],
    ["circa 1990", "1990~"],
    ["1990s", "199X"],
    ["٢٩/٠٨/٢٠١٨", "2018-08-29"],
    ["31.12.68", "2068-12-31"],
    ["31.12.69", "1969-12-31"],
  ])("reads %s as %s", (text, edtf) => {
    expect(readDate(text, "dmy")).toBe(edtf);
  });

  it.each([
    "2018-13-01",
    "2018-02-30",
    "30/02/2018",
    "yesterday",
    "Q3 2018",
    "1/2",
    "0000-00-00",
    "5",
    "May",
    "12345678901",
  ])("finds no date in %s", (text) => {
    expect(readDate(text, "dmy")).toBeNull();
  });

  it("reads numbers as the column has them", () => {
    expect(readDate("5/8/2018", "dmy")).toBe("2018-08-05");
    expect(readDate("5/8/2018", "mdy")).toBe("2018-05-08");
    expect(readDate("5/8/2018", "ymd")).toBeNull();
    expect(readDate("43341", "excel_days")).toBe("2018-08-29");
    expect(readDate("43341.75", "excel_days")).toBe("2018-08-29");
    expect(readDate("59", "excel_days")).toBe("1900-02-28");
    expect(readDate("60", "excel_days")).toBeNull();
    expect(readDate("61", "excel_days")).toBe("1900-03-01");
    expect(readDate("1535500800", "unix_seconds")).toBe("2018-08-29");
    expect(readDate("1535500800000", "unix_milliseconds")).toBe("2018-08-29");
  });

  it("gives nothing that is no EDTF, whatever comes", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[0-9./ -]{0,12}$/),
      fc
        .tuple(fc.nat(99), fc.constantFrom("May", "août", "/", "."), fc.nat(3000))
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(cell, fc.constantFrom(...DATE_READINGS), (text, reading) => {
        const edtf = readDate(text, reading);
        if (edtf !== null) expect(dayWindow(edtf)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("guessDates", () => {
  it("has no doubts about an empty column", () => {
    expect(guessDates([])).toEqual({ reading: "ymd", doubts: [], share: 0 });
    expect(guessDates(["", "n/a"])).toEqual({ reading: "ymd", doubts: [], share: 0 });
  });

  it.each<[string, string[], string, string[]]>([
    ["ISO", ["2018-08-29", "2018-08"], "ymd", []],
    ["years", ["2018", "1999"], "ymd", []],
    ["compact days", ["20180829", "20181231"], "ymd", []],
    ["one day over twelve", ["05/08/2018", "29/08/2018"], "dmy", []],
    ["one day over twelve in second place", ["05/08/2018", "08/29/2018"], "mdy", []],
    ["nothing over twelve", ["05/08/2018", "06/08/2018"], "dmy", ["day_or_month"]],
    ["dots", ["05.08.2018"], "dmy", []],
    ["two digits", ["29/08/18"], "dmy", ["two_digit_years"]],
    ["Excel's days", ["43341", "43342"], "excel_days", ["excel_days"]],
    ["seconds", ["1535500800"], "unix_seconds", []],
    ["milliseconds", ["1535500800000"], "unix_milliseconds", []],
    ["Persian years", ["1397-06-07", "1402-08-10"], "ymd", ["other_calendar"]],
    ["names", ["Iran", "Israel", "2018"], "ymd", ["few_dates"]],
  ])("judges %s", (_, values, reading, doubts) => {
    expect(guessDates(values)).toMatchObject({ reading, doubts });
  });

  it("says how many values are dates, blanks aside", () => {
    expect(guessDates(["2018", "", "soon", "n/a"]).share).toBe(0.5);
  });
});
