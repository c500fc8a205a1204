import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "@/lib/domain/day";
import { parseKnownOn, parseWindow, setWindow, windowOf } from "./date-ranges";
import { parseView, viewToQuery } from "./url";
import { arbitraryDay } from "./view-arbitrary";
import { DEFAULT_VIEW } from "./view-state";

const NOV = { first: dayOf(2023, 11, 1), tenth: dayOf(2023, 11, 10), last: dayOf(2023, 11, 30) };

describe("parseWindow", () => {
  it("is no window where nothing is typed", () => {
    expect(parseWindow("", "  ")).toEqual({ ok: true, window: null });
  });

  it.each([
    ["2023-11-01", "2023-11-10", NOV.first, NOV.tenth],
    ["2023-11", "2023-11", NOV.first, NOV.last],
    ["2023-11", "", NOV.first, null],
    ["", "2023-11", null, NOV.last],
    ["2023-11-01~/2023-11-10~", "", NOV.first, NOV.tenth],
    ["", "2023-11-01~/2023-11-10~", NOV.first, NOV.tenth],
    ["2023-11/..", "", NOV.first, null],
    [" 2023 ", "2023?", dayOf(2023, 1, 1), dayOf(2023, 12, 31)],
  ])("reads “%s” and “%s”", (from, to, fromDay, toDay) => {
    expect(parseWindow(from, to)).toEqual({ ok: true, window: { fromDay, toDay } });
  });

  it.each([
    ["13 Nov", "", "from"],
    ["2023-02-30", "", "from"],
    ["", "2023-13", "to"],
    ["Y-17000", "", "from"],
    ["2023-11", "2023-10", "to"],
  ])("says what is wrong with “%s” and “%s”, and in which field", (from, to, field) => {
    const parsed = parseWindow(from, to);
    expect(parsed).toMatchObject({ ok: false, field, message: expect.stringMatching(/\.$/) });
  });

  it("takes the last day of what is typed for as known on", () => {
    expect(parseKnownOn("2023-11")).toBe(NOV.last);
    expect(parseKnownOn(" 2023-11-01 ")).toBe(NOV.first);
    expect(parseKnownOn("2023-11/..")).toBeNull();
    expect(parseKnownOn("tomorrow")).toBeNull();
    expect(parseKnownOn("Y17000")).toBeNull();
  });
});

describe("setWindow", () => {
  it("removes the window where it is open at both ends", () => {
    expect(setWindow(DEFAULT_VIEW, "happened", { fromDay: null, toDay: null }).h).toBeNull();
    expect(setWindow(DEFAULT_VIEW, "reported", null).r).toBeNull();
  });

  it("writes days that a link carries and gives back", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.nat({ max: 4000 }), (iso, length) => {
        const from = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
        const window = { fromDay: from, toDay: from + length };
        const view = setWindow(DEFAULT_VIEW, "reported", window);
        const query = viewToQuery(view);
        expect(query).toMatch(/^r=\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/);
        const restored = windowOf(parseView(new URLSearchParams(query)).view, "reported");
        expect(restored?.fromDay).toBe(from);
        expect(restored?.toDay).toBe(Math.min(from + length, dayOf(9999, 12, 31)));
      }),
    );
  });
});
