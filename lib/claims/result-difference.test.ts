import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/claim";
import type { Report } from "@/lib/domain/report";
import { applyFilter } from "./apply-filter";
import { buildClaimTable } from "./build-claim-table";
import { type ClaimFilter, EVERYTHING } from "./claim-filter";
import { differenceOf } from "./result-difference";
import { type ClaimWorld, claimWorlds, filtersFor, RELATION_TYPES } from "./test-claims";
import { loadForTest } from "./test-load";
import { naiveFilter } from "./test-naive-filter";

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** What becomes of the lines, by id, without these actors. */
function without(world: ClaimWorld, sources: readonly string[], filter: ClaimFilter = EVERYTHING) {
  const table = buildClaimTable(world, world.claims);
  const names = { actorIds: idsOf(world.actors), relationIds: idsOf(world.relationTypes) };
  const dropped = Uint8Array.from(world.actors, ({ id }) => (sources.includes(id) ? 1 : 0));
  const before = applyFilter(table, names, filter);
  const after = applyFilter(table, names, { ...filter, withoutAccounts: dropped });
  const { fallen, standing, added, changed } = differenceOf(table, before, after);
  const ids = (lines: Uint32Array) => Array.from(lines, (line) => before.line(line).id);
  return {
    fallen: ids(fallen),
    standing: ids(standing),
    added: ids(added),
    changed: changed.map(({ line, ...origins }) => ({ line: before.line(line).id, ...origins })),
  };
}

function report(id: string, relays?: string): Report {
  return {
    id,
    kind: "article",
    publisher: id.replace("_report", ""),
    title: id,
    language: "en",
    published: { edtf: null, basis: "unknown" },
    held: false,
    ...(relays ? { relays: [{ report: relays, how: "republishes", basis: "stated" }] } : {}),
  };
}

function claim(id: string, by: string, object: string, chain: string[] = [by]): Claim {
  return {
    id,
    report: `${by}_report`,
    subject: "x",
    relation: "attacked",
    object,
    stance: "asserts",
    speech: "indirect",
    chain: chain.map((actor) => ({ actor, basis: "stated" })),
    happened: { edtf: null, basis: "unknown" },
    status: "accepted",
  };
}

/** Reuters and AP report that X attacked Y; Voz, which relays Reuters, alone reports that X attacked Z and names nobody. */
function handMade(): ClaimWorld {
  return {
    relationTypes: RELATION_TYPES,
    actors: [
      ...["x", "y", "z"].map((id) => ({ id, name: id, kind: "state" as const })),
      ...["reuters", "ap", "voz"].map((id) => ({ id, name: id, kind: "outlet" as const })),
    ],
    reports: [report("reuters_report"), report("ap_report"), report("voz_report", "reuters_report")],
    claims: [
      claim("c1", "reuters", "y"),
      claim("c2", "ap", "y"),
      claim("c3", "voz", "y", ["voz", "reuters"]),
      claim("c4", "voz", "z"),
    ],
  };
}

function shipped(path: string): ClaimWorld {
  const { data, claims } = loadForTest(path);
  return {
    actors: [...data.actors],
    reports: [...data.reports],
    relationTypes: [...data.relationTypes],
    claims,
  };
}

const tehran = () => shipped("data/tehran-meeting.json");
const disputed = () => shipped("tests/fixtures/disputed.json");
const none = { asserts: 0, denies: 0, disputes: 0 };

describe("dropping a source", () => {
  it("changes nothing where there is nothing", () => {
    const world = { actors: [], reports: [], claims: [], relationTypes: RELATION_TYPES };
    expect(without(world, [])).toEqual({ fallen: [], standing: [], added: [], changed: [] });
  });

  it("changes nothing where nothing is dropped", () => {
    expect(without(handMade(), [])).toEqual({
      fallen: [],
      standing: ["x.attacked.y", "x.attacked.z"],
      added: [],
      changed: [],
    });
  });

  it("ends a line that rested on it alone, and lowers by one one with another origin", () => {
    expect(without(handMade(), ["reuters"])).toEqual({
      // Its chain names Voz alone, but the report relays Reuters: it rests on Reuters as much as if it said so.
      fallen: ["x.attacked.z"],
      standing: ["x.attacked.y"],
      added: [],
      changed: [{ line: "x.attacked.y", before: { ...none, asserts: 2 }, after: { ...none, asserts: 1 } }],
    });
  });

  it("lowers no count where another claim of the same origin is left", () => {
    expect(without(handMade(), ["voz"])).toEqual({
      fallen: ["x.attacked.z"],
      standing: ["x.attacked.y"],
      added: [],
      changed: [],
    });
  });

  it("leaves nothing of the Tehran dossier without Reuters, on which Voz's own words rest as well", () => {
    expect(without(tehran(), ["reuters"])).toMatchObject({ standing: [], added: [], changed: [] });
    const { fallen, standing } = without(tehran(), ["khamenei"]);
    expect([fallen, standing.length]).toEqual([["iran.supports.hamas"], 10]);
  });

  it("leaves of a wire story none of its ten relays, and the denial alone", () => {
    const { fallen, standing, changed } = without(disputed(), ["wire"]);
    expect(fallen).toEqual([]);
    expect(standing).toEqual(["averia.aided.brunmark"]);
    expect(changed).toEqual([
      {
        line: "averia.aided.brunmark",
        before: { asserts: 1, denies: 1, disputes: 0 },
        after: { asserts: 0, denies: 1, disputes: 0 },
      },
    ]);
  });

  it("keeps a denial by one body that another channel carries", () => {
    expect(without(disputed(), ["agency"]).changed).toEqual([]);
    expect(without(disputed(), ["agency", "brunmark"]).changed).toHaveLength(1);
  });

  it("tells of any world and filter exactly what the lines before and after say", () => {
    const tried = claimWorlds.chain((world) =>
      fc.tuple(fc.constant(world), filtersFor(world), fc.subarray(idsOf(world.actors))),
    );
    fc.assert(
      fc.property(tried, ([world, filter, sources]) => {
        const open = { ...filter, withoutAccounts: null };
        const dropped = Uint8Array.from(world.actors, ({ id }) => (sources.includes(id) ? 1 : 0));
        const before = naiveFilter(world, open).lines;
        const after = naiveFilter(world, { ...open, withoutAccounts: dropped }).lines;
        const lines = [...before.keys()];
        const both = lines.filter((line) => after.has(line));
        const { fallen, standing, added, changed } = without(world, sources, open);
        expect(fallen).toEqual(lines.filter((line) => !after.has(line)));
        expect(standing).toEqual(both);
        expect(added).toEqual([...after.keys()].filter((line) => !before.has(line)));
        const differing = both.filter(
          (line) => JSON.stringify(before.get(line)?.origins) !== JSON.stringify(after.get(line)?.origins),
        );
        expect(changed).toEqual(
          differing.map((line) => ({
            line,
            before: before.get(line)?.origins,
            after: after.get(line)?.origins,
          })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
