import { describe, expect, it } from "vitest";
import type { LegendRow } from "./legend";
import { FEW_TYPES, isLong, listedRows } from "./legend-search";

/** A family of as many types as totals are given: `type 1` and so on. Those named in `off` are off. */
function row(family: LegendRow["family"], totals: readonly number[], off: readonly number[] = []): LegendRow {
  const types = totals.map((total, at) => ({
    id: `${family}_${at + 1}`,
    label: `${family} type ${at + 1}`,
    on: !off.includes(at + 1),
    shown: total,
    total,
  }));
  const state = off.length === 0 ? "on" : off.length === totals.length ? "off" : "mixed";
  return { family, label: family, state, shown: 0, total: 0, types };
}
const labels = (rows: readonly { listed: readonly { label: string }[] }[]) =>
  rows.map(({ listed }) => listed.map(({ label }) => label.replace(/^\S+ type /, "")).join());

const NONE = new Set<string>();
const many = row("force", [1, 9, 2, 8, 3, 7, 4, 6, 5]);

describe("a long legend", () => {
  it("is one of more types than can be looked over", () => {
    expect(isLong([])).toBe(false);
    expect(isLong([row("force", Array(FEW_TYPES).fill(1))])).toBe(false);
    expect(isLong([row("force", Array(FEW_TYPES).fill(1)), row("contact", [1])])).toBe(true);
  });

  it("lists the types with most lines of each family, and all where they are asked for", () => {
    expect(labels(listedRows([many], "", NONE))).toEqual(["2,4,6,8,9"]);
    expect(labels(listedRows([many], "", new Set(["force"])))).toEqual(["2,4,6,8,9,7,5,3,1"]);
    expect(listedRows([many], "", NONE)[0]?.fitting).toBe(9);
  });

  it("does not hide a single type behind words that take as much room", () => {
    expect(labels(listedRows([row("contact", [6, 5, 4, 3, 2, 1])], "", NONE))).toEqual(["1,2,3,4,5,6"]);
  });

  it("always lists what differs from the rest of its family", () => {
    const off = row("force", [1, 9, 2, 8, 3, 7, 4, 6, 5], [1]);
    expect(labels(listedRows([off], "", NONE))).toEqual(["2,4,6,8,9,1"]);
    const alone = row("force", [1, 9, 2, 8, 3, 7, 4, 6, 5], [2, 3, 4, 5, 6, 7, 8, 9]);
    expect(labels(listedRows([alone], "", NONE))).toEqual(["2,4,6,8,9,1"]);
  });

  it("lists every type that has all words of a search, whatever its accents and case, and no family without one", () => {
    const met = {
      ...row("contact", [3]),
      types: [{ id: "m", label: "Métt with", on: true, shown: 3, total: 3 }],
    };
    expect(listedRows([many, met], "with METT", NONE).map(({ family }) => family)).toEqual(["contact"]);
    expect(labels(listedRows([many], "type", NONE))[0]?.split(",")).toHaveLength(9);
    expect(listedRows([many], "nothing like it", NONE)).toEqual([]);
  });
});
