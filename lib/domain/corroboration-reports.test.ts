import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CorroborationActor,
  type CorroborationClaim,
  type CorroborationReport,
  claimKeys,
  corroborate,
  corroborationContext,
  originOf,
} from "./corroboration";

const OUTLETS = ["voz", "reuters", "ap", "afp"];
const ACTORS = OUTLETS.map((id): CorroborationActor => ({ id, kind: "outlet" }));
const contextOf = (reports: readonly CorroborationReport[]) => corroborationContext(ACTORS, reports);

function report(id: string, publisher: string, relays: string[] = [], supersedes?: string) {
  return {
    id,
    publisher,
    relays: relays.map((relayed) => ({ report: relayed, how: "quotes" as const, basis: "stated" as const })),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

/** An assertion of a report by its chain, publisher first. */
function claim(of: string, ...chain: string[]): CorroborationClaim {
  const steps = chain.map((actor) => ({ actor, basis: "stated" as const }));
  return { report: of, stance: "asserts", status: "accepted", chain: steps };
}

const originsOf = (reports: readonly CorroborationReport[], claims: readonly CorroborationClaim[]) =>
  corroborate(claims, contextOf(reports)).origins.asserts;

describe("claims of reports that relay or supersede one another", () => {
  const [v1, v2] = [report("v1", "voz"), report("v2", "voz", [], "v1")];
  const wire = report("wire", "reuters");
  const bulletin = report("bulletin", "ap");

  it.each<[string, CorroborationReport[], CorroborationClaim[]]>([
    [
      "an agency's words and an update in the outlet's own voice",
      [v1, v2],
      [claim("v1", "voz", "reuters"), claim("v2", "voz")],
    ],
    [
      "a report over a wire and an update without it",
      [report("v1", "voz", ["wire"]), v2, wire],
      [claim("v1", "voz"), claim("v2", "voz")],
    ],
    [
      "a report over two others, and the second of them",
      [report("x", "voz", ["wire", "bulletin"]), wire, bulletin],
      [claim("x", "voz"), claim("bulletin", "ap")],
    ],
    [
      "a report over another that quotes an agency",
      [report("x", "voz", ["bulletin"]), bulletin],
      [claim("x", "voz"), claim("bulletin", "ap", "reuters")],
    ],
    [
      "a report and what is relayed by what it relays",
      [
        report("x", "voz", ["wire", "bulletin"]),
        wire,
        report("bulletin", "ap", ["deep"]),
        report("deep", "afp"),
      ],
      [claim("x", "voz"), claim("deep", "afp", "reuters")],
    ],
    [
      "a report over a first version, and the update of that version",
      [report("x", "ap", ["v1"]), v1, v2],
      [claim("x", "ap"), claim("v2", "voz", "reuters")],
    ],
    [
      "an update, and the wire that the first version relays",
      [report("v1", "voz", ["wire"]), v2, wire],
      [claim("v2", "voz"), claim("wire", "reuters")],
    ],
    [
      "two updates of one first version",
      [v1, v2, report("v3", "voz", [], "v1")],
      [claim("v2", "voz", "ap"), claim("v3", "voz", "reuters")],
    ],
  ])("make one origin: %s", (_what, reports, claims) => {
    expect(originsOf(reports, claims)).toBe(1);
    expect(originsOf(reports, claims.toReversed())).toBe(1);
  });

  it("leaves two agencies apart that one report quotes by name", () => {
    const reports = [report("x", "voz", ["wire", "bulletin"]), wire, bulletin];
    expect(originsOf(reports, [claim("x", "voz", "reuters"), claim("x", "voz", "ap")])).toBe(2);
    expect(originsOf(reports, [claim("x", "voz", "reuters"), claim("bulletin", "ap")])).toBe(2);
  });

  it("leaves reports apart that no report ties", () => {
    expect(originsOf([v1, wire, bulletin], [claim("v1", "voz"), claim("wire", "reuters")])).toBe(2);
    expect(
      originsOf([report("x", "voz", ["lost"]), wire], [claim("x", "voz"), claim("wire", "reuters")]),
    ).toBe(2);
  });

  it("names the first relay's publisher as the origin, as before", () => {
    const reports = [report("x", "voz", ["wire", "bulletin"]), wire, bulletin];
    expect(originOf(claim("x", "voz"), contextOf(reports))).toBe("reuters");
    expect(claimKeys(claim("x", "voz"), contextOf(reports))).toEqual([
      "from.reuters",
      "report.wire",
      "report.bulletin",
    ]);
  });

  it("spends no key on a report that nobody relays", () => {
    expect(claimKeys(claim("wire", "reuters"), contextOf([wire]))).toEqual(["from.reuters"]);
    expect(
      claimKeys(claim("wire", "reuters"), contextOf([wire, report("wire2", "ap", ["wire2"])])),
    ).toHaveLength(1);
    expect(claimKeys(claim("wire", "reuters"), contextOf([wire, report("x", "ap", ["wire"])]))).toEqual([
      "from.reuters",
      "report.wire",
    ]);
  });

  it("counts what pairs of claims, compared one by one, leave apart", () => {
    fc.assert(
      fc.property(worlds, ({ reports, claims }) => {
        expect(originsOf(reports, claims)).toBe(groupsByPairs(reports, claims));
      }),
      { numRuns: 500 },
    );
  });
});

const reportId = fc.constantFrom("r0", "r1", "r2", "r3", "r4");
const worlds = fc
  .tuple(
    ...["r0", "r1", "r2", "r3", "r4"].map((id) =>
      fc
        .tuple(
          fc.constantFrom(...OUTLETS),
          fc.uniqueArray(reportId, { maxLength: 2 }),
          fc.option(reportId, { freq: 2, nil: undefined }),
        )
        .map(([publisher, relays, earlier]) => report(id, publisher, relays, earlier)),
    ),
  )
  .chain((reports) =>
    fc
      .array(fc.tuple(fc.constantFrom(...reports), fc.constantFrom(...OUTLETS, null, null)), { maxLength: 5 })
      .map((drawn) => ({
        reports,
        claims: drawn.map(([{ id, publisher }, deeper]) => claim(id, publisher, ...(deeper ? [deeper] : []))),
      })),
  );

/** Independent origins by definition: any two claims are tied or not, and tied claims hang together. No keys. */
function groupsByPairs(
  reports: readonly CorroborationReport[],
  claims: readonly CorroborationClaim[],
): number {
  const ids = reports.map(({ id }) => id);
  // What a report took over is what it or an earlier version relays.
  const takes = closure(ids, (a, b) => relaysOf(a).includes(b) || supersededBy(a) === b);
  const sameFamily = closure(ids, (a, b) => a === b || supersededBy(a) === b || supersededBy(b) === a);
  const isRelayed = (id: string) => ids.some((other) => other !== id && relaysOf(other).includes(id));
  const quotesNobody = ({ chain }: CorroborationClaim) =>
    (chain[1]?.actor ?? chain[0]?.actor) === chain[0]?.actor;
  /** Reports whose words these may be. */
  const stuff = (of: CorroborationClaim) =>
    ids.filter((id) => (id === of.report || (quotesNobody(of) && takes(of.report, id))) && isRelayed(id));
  const hasVersions = (id: string) => ids.some((other) => other !== id && sameFamily(id, other));
  const families = (of: CorroborationClaim) => {
    const own = ids.filter((id) => id === of.report || (quotesNobody(of) && takes(of.report, id)));
    return ids.filter((id) => hasVersions(id) && own.some((report) => sameFamily(report, id)));
  };
  const tied = (a: CorroborationClaim, b: CorroborationClaim) =>
    origin(a) === origin(b) ||
    stuff(a).some((id) => stuff(b).includes(id)) ||
    families(a).some((id) => families(b).includes(id));
  const together = closure([...claims.keys()], (a, b) => tied(claims[a]!, claims[b]!));
  return claims.filter((_, at) => !claims.some((_, earlier) => earlier < at && together(earlier, at))).length;

  function relaysOf(id: string) {
    return reports.find((record) => record.id === id)!.relays!.map((relay) => relay.report);
  }
  function supersededBy(id: string) {
    return reports.find((record) => record.id === id)!.supersedes;
  }
  function origin(of: CorroborationClaim): string {
    if (!quotesNobody(of)) return of.chain[1]!.actor;
    const way = [of.report];
    for (let next = relaysOf(of.report)[0]; next && !way.includes(next); next = relaysOf(next)[0])
      way.push(next);
    return reports.find(({ id }) => id === way.at(-1))!.publisher;
  }
}

/** Returns whether `b` can be reached from `a` in at least one step. */
function closure<T>(all: readonly T[], step: (a: T, b: T) => boolean): (a: T, b: T) => boolean {
  const reached = new Map(all.map((from) => [from, new Set(all.filter((to) => step(from, to)))]));
  for (const via of all) {
    for (const to of reached.values()) if (to.has(via)) for (const next of reached.get(via)!) to.add(next);
  }
  return (a, b) => reached.get(a)!.has(b);
}
