import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFilter } from "@/lib/claims/apply-filter";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { EVERYTHING } from "@/lib/claims/claim-filter";
import { CLAIM_STATUSES, SPEECHES } from "@/lib/domain/codes";
import { FAMILIES } from "@/lib/domain/family";
import { activeFilters, filterStatement } from "./active-filters";
import { compileFilter } from "./compile-filter";
import { TEST_DOSSIER as data } from "./test-dossier";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

const labels = (view: Partial<View>) =>
  activeFilters({ ...DEFAULT_VIEW, ...view }, data).map((filter) => filter.label);
const only = (...ids: string[]) => ({ not: false, ids });
const butNot = (...ids: string[]) => ({ not: true, ids });

describe("active filters", () => {
  it("are none for the default view", () => {
    expect(labels({})).toEqual([]);
    expect(filterStatement(DEFAULT_VIEW, data, { lines: 8, totalLines: 8, withdrawn: 0 })).toBeNull();
  });

  it.each<[Partial<View>, string]>([
    [{ fam: only("friction") }, "Only Friction"],
    [{ fam: butNot("contact", "force") }, "Without Contact and Force"],
    [{ rel: only("met_with") }, "Only met with"],
    [{ rel: butNot("met_with", "attacked", "supports") }, "Without met with, attacked and supports"],
    [{ st: ["denies", "disputes"] }, "Only claims that deny or dispute"],
    [{ st: ["disputed"] }, "Only disputed lines"],
    [{ sp: ["direct"] }, "Only claims in quoted words"],
    [{ sp: ["own_voice", "indirect"] }, "Only claims in the publisher's own voice or reported speech"],
    [{ cs: ["withdrawn"] }, "Only withdrawn claims"],
    [{ cs: ["draft", "withdrawn"] }, "Only drafts and withdrawn claims"],
    [{ cs: ["draft", "accepted", "withdrawn"] }, "With withdrawn claims"],
    [{ o: 2 }, "At least 2 independent origins"],
    [{ rep: only("voz-report"), fam: only("contact") }, "Only Contact"],
    [{ rep: butNot("voz-report") }, "Without “A report”"],
    [{ act: only("reuters", "voz") }, "According to Reuters or Voz"],
    [{ act: butNot("reuters") }, "Without Reuters's account"],
    [{ act: butNot("reuters", "voz") }, "Without the accounts of Reuters and Voz"],
    [{ hide: ["israel", "*"] }, "Hidden: Israel"],
    [{ h: { from: "2023-10-01", to: "2023-11-30" } }, "Happened 1 October – 30 November 2023"],
    [{ h: { from: "2023-10-07", to: null } }, "Happened since 7 October 2023"],
    [{ r: { from: null, to: "2023-11-30" } }, "Reported until 30 November 2023"],
    [{ as: "2023-11-09" }, "As known on 9 November 2023"],
    [{ q: "war" }, "Search: “war”"],
  ])("say what %o does: %s", (view, label) => {
    expect(labels(view)).toEqual([label]);
  });

  it("leave out what has no effect", () => {
    expect(labels({ rel: only("no_such"), act: butNot("nobody"), hide: ["nobody", "*"] })).toEqual([]);
    expect(
      labels({ o: 1, und: false, fam: only(...FAMILIES), st: ["asserts", "denies", "disputes"] }),
    ).toEqual([]);
    expect(labels({ sp: [...SPEECHES], cs: ["draft", "accepted"] })).toEqual([]);
  });

  it("do not count one origin, which leaves what is only denied", () => {
    expect([0, 1, 2].map(linesLeft)).toEqual([2, 2, 0]);
    expect(labels({ o: 1 })).toEqual([]);
  });

  it("count names where there are many", () => {
    const types = Array.from({ length: 9 }, (_, n) => ({
      ...data.relationTypes[0]!,
      id: `r${n}`,
      label: `R${n}`,
    }));
    const view = { ...DEFAULT_VIEW, rel: butNot(...types.map((type) => type.id)) };
    const [filter] = activeFilters(view, { ...data, relationTypes: types });
    expect(filter?.label).toBe("Without R0, R1, R2, R3, R4, R5 and 3 more");
  });

  it("make the statement under a figure", () => {
    const view = { ...DEFAULT_VIEW, fam: only("friction"), act: butNot("reuters"), o: 2 };
    expect(filterStatement(view, data, { lines: 3, totalLines: 8, withdrawn: 0 })).toBe(
      "3 of 8 lines: Friction; at least 2 independent origins; without Reuters's account",
    );
    const all = { ...DEFAULT_VIEW, cs: [...CLAIM_STATUSES] };
    const counts = { lines: 8, totalLines: 8, withdrawn: 1 };
    expect(filterStatement(all, data, counts)).toBe("8 of 8 lines and 1 withdrawn: with withdrawn claims");
  });

  it("each come off alone, and all together leave nothing filtered", () => {
    const id = (ids: readonly { id: string }[]) =>
      fc.constantFrom("nobody", ...ids.map((record) => record.id));
    const views = arbitraryView({
      actor: id(data.actors),
      relation: id(data.relationTypes),
      report: id(data.reports),
      family: fc.constantFrom("nobody", ...FAMILIES),
    });
    fc.assert(
      fc.property(views, (view) => {
        const keys = activeFilters(view, data).map((filter) => filter.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const filter of activeFilters(view, data)) {
          // A range takes "without undated claims" with it where it was the only one.
          const left = activeFilters(filter.without, data).map((other) => other.key);
          expect(keys.filter((key) => key !== filter.key && key !== "und")).toEqual(
            left.filter((key) => key !== "und"),
          );
        }
        let bare = view;
        for (let next = activeFilters(bare, data)[0]; next; next = activeFilters(bare, data)[0])
          bare = next.without;
        expect(effect(bare)).toEqual(effect(DEFAULT_VIEW));
      }),
      { numRuns: 300 },
    );
  });

  it("are none exactly where every claim passes", () => {
    const views = arbitraryView({
      relation: fc.constantFrom("nobody", ...data.relationTypes.map((type) => type.id)),
    });
    fc.assert(
      fc.property(views, (view) => {
        const passes = JSON.stringify(effect(view)) === JSON.stringify(effect(DEFAULT_VIEW));
        // A search alone filters rows, which are given to compileFilter from outside; a choice of every id filters nothing.
        fc.pre(view.q === null && view.rep === null && view.rel?.ids.length !== data.relationTypes.length);
        expect(activeFilters(view, data).length === 0).toBe(passes);
      }),
    );
  });
});

