import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { activeFilters } from "./active-filters";
import { filterView } from "./explore";
import { takeawayOf } from "./takeaway";
import { DEFAULT_VIEW, type View } from "./view-state";

function over(file: string, given: Partial<View>): string | null {
  const { data, table } = loadForTest(file);
  const view = { ...DEFAULT_VIEW, ...given };
  const isDayAlone = activeFilters(view, data).every(({ key }) => key === "as");
  return takeawayOf(data, table, view.as, filterView(data, table, view), isDayAlone);
}

describe("the sentence over the views", () => {
  it("is the dossier's own, or none, whatever is filtered", () => {
    expect(over("tests/fixtures/empty.json", {})).toBeNull();
    const own = over("data/disputed-accord.json", {});
    expect(own).toMatch(/^Kestrel and Meridian/);
    expect(over("data/disputed-accord.json", { o: 2 })).toBe(own);
  });

  it("says how much was known on a day, and no other filter changes that", () => {
    const known = "As known on 8 March 2025: 9 of 23 lines had been reported.";
    expect(over("data/disputed-accord.json", { as: "2025-03-08" })).toBe(known);
    expect(over("data/disputed-accord.json", { as: "2025-03-08", o: 2 })).toBe(known);
    expect(over("data/disputed-accord.json", { as: "2025-03-01" })).toBe(
      "As known on 1 March 2025: 0 of 23 lines had been reported.",
    );
  });
});
