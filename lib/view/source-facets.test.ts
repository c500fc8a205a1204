import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { linesWithValue } from "@/lib/claims/lines-with-value";
import { presentValues } from "@/lib/claims/present-values";
import { accountsOfRows } from "@/lib/claims/row-values";
import type { Bundle } from "@/lib/domain/bundle";
import { plainText } from "@/lib/domain/source-words";
import { everythingOf, filterView } from "./explore";
import { type SourceField, toggleOnly, toggleWithout } from "./pick";
import { accountGroups, reportEntries } from "./source-entries";
import { sourceLoss } from "./source-loss";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

function load(path: string, change: (bundle: Bundle) => void = () => {}) {
  const bundle = JSON.parse(readFileSync(path, "utf8")) as Bundle;
  change(bundle);
  const { dossier, relationTypes, actors, reports, claims } = bundle;
  const data = { dossier, relationTypes, actors, reports, hash: "" };
  return { data, table: buildClaimTable(data, claims) };
}

type Loaded = ReturnType<typeof load>;
const TEHRAN = load("data/tehran-meeting.json");
const DISPUTED = load("tests/fixtures/disputed.json");

function input({ data, table }: Loaded, view: View) {
  return { data, table, view, everything: everythingOf(data, table), result: filterView(data, table, view) };
}

function said({ data, table }: Loaded, view: Partial<View>, field: SourceField = "act"): string | null {
  const sentences = sourceLoss(data, table, { ...DEFAULT_VIEW, ...view }, field);
  return sentences && plainText(sentences);
}

const butNot = (...ids: string[]) => ({ not: true, ids });

