import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_STATUSES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { applyFilter } from "./apply-filter";
import { buildClaimTable } from "./build-claim-table";
import { type ClaimFilter, EVERYTHING } from "./claim-filter";
import {
  accountCounts,
  reportCounts,
  reportCountsWithout,
  speechCounts,
  stanceCounts,
  statusCounts,
} from "./facet-counts";
import { type ClaimWorld, claimWorlds, filtersFor, RELATION_TYPES } from "./test-claims";
import { linkedWorld } from "./test-linked-world";
import { naiveFilter } from "./test-naive-filter";

const worldAndFilter = claimWorlds.chain((world) => fc.tuple(fc.constant(world), filtersFor(world)));

/** Many claims on two lines, few of them linked, and a minimum of origins: the bound that is hardest to count under. */
const severe = fc
  .tuple(
    claimWorlds,
    claimWorlds,
    fc.record({ minOrigins: fc.constantFrom(2, 2, 3), disputedOnly: fc.boolean() }),
  )
  .filter(([world]) => world.reports.length > 2 && world.claims.length > 3)
  .chain(([world, bounds]) => {
    const sparse = {
      ...world,
      actors: world.actors.map((actor) => ({ ...actor, roles: [] })),
      reports: world.reports.map((report, at) => (at % 3 === 0 ? report : { ...report, relays: [] })),
      claims: world.claims.map((claim, row) => ({
        ...claim,
        subject: "a0",
        relation: "attacked",
        object: row % 3 === 0 ? "a1" : "a2",
        stance: row % 5 === 0 ? claim.stance : ("asserts" as const),
        status: row % 5 === 0 ? claim.status : ("accepted" as const),
        chain: claim.chain.slice(0, 1 + (row % 4 === 0 ? 2 : 0)),
      })),
    };
    return filtersFor(sparse).map(({ accounts, withoutAccounts, stances, reports }) => {
      const filter = { ...EVERYTHING, ...bounds, accounts, withoutAccounts, stances, reports };
      return [sparse, filter] as const;
    });
  });
const either = fc.oneof(worldAndFilter, severe);

function resultOf(world: ClaimWorld, filter: ClaimFilter) {
  const table = buildClaimTable(world, world.claims);
  const names = {
    actorIds: world.actors.map(({ id }) => id),
    relationIds: world.relationTypes.map(({ id }) => id),
  };
  return { table, result: applyFilter(table, names, filter) };
}

/** What is really left when one filters so. */
function left(world: ClaimWorld, filter: ClaimFilter, changed: Partial<ClaimFilter>): number {
  return naiveFilter(world, { ...filter, ...changed }).lines.size;
}

/** The mask with one value more. */
function and(mask: Uint8Array | null, size: number, value: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at === value || mask?.[at] === 1 ? 1 : 0));
}

const inverted = (mask: Uint8Array) => mask.map((value) => 1 - value);

describe("the counts of a facet", () => {
  it("are none where there is nothing to count", () => {
    const world = { actors: [], reports: [], claims: [], relationTypes: RELATION_TYPES };
    const { table, result } = resultOf(world, EVERYTHING);
    expect(accountCounts(table, result)).toEqual({
      lines: new Uint32Array(0),
      only: new Uint32Array(0),
      without: new Uint32Array(0),
    });
    expect([...stanceCounts(table, result)]).toEqual([0, 0, 0]);
    expect([...speechCounts(table, result)]).toEqual([0, 0, 0]);
    expect([...statusCounts(table, result)]).toEqual([0, 0, 0]);
  });

  it("say of every account what only it, or all but it, would leave, whatever else is filtered", () => {
    fc.assert(
      fc.property(either, ([world, filter]) => {
        const { table, result } = resultOf(world, filter);
        const { lines, only, without } = accountCounts(table, result);
        const size = world.actors.length;
        const free = { accounts: null, withoutAccounts: null };
        for (let actor = 0; actor < size; actor++) {
          const alone = and(filter.accounts, size, actor);
          const dropped = and(filter.withoutAccounts, size, actor);
          expect(only[actor]).toBe(left(world, filter, { ...free, accounts: alone }));
          expect(without[actor]).toBe(left(world, filter, { ...free, withoutAccounts: dropped }));
          const standing = naiveFilter(world, { ...filter, ...free }).lines;
          const own = naiveFilter(world, {
            ...filter,
            ...free,
            accounts: and(null, size, actor),
            minOrigins: 0,
            disputedOnly: false,
          }).lines;
          expect(lines[actor]).toBe([...own.keys()].filter((line) => standing.has(line)).length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("say the same of every report, chosen as only these or as all but these", () => {
    fc.assert(
      fc.property(either, ([world, filter]) => {
        const { table, result } = resultOf(world, filter);
        const size = world.reports.length;
        const only = reportCounts(table, result);
        const without = reportCountsWithout(table, result);
        const dropped = filter.reports && inverted(filter.reports);
        for (let report = 0; report < size; report++) {
          const alone = and(null, size, report);
          expect(only.only[report]).toBe(left(world, filter, { reports: and(filter.reports, size, report) }));
          expect(only.without[report]).toBe(left(world, filter, { reports: inverted(alone) }));
          expect(without.only[report]).toBe(left(world, filter, { reports: alone }));
          expect(without.without[report]).toBe(
            left(world, filter, { reports: inverted(and(dropped, size, report)) }),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("say of each stance, kind of speech and claim status what it alone would leave", () => {
    fc.assert(
      fc.property(either, ([world, filter]) => {
        const { table, result } = resultOf(world, filter);
        const alone = (size: number, field: "stances" | "speeches" | "statuses") =>
          Array.from({ length: size }, (_, at) => left(world, filter, { [field]: and(null, size, at) }));
        expect([...stanceCounts(table, result)]).toEqual(alone(STANCES.length, "stances"));
        expect([...speechCounts(table, result)]).toEqual(alone(SPEECHES.length, "speeches"));
        expect([...statusCounts(table, result)]).toEqual(alone(CLAIM_STATUSES.length, "statuses"));
      }),
      { numRuns: 200 },
    );
  });

  it("are tried where an origin more or less makes a difference", () => {
    const tried = fc.sample(severe, { numRuns: 300, seed: 5 }).map(([world, filter]) => {
      const { table, result } = resultOf(world, filter);
      const { only, without } = accountCounts(table, result);
      return [new Set(only).size > 1, new Set(without).size > 1];
    });
    expect(tried.filter(([only]) => only).length).toBeGreaterThan(100);
    expect(tried.filter(([, without]) => without).length).toBeGreaterThan(100);
  });

  it("count the two origins that come apart without the account that joined them", () => {
    const world = linkedWorld();
    world.actors.push({ id: "aide", name: "An aide", kind: "person" });
    // AP quotes the minister whom Reuters quotes, through an aide who stands in no other chain.
    world.claims[1]?.chain.splice(1, 0, { actor: "aide", basis: "stated" });
    const { table, result } = resultOf(world, { ...EVERYTHING, minOrigins: 2 });
    expect(result.shown.length).toBe(0);
    const { without } = accountCounts(table, result);
    expect(world.actors.map(({ id }, at) => [id, without[at]])).toEqual([
      ["reuters", 0],
      ["ap", 0],
      ["minister", 0],
      ["aide", 1],
    ]);
  });

  it("are made once for a result", () => {
    const { table, result } = resultOf(linkedWorld(), EVERYTHING);
    expect(accountCounts(table, result)).toBe(accountCounts(table, result));
  });
});
