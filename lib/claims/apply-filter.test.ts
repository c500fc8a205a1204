import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/claim";
import type { Stance } from "@/lib/domain/codes";
import { applyFilter } from "./apply-filter";
import { readClaimsArrow, writeClaimsArrow } from "./arrow";
import { buildClaimTable } from "./build-claim-table";
import { type ClaimFilter, EVERYTHING } from "./claim-filter";
import { UNDATED } from "./claim-table";
import type { FilterResult } from "./line";
import { type ClaimWorld, claimWorlds, filtersFor, RELATION_TYPES } from "./test-claims";
import { linkedWorld } from "./test-linked-world";
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
    const { happenedInferred, reportedInferred, unreal, unheard, contradictedBy } = line;
    const happened = span(line.happenedFrom, line.happenedTo);
    const reported = span(line.reportedFrom, line.reportedTo);
    const claims = Array.from(rows, table.claimIdAt);
    const corroboration = { status, origins, relays, voices, flags };
    const dates = { happened, reported, happenedInferred, reportedInferred };
    return [id, { ...corroboration, ...dates, scopes, draft, unreal, unheard, contradictedBy, claims }];
  });
  return {
    lines,
    relations: Object.fromEntries(names.relationIds.map((id, at) => [id, result.facets.relation.shown[at]])),
    minOrigins: [...result.facets.minOrigins],
    disputed: result.facets.disputed,
    linesOfActor: Object.fromEntries(names.actorIds.map((id, at) => [id, result.linesOfActor[at]])),
  };
}

/** One claim in AP's own voice for each stance. */
function onlyStances(...stances: Stance[]): ClaimWorld {
  const world = linkedWorld();
  const [, , claim] = world.claims as [Claim, Claim, Claim];
  return { ...world, claims: stances.map((stance, row) => ({ ...claim, id: `c${row}`, stance })) };
}

function filtered(world: ClaimWorld, filter: Partial<ClaimFilter>) {
  const table = buildClaimTable(world, world.claims);
  return applyFilter(table, namesOf(world), { ...EVERYTHING, ...filter });
}

const worldAndFilter = claimWorlds.chain((world) => fc.tuple(fc.constant(world), filtersFor(world)));

describe("applyFilter", () => {
  it("shows nothing of a table without claims", () => {
    const table = buildClaimTable({ actors: [], reports: [], relationTypes: RELATION_TYPES }, []);
    const result = applyFilter(table, { actorIds: [], relationIds: ["met_with", "attacked"] }, EVERYTHING);
    expect([...result.shown]).toEqual([]);
    expect(result.totalLines).toBe(0);
    expect([...result.facets.minOrigins]).toEqual([0, 0]);
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

  it("says of each shown line how many origins assert it, without making the line", () => {
    fc.assert(
      fc.property(worldAndFilter, ([world, filter]) => {
        const result = applyFilter(buildClaimTable(world, world.claims), namesOf(world), filter);
        const asserts = Array.from(result.shown, (position) => result.line(position).origins.asserts);
        expect([...result.asserts]).toEqual(asserts);
      }),
    );
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

  it("lets a line pass that is only denied, however one says that one origin is enough", () => {
    const world = onlyStances("denies", "denies");
    for (const minOrigins of [0, 1]) {
      const result = filtered(world, { minOrigins });
      expect(result.shown.length).toBe(1);
      expect(result.line(0)).toMatchObject({ status: "denied", origins: { asserts: 0, denies: 1 } });
      expect([...result.facets.minOrigins]).toEqual([1, 1]);
    }
    expect(filtered(world, { minOrigins: 2 }).shown.length).toBe(0);
  });

  it("never loses the denial of a line whose assertions alone are shown", () => {
    const world = onlyStances("asserts", "denies");
    for (const disputedOnly of [false, true]) {
      const result = filtered(world, { stances: Uint8Array.of(1, 0, 0), disputedOnly });
      expect(result.shown.length).toBe(1);
      expect(result.line(0)).toMatchObject({ status: "disputed", origins: { asserts: 1, denies: 1 } });
      expect([...result.line(0).rows]).toEqual([0]);
      expect([...result.rows()]).toEqual([0]);
      expect(result.facets.disputed).toBe(1);
    }
    expect(filtered(world, { stances: Uint8Array.of(0, 0, 1) }).shown.length).toBe(0);
  });

  it("hears no denial that another filter than that of stances leaves out, and says that there is one", () => {
    const result = filtered(onlyStances("asserts", "denies"), { rows: Uint8Array.of(1, 0) });
    expect(result.line(0)).toMatchObject({
      status: "reported",
      origins: { asserts: 1, denies: 0 },
      unheard: ["denies"],
    });
  });

  it("counts and keeps as disputed a line of which it leaves the other side out, and no line that nobody disputes", () => {
    const world = onlyStances("asserts", "denies");
    for (const row of [0, 1]) {
      const rows = Uint8Array.of(1 - row, row);
      expect(filtered(world, { rows }).facets.disputed).toBe(1);
      expect(filtered(world, { rows, disputedOnly: true }).shown.length).toBe(1);
    }
    Object.assign(world.claims[1]!, { status: "withdrawn" });
    expect(filtered(world, {}).facets.disputed).toBe(0);
    expect(filtered(world, { disputedOnly: true }).shown.length).toBe(0);
    expect(filtered(onlyStances("denies", "denies"), { disputedOnly: true }).shown.length).toBe(0);
    expect(filtered(onlyStances("disputes"), { disputedOnly: true }).shown.length).toBe(1);
  });

  it("says of a line whose denials alone are left that it was asserted, and of a whole one nothing", () => {
    const world = onlyStances("asserts", "denies", "disputes");
    expect(filtered(world, { rows: Uint8Array.of(0, 1, 1) }).line(0).unheard).toEqual(["asserts"]);
    expect(filtered(world, { stances: Uint8Array.of(1, 0, 0) }).line(0).unheard).toEqual([]);
    expect(filtered(world, {}).line(0).unheard).toEqual([]);
  });

  it("hears no claim that was withdrawn", () => {
    const world = onlyStances("asserts", "denies");
    Object.assign(world.claims[1]!, { status: "withdrawn" });
    expect(filtered(world, { rows: Uint8Array.of(1, 0) }).line(0).unheard).toEqual([]);
  });

  it("names the lines that contradict a line from either side, also those that the filter leaves out", () => {
    const world = onlyStances("asserts", "asserts", "asserts");
    Object.assign(world.claims[1]!, { subject: "ap", object: "minister", contradicts: ["c0", "c2"] });
    const result = filtered(world, { rows: Uint8Array.of(1, 0, 1) });
    expect(result.line(0).contradictedBy).toEqual(["ap.attacked.minister"]);
    expect(filtered(world, {}).line(1).contradictedBy).toEqual(["minister.attacked.ap"]);
    Object.assign(world.claims[1]!, { status: "withdrawn" });
    expect(filtered(world, {}).line(0).contradictedBy).toEqual([]);
  });

  it("says of a line what no claim calls actual, and hypothetical where claims differ", () => {
    const [claim] = onlyStances("asserts").claims as [Claim];
    const unreal = (...modes: Claim["mode"][]) => {
      const claims = modes.map((mode, row) => ({ ...claim, id: `c${row}`, ...(mode ? { mode } : {}) }));
      return filtered({ ...linkedWorld(), claims }, {}).line(0).unreal;
    };
    expect(unreal("future", "future")).toBe("future");
    expect(unreal("future", "hypothetical")).toBe("hypothetical");
    expect(unreal("future", undefined)).toBeNull();
    expect(unreal("actual")).toBeNull();
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