describe("who says so", () => {
  it("is nobody in a dossier without claims", () => {
    const empty = load("tests/fixtures/empty.json");
    expect(accountGroups(input(empty, DEFAULT_VIEW))).toEqual([]);
    expect(reportEntries(input(empty, DEFAULT_VIEW))).toEqual([]);
    expect(presentValues(empty.table)).toEqual({
      accounts: 0,
      reports: 0,
      stances: 0,
      speeches: 0,
      statuses: 0,
    });
  });

  it("is, in the Tehran dossier, two outlets, a speaker for Iran and three unnamed sources, by their lines", () => {
    const groups = accountGroups(input(TEHRAN, DEFAULT_VIEW));
    expect(
      groups.map(({ label, entries }) => [
        label,
        entries.map(({ name, detail, only, without }) => [name, detail, only, without]),
      ]),
    ).toEqual([
      [
        "Outlets",
        [
          ["Voz", null, 11, 0],
          ["Reuters", null, 11, 0],
        ],
      ],
      ["Named speakers", [["Ali Khamenei", "for Iran", 4, 10]]],
      [
        "Unnamed sources",
        [
          ["three senior officials", null, 5, 11],
          ["a Hamas official", null, 1, 10],
          ["three sources close to the Lebanese group", null, 1, 10],
        ],
      ],
    ]);
  });

  it("keeps its order and its rows whatever is filtered", () => {
    const names = (view: View) =>
      accountGroups(input(TEHRAN, view)).flatMap(({ entries }) => entries.map(({ name }) => name));
    const before = names(DEFAULT_VIEW);
    fc.assert(
      fc.property(
        fc.constantFrom("met_with", "attacked", "surprised_by"),
        fc.subarray(["voz", "reuters", "khamenei"], { minLength: 1 }),
        fc.boolean(),
        (relation, ids, not) => {
          const view = { ...DEFAULT_VIEW, rel: { not: false, ids: [relation] }, act: { not, ids } };
          expect(names(view)).toEqual(before);
        },
      ),
    );
  });

  it("says on every button how many lines its click leaves", () => {
    const ids = {
      actor: fc.constantFrom(...DISPUTED.data.actors.map(({ id }) => id)),
      report: fc.constantFrom(...DISPUTED.data.reports.map(({ id }) => id)),
      relation: fc.constantFrom(...DISPUTED.data.relationTypes.map(({ id }) => id)),
    };
    const fields = fc.subarray(["act", "rep", "st", "sp", "cs", "o", "hide"] as const, { maxLength: 3 });
    const views = fc.tuple(arbitraryView(ids), fields, fc.nat({ max: 2 })).map(([view, chosen, o]) => {
      const changed = chosen.map((field) => [field, field === "o" ? o : view[field]]);
      return { ...DEFAULT_VIEW, ...Object.fromEntries(changed) } as View;
    });
    fc.assert(
      fc.property(views, (view) => {
        const { data, table } = DISPUTED;
        const left = (next: View) => filterView(data, table, next).shown.length;
        const rows: [SourceField, ReturnType<typeof reportEntries>][] = [
          ["act", accountGroups(input(DISPUTED, view)).flatMap(({ entries }) => [...entries])],
          ["rep", reportEntries(input(DISPUTED, view))],
        ];
        for (const [field, entries] of rows)
          for (const { id, only, without, state } of entries) {
            // A button that is pressed says what stands now; every other what it would give.
            expect([id, only]).toEqual([id, left(state === "only" ? view : toggleOnly(view, field, id))]);
            const dropped = state === "without" ? view : toggleWithout(view, field, id);
            expect([id, without]).toEqual([id, left(dropped)]);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("says of a report who published it when, and that the date is inferred", () => {
    const [report] = reportEntries(input(TEHRAN, DEFAULT_VIEW));
    expect(report?.detail).toBe("Voz, about 15 November 2023 (inferred)");
    expect([report?.only, report?.without]).toEqual([11, 0]);
  });

  it("finds the lines that a source's row lights up", () => {
    const { data, table } = TEHRAN;
    const result = filterView(data, table, DEFAULT_VIEW);
    const of = (id: string) =>
      linesWithValue(
        table,
        result,
        accountsOfRows(table),
        data.actors.findIndex((actor) => actor.id === id),
      );
    expect(of("israel")).toEqual([]);
    expect(of("hezbollah-sources")).toEqual(["hezbollah.surprised_by.hamas"]);
    expect(of("reuters")).toHaveLength(11);
  });
});

describe("what falls without a source", () => {
  it("is not asked where nothing is left out", () => {
    expect(said(TEHRAN, {})).toBeNull();
    expect(said(TEHRAN, { act: { not: false, ids: ["voz"] } })).toBeNull();
    expect(said(TEHRAN, { act: butNot("nobody") })).toBeNull();
    expect(said(TEHRAN, { rep: butNot("voz-article") })).toBeNull();
  });

  it("is said of the Tehran dossier with the lines by name", () => {
    expect(said(TEHRAN, { act: butNot("reuters") })).toBe("Without Reuters, all 11 lines fall.");
    expect(said(TEHRAN, { act: butNot("khamenei") })).toMatch(
      /^Without Ali Khamenei, 1 of 11 lines falls: Iran .*support.* Hamas\. 10 still stand\.$/,
    );
    expect(said(TEHRAN, { act: butNot("khamenei", "a"), rel: { not: false, ids: ["attacked"] } })).toBe(
      "Without Ali Khamenei, the one line still stands.",
    );
  });

  it("says that a denial is all that is left of a line", () => {
    expect(said(DISPUTED, { act: butNot("wire") })).toMatch(
      /^Without Northshore Wire, the one line still stands\. Averia .* Brunmark stays only as denied\.$/,
    );
    expect(said(DISPUTED, { act: butNot("brunmark", "agency") })).toMatch(/ stays without a denial\.$/);
  });

  it("is said of reports as it is of accounts, under the other filters", () => {
    expect(said(TEHRAN, { rep: butNot("voz-article"), st: ["denies"] }, "rep")).toBe(
      "Without “Iran refused to formally enter the war against Israel because Hamas provided no warning of Oct. 7 attacks”, as with it, no line is shown.",
    );
  });
});
