import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import type { DossierData } from "@/lib/domain/dossier-data";
import { testBundle } from "@/lib/domain/test-bundle";
import { compileFilter } from "./compile-filter";
import { positions } from "./known-ids";
import { nameFilter, namesInFilter, unknownInFilter } from "./name-filter";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW } from "./view-state";

const { dossier, relationTypes, actors, reports } = testBundle();
const data: DossierData = { dossier, relationTypes, actors, reports, hash: "" };
const known = { relationTypes, ...pick() };
function pick() {
  const { actors, reports } = positions(data);
  return { actors, reports };
}

const some = (ids: readonly { id: string }[]) => fc.constantFrom(...ids.map(({ id }) => id), "nobody");
const views = arbitraryView({
  actor: some(actors),
  report: some(reports),
  relation: some(relationTypes),
  family: fc.constantFrom("contact", "force", "cooperation", "nothing"),
});

describe("a filter by ids", () => {
  it("of a plain link leaves out withdrawn claims alone", () => {
    expect(nameFilter(DEFAULT_VIEW, known)).toEqual({
      ...nameFilter(DEFAULT_VIEW, known),
      relations: null,
      statuses: ["draft", "accepted"],
      reports: null,
      minOrigins: 0,
    });
    expect(unknownInFilter(DEFAULT_VIEW, known)).toEqual([]);
    expect(namesInFilter(DEFAULT_VIEW)).toEqual({ actors: [], reports: [] });
  });

  it("says the same as the one over columns, for any link", () => {
    const ids = (all: readonly { id: string }[], mask: Uint8Array | null) =>
      mask === null || !mask.includes(0) ? null : all.filter((_, at) => mask[at]).map(({ id }) => id);
    const codes = (all: readonly string[], mask: Uint8Array | null) =>
      mask === null ? null : all.filter((_, at) => mask[at]);
    fc.assert(
      fc.property(views, (view) => {
        const { filter } = compileFilter(view, data);
        const named = nameFilter(view, known);
        const chosen = (ids: readonly string[] | null, all: readonly { id: string }[]) =>
          ids === null || ids.length === all.length
            ? null
            : all.flatMap(({ id }) => (ids.includes(id) ? id : []));
        expect(chosen(named.relations, relationTypes)).toEqual(ids(relationTypes, filter.relations));
        const passing =
          named.reports && reports.filter(({ id }) => named.reports!.ids.includes(id) !== named.reports!.not);
        expect(chosen(passing?.map(({ id }) => id) ?? null, reports)).toEqual(ids(reports, filter.reports));
        const masked = (mask: Uint8Array | null) =>
          mask && actors.filter((_, at) => mask[at]).map(({ id }) => id);
        const sorted = (list: readonly string[] | null) => list && [...list].sort();
        expect(sorted(named.accounts)).toEqual(sorted(masked(filter.accounts)));
        expect(sorted(named.withoutAccounts)).toEqual(sorted(masked(filter.withoutAccounts)));
        expect(sorted(named.hiddenActors)).toEqual(sorted(masked(filter.hiddenActors)));
        const all = (list: readonly string[] | null, of: readonly string[]) =>
          list?.length === of.length ? null : list;
        expect(all(named.stances, STANCES)).toEqual(codes(STANCES, filter.stances));
        expect(all(named.speeches, SPEECHES)).toEqual(codes(SPEECHES, filter.speeches));
        expect(all(named.statuses, CLAIM_STATUSES)).toEqual(codes(CLAIM_STATUSES, filter.statuses));
        for (const field of [
          "happened",
          "reported",
          "undated",
          "asKnownOnDay",
          "minOrigins",
          "disputedOnly",
        ] as const)
          expect(named[field]).toEqual(filter[field]);
      }),
    );
  });

  it("knows what it does not know", () => {
    const view = { ...DEFAULT_VIEW, act: { not: true, ids: ["nobody", "averia"] }, hide: ["*", "nobody"] };
    expect(unknownInFilter(view, known)).toEqual(["nobody"]);
    expect(nameFilter(view, known)).toMatchObject({ withoutAccounts: ["averia"], hiddenActors: null });
  });
});
