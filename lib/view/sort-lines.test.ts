import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortLines } from "./sort-lines";
import { TEST_DOSSIER as data } from "./test-dossier";
import { testLine } from "./test-lines";
import { SORTS } from "./view-state";

const lines = [
  testLine("iran.supports.hamas", { happenedFrom: 20, happenedTo: 20, reportedFrom: 50, reportedTo: 50 }),
  testLine("khamenei.met_with.haniyeh"),
  testLine("hamas.attacked.israel", {
    happenedFrom: -3,
    happenedTo: 30,
    reportedFrom: 50,
    reportedTo: 50,
    origins: { asserts: 4, denies: 0, disputes: 0 },
  }),
  testLine("hamas.gave_no_warning_to.iran", { happenedFrom: -3, happenedTo: 2 }),
];
const sorted = (sort: (typeof SORTS)[number]) =>
  sortLines(lines, sort, data).map((line) => lines.indexOf(line));

describe("the order of the list", () => {
  it("is empty for no lines", () => {
    for (const sort of SORTS) expect(sortLines([], sort, data)).toEqual([]);
  });

  it("is the dossier's unless another is asked for", () => {
    expect(sorted("order")).toEqual([0, 1, 2, 3]);
  });

  it("goes from early to late, undated lines last and never at 1970", () => {
    expect(sorted("happened")).toEqual([3, 2, 0, 1]);
    expect(sorted("reported")).toEqual([0, 2, 1, 3]);
  });

  it("goes from many origins to few", () => {
    expect(sorted("origins")).toEqual([2, 0, 1, 3]);
    const denied = testLine("iran.attacked.israel", { origins: { asserts: 0, denies: 3, disputes: 0 } });
    expect(sortLines([denied, ...lines], "origins", data).at(-1)).toBe(denied);
  });

  it("follows the alphabet for names and labels, ties in the dossier's order", () => {
    expect(sorted("subject")).toEqual([1, 2, 3, 0]);
    expect(sorted("object")).toEqual([0, 3, 1, 2]);
    expect(sorted("relation")).toEqual([2, 3, 1, 0]);
  });

  it("sorts names of other scripts and with accents, and numbers by size", () => {
    const named = ["Ştefan", "Stefan 10", "Stefan 9", "Zoe", "Ángel"];
    const actors = named.map((name, n) => ({ id: `n${n}`, name, kind: "person" as const }));
    const own = named.map((_, subject) => ({ ...testLine("iran.supports.hamas"), subject }));
    const order = sortLines(own, "subject", { ...data, actors }).map((line) => named[line.subject]);
    expect(order).toEqual(["Ángel", "Ştefan", "Stefan 9", "Stefan 10", "Zoe"]);
  });

  it("takes two actors of one name for a tie", () => {
    const actors = data.actors.map((actor) => ({ ...actor, name: "Spokesman" }));
    const backwards = [...lines].reverse();
    expect(sortLines(backwards, "subject", { ...data, actors })).toEqual(backwards);
  });

  it("does not fail over an odd language tag", () => {
    const dossier = { ...data.dossier, language: "not a tag!" };
    expect(sortLines(lines, "subject", { ...data, dossier })).toHaveLength(4);
  });

  it("neither loses nor adds a line, and keeps ties in order", () => {
    const some = fc.array(fc.constantFrom(...lines).map((line) => ({ ...line })));
    fc.assert(
      fc.property(some, fc.constantFrom(...SORTS), (given, sort) => {
        const result = sortLines(given, sort, data);
        expect(new Set(result)).toEqual(new Set(given));
        for (const [index, line] of result.entries()) {
          const next = result[index + 1];
          if (next?.id === line.id) expect(given.indexOf(next)).toBeGreaterThan(given.indexOf(line));
        }
      }),
    );
  });
});
