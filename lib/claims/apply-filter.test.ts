import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFilter } from "./apply-filter";
import { readClaimsArrow, writeClaimsArrow } from "./arrow";
import { buildClaimTable } from "./build-claim-table";
import { EVERYTHING } from "./claim-filter";
import { UNDATED } from "./claim-table";
import type { FilterResult } from "./line";
import { type ClaimWorld, claimWorlds, filtersFor, RELATION_TYPES } from "./test-claims";
import { naiveFilter } from "./test-naive-filter";

function namesOf(world: ClaimWorld) {
  return { actorIds: world.actors.map(({ id }) => id), relationIds: world.relationTypes.map(({ id }) => id) };
}

/** Brings the answer over columns into the shape of the naive one. */
function comparable(result: FilterResult, world: ClaimWorld) {
  const table = buildClaimTable(world, world.claims);
  const names = namesOf(world);
  const span = (from: number, to: number) => (from === UNDATED ? null : [from, to]);
  const lines = Array.from(result.shown, result.line).map((line) => {
    const { id, rows, scopes, draft, status, origins, relays, voices, flags } = line;
    const happened = span(line.happenedFrom, line.happenedTo);
    const reported = span(line.reportedFrom, line.reportedTo);
    const claims = Array.from(rows, table.claimIdAt);
    return [id, { status, origins, relays, voices, flags, scopes, draft, claims, happened, reported }];
  });
  return {
    lines,
    relations: Object.fromEntries(names.relationIds.map((id, at) => [id, result.facets.relation.shown[at]])),
    minOrigins: [...result.facets.minOrigins],
    disputed: result.facets.disputed,
    linesOfActor: Object.fromEntries(names.actorIds.map((id, at) => [id, result.linesOfActor[at]])),
  };
}

/** Reuters quotes a minister; AP quotes the same minister; AP speaks for itself: all linked by the second claim. */
function linkedWorld(): ClaimWorld {
  const chains = [["reuters", "minister"], ["ap", "minister"], ["ap"]];
  return {
    relationTypes: RELATION_TYPES,
    actors: [
      { id: "reuters", name: "Reuters", kind: "outlet" },
      { id: "ap", name: "AP", kind: "outlet" },
      { id: "minister", name: "A minister", kind: "person" },
    ],
    reports: ["reuters", "ap"].map((publisher) => ({
      id: `by_${publisher}`,
      kind: "wire",
      publisher,
      title: "A report",
      language: "en",
      published: { edtf: null, basis: "unknown" },
      held: false,
    })),
    claims: chains.map((chain, row) => ({
      id: `c${row}`,
      report: `by_${chain[0]}`,
      subject: "minister",
      relation: "attacked",
      object: "ap",
      stance: "asserts",
      speech: "indirect",
      chain: chain.map((actor) => ({ actor, basis: "stated" })),
      happened: { edtf: null, basis: "unknown" },
      status: "accepted",
    })),
  };
}

const worldAndFilter = claimWorlds.chain((world) => fc.tuple(fc.constant(world), filtersFor(world)));

describe("applyFilter", () => {
  it("shows nothing of a table without claims", () => {
    const table = buildClaimTable({ actors: [], reports: [], relationTypes: RELATION_TYPES }, []);
    const result = applyFilter(table, { actorIds: [], relationIds: ["met_with", "attacked"] }, EVERYTHING);
    expect([...result.shown]).toEqual([]);
    expect(result.totalLines).toBe(0);
    expect([...result.facets.minOrigins]).toEqual([0]);
    expect([...result.rows()]).toEqual([]);
  });

  it("answers as the naive filter does, for any claims and any filter", () => {
    fc.assert(
      fc.property(worldAndFilter, ([world, filter]) => {
        const table = buildClaimTable(world, world.claims);
        const naive = naiveFilter(world, filter);
        const expected = { ...naive, lines: [...naive.lines] };
        expect(comparable(applyFilter(table, namesOf(world), filter), world)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("is tried with filters of which many leave something and drop something", () => {
    const tried = fc.sample(worldAndFilter, { numRuns: 300, seed: 5 }).map(([world, filter]) => {
      const result = applyFilter(buildClaimTable(world, world.claims), namesOf(world), filter);
      return result.rows().length > 0 && result.rows().length < world.claims.length;
    });
    expect(tried.filter(Boolean).length).toBeGreaterThan(60);
  });

  it("answers the same from columns that went over the wire", () => {
    fc.assert(
      fc.property(worldAndFilter, ([world, filter]) => {
        const table = buildClaimTable(world, world.claims);
        const sent = readClaimsArrow(writeClaimsArrow(table));
        const answer = comparable(applyFilter(sent, namesOf(world), filter), world);
        expect(answer).toEqual(comparable(applyFilter(table, namesOf(world), filter), world));
      }),
    );
  });

  it("gives all lines and totals under no filter, whatever was asked before", () => {
    fc.assert(
      fc.property(worldAndFilter, ([world, filter]) => {
        const table = buildClaimTable(world, world.claims);
        const before = comparable(applyFilter(table, namesOf(world), EVERYTHING), world);
        applyFilter(table, namesOf(world), filter);
        const result = applyFilter(table, namesOf(world), EVERYTHING);
        expect(comparable(result, world)).toEqual(before);
        expect(result.shown.length).toBe(result.totalLines);
        expect(result.facets.relation.shown).toEqual(result.facets.relation.total);
        expect(result.rows().length).toBe(table.claimCount);
      }),
    );
  });

  it("joins two origins that a third claim links, and parts them again without it", () => {
    const world = linkedWorld();
    const table = buildClaimTable(world, world.claims);
    const origins = (rows: Uint8Array | null) =>
      applyFilter(table, namesOf(world), { ...EVERYTHING, rows }).line(0).origins.asserts;
    expect(origins(null)).toBe(1);
    expect(origins(Uint8Array.of(1, 0, 1))).toBe(2);
  });

  it("gives the same object for the same line each time", () => {
    const [world] = fc.sample(
      claimWorlds.filter(({ claims }) => claims.length > 0),
      1,
    );
    const result = applyFilter(buildClaimTable(world, world.claims), namesOf(world), EVERYTHING);
    expect(result.line(0)).toBe(result.line(0));
  });

  it("lists exactly the rows of the shown lines", () => {
    fc.assert(
      fc.property(worldAndFilter, ([world, filter]) => {
        const result = applyFilter(buildClaimTable(world, world.claims), namesOf(world), filter);
        const rows = Array.from(result.shown, (line) => [...result.line(line).rows]).flat();
        expect([...result.rows()]).toEqual(rows.sort((a, b) => a - b));
      }),
    );
  });
});