/** Israel's denial, which is all there is on its line, and an assertion by one outlet. */
const TABLE = buildClaimTable(
  data,
  [
    { publisher: "israel", stance: "denies" as const, object: "hamas" },
    { publisher: "voz", stance: "asserts" as const, object: "hezbollah" },
  ].map(({ publisher, stance, object }) => ({
    ...{ id: object, report: "voz-report", subject: "israel", relation: "attacked", object, stance },
    speech: "own_voice" as const,
    chain: [{ actor: publisher, basis: "stated" as const }],
    happened: { edtf: null, basis: "unknown" as const },
    status: "accepted" as const,
  })),
);

/** Returns how many lines a minimum of origins leaves; one line has no asserting origin, and the other has one. */
function linesLeft(minOrigins: number): number {
  const names = {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
  return applyFilter(TABLE, names, { ...EVERYTHING, minOrigins }).shown.length;
}

/** What a view's filter does, with settings that do nothing taken out. */
function effect(view: View) {
  const { filter } = compileFilter(view, data);
  const dated = filter.happened !== null || filter.reported !== null;
  const reports = filter.reports?.includes(0) ? filter.reports : null;
  return {
    ...filter,
    reports,
    undated: filter.undated || !dated,
    minOrigins: linesLeft(filter.minOrigins),
  };
}
