import { describe, expect, it } from "vitest";
import { applyFilter } from "@/lib/claims/apply-filter";
import { type ClaimFilter, EVERYTHING } from "@/lib/claims/claim-filter";
import { loadForTest } from "@/lib/claims/test-load";
import { pathsBetween } from "./paths-between";

const { data, table } = loadForTest("data/tehran-meeting.json");
const names = {
  actorIds: data.actors.map(({ id }) => id),
  relationIds: data.relationTypes.map(({ id }) => id),
};
const position = (id: string) => names.actorIds.indexOf(id);

/** Paths from Hezbollah to Hamas as line ids: steps are separated, lines of one step joined by +. */
function paths(filter: Partial<ClaimFilter> = {}, from = "hezbollah", to = "hamas"): string[] {
  const result = applyFilter(table, names, { ...EVERYTHING, ...filter });
  return pathsBetween(table, result, position(from), position(to)).paths.map(({ steps }) =>
    steps.map((lines) => lines.map((line) => result.line(line).id).join("+")).join(" "),
  );
}

describe("pathsBetween", () => {
  it("joins Hezbollah to Hamas directly, and through Iran with the refusal first", () => {
    const [direct, throughIran, ...others] = paths();
    expect(direct).toBe("hezbollah.surprised_by.hamas");
    expect(throughIran).toMatch(/^(hezbollah\.ally_of\.iran|iran\.ally_of\.hezbollah) iran\./);
    expect(throughIran).toContain("iran.refused_support_to.hamas");
    expect(others).toEqual([]);
  });

  it("goes by the lines that a filter leaves", () => {
    const relations = Uint8Array.from(names.relationIds, (id) => (id === "surprised_by" ? 0 : 1));
    expect(paths({ relations })).toHaveLength(1);
    expect(paths({ minOrigins: 99 })).toEqual([]);
  });

  it("finds no path to, from or through an actor that is hidden", () => {
    const hiding = (id: string) => ({
      hiddenActors: Uint8Array.from(names.actorIds, (actor) => (actor === id ? 1 : 0)),
    });
    expect(paths(hiding("iran"))).toEqual(["hezbollah.surprised_by.hamas"]);
    expect(paths(hiding("hamas"))).toEqual([]);
    expect(paths(hiding("hezbollah"))).toEqual([]);
  });
});
