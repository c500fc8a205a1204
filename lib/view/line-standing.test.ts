import { describe, expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { activeFilters } from "./active-filters";
import { everythingOf, filterView, linesOf } from "./explore";
import { filteredLine } from "./line-standing";
import { DEFAULT_VIEW, type View } from "./view-state";

const ACCORD = loadForTest("data/disputed-accord.json");
const TEHRAN = loadForTest("data/tehran-meeting.json");
const SIGNED = "velmar.signed_agreement_with.dorrane";

function under({ data, table }: typeof ACCORD, given: Partial<View>, id: string) {
  const view = { ...DEFAULT_VIEW, ...given };
  const result = filterView(data, table, view);
  const explored = {
    everything: everythingOf(data, table),
    lines: linesOf(result, view, data),
    filters: activeFilters(view, data),
  };
  return filteredLine(data, table, explored, view.as, id);
}

const without = (...ids: string[]) => ({ not: true, ids });

describe("an open line under a filter", () => {
  it("is nothing where the dossier has no such line", () => {
    expect(under(ACCORD, {}, "velmar.attacked.nobody")).toBeNull();
  });

  it("is whole without one", () => {
    const line = under(ACCORD, {}, SIGNED);
    expect(line?.standing).toMatchObject({ leftOut: null, aside: null, stated: { status: "disputed" } });
    expect([line?.limit.type, line?.leftOut.size]).toEqual(["none", 0]);
  });

  it("has the numbers of the day, as the list has them, and what came later beside them", () => {
    const line = under(ACCORD, { as: "2025-03-08" }, SIGNED);
    expect(line?.standing.stated).toMatchObject({ status: "reported", origins: { asserts: 1, denies: 0 } });
    expect(line?.standing.aside).toMatch(
      /^With later reports: disputed, asserted by 2 origins, denied by 1[;.]/,
    );
    const reasons = [...(line?.leftOut.values() ?? [])];
    expect(new Set(reasons)).toEqual(new Set(["day", "undated"]));
  });

  it("speaks of the whole dossier where another filter is in force too, and keeps each claim's own reason", () => {
    const line = under(ACCORD, { as: "2025-03-08", act: without("tallowmere-post") }, SIGNED);
    expect(line?.limit.type).toBe("filter");
    expect(line?.standing.aside).toMatch(/^In the whole dossier: disputed/);
    expect([...(line?.leftOut.values() ?? [])]).toContain("day");
  });

  it("is left out as a whole, with every claim of it", () => {
    const line = under(TEHRAN, { act: without("reuters") }, "iran.refused_support_to.hamas");
    expect(line?.standing).toMatchObject({
      leftOut: "Left out by the filter. In the whole dossier:",
      stated: { status: "reported", origins: { asserts: 1 } },
    });
    expect([...(line?.leftOut.values() ?? [])]).toEqual(["filter", "filter", "filter", "filter"]);
  });

  it("is not yet reported before its first report, and left out where its relation is", () => {
    const id = "coast-guard.detained_or_expelled.lantern-front";
    expect(under(ACCORD, { as: "2025-03-08" }, id)?.standing.leftOut).toBe(
      "Not yet reported on 8 March 2025. With later reports:",
    );
    expect(under(ACCORD, { fam: { not: true, ids: ["force"] } }, id)?.standing.leftOut).toBe(
      "Left out by the filter. In the whole dossier:",
    );
  });

  it("says of what mode it is, shown or left out", () => {
    const id = "coast-guard.detained_or_expelled.lantern-front";
    expect(under(ACCORD, {}, id)?.unreal).toBe("hypothetical");
    expect(under(ACCORD, { as: "2025-03-08" }, id)?.unreal).toBe("hypothetical");
    expect(under(ACCORD, {}, SIGNED)?.unreal).toBeNull();
  });

  it("stays withdrawn, whatever is filtered", () => {
    const id = "brannoch.mediated_for.velmar";
    for (const given of [{}, { as: "2025-03-08" }, { act: without("meridian") }])
      expect(under(ACCORD, given, id)?.standing).toMatchObject({
        leftOut: null,
        aside: null,
        stated: { status: "withdrawn" },
      });
  });
});
