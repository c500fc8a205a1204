import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bodyOf,
  type CorroborationActor,
  type CorroborationClaim,
  type CorroborationReport,
  claimKeys,
  corroborate,
  corroborationContext,
  originOf,
} from "./corroboration";
import { VECTOR_ACTORS, VECTORS } from "./test-vectors";

const OUTLETS = ["voz", "reuters", "ap", ...Array.from({ length: 10 }, (_, at) => `outlet${at}`)];

const ACTORS: CorroborationActor[] = [
  ...OUTLETS.map((id): CorroborationActor => ({ id, kind: "outlet" })),
  { id: "israel", kind: "state" },
  { id: "iran", kind: "state" },
  { id: "minister", kind: "person", roles: [{ actor: "israel", role: "minister" }] },
  { id: "aide", kind: "person", roles: [{ actor: "minister", role: "aide" }] },
  { id: "hen", kind: "person", roles: [{ actor: "egg", role: "mother" }] },
  { id: "egg", kind: "person", roles: [{ actor: "hen", role: "child" }] },
  { id: "three_officials", kind: "unnamed", unnamed: { count: 3 } },
  { id: "two_officials", kind: "unnamed", unnamed: { count: 2 } },
  { id: "sources", kind: "unnamed", unnamed: { count: null } },
];

const contextOf = (reports: CorroborationReport[] = []) => corroborationContext(ACTORS, reports);

/** A claim by its chain, publisher first; `~` before an actor marks the step inferred. */
function claim(chain: string, more: Partial<CorroborationClaim> = {}): CorroborationClaim {
  const steps = chain.split(" ← ").map((step) => ({
    actor: step.replace("~", ""),
    basis: step.startsWith("~") ? ("inferred" as const) : ("stated" as const),
  }));
  return { report: `by_${steps[0].actor}`, stance: "asserts", status: "accepted", chain: steps, ...more };
}

describe("corroborate", () => {
  it("finds nothing standing where there is no claim", () => {
    expect(corroborate([], contextOf())).toEqual({
      status: "withdrawn",
      origins: { asserts: 0, denies: 0, disputes: 0 },
      relays: 0,
      voices: 0,
      flags: [],
    });
  });

  it.each(VECTORS)("$name: $says", ({ claims, reports = [], expected }) => {
    expect(corroborate(claims, corroborationContext(VECTOR_ACTORS, reports))).toEqual(expected);
  });

  it("takes anybody on record for the body that they speak for", () => {
    const own = claim("israel", { stance: "denies" });
    for (const speaker of ["israel", "minister", "aide"]) {
      const toAgency = claim(`ap ← ${speaker}`, { stance: "denies" });
      expect(corroborate([own, toAgency], contextOf())).toMatchObject({ origins: { asserts: 0, denies: 1 } });
    }
  });

  it("does not warn of shared sources where one origin rests on unnamed people and the other on none", () => {
    const claims = [claim("reuters ← three_officials"), claim("ap ← iran")];
    expect(corroborate(claims, contextOf())).toMatchObject({ origins: { asserts: 2 }, flags: [] });
  });

  it("takes a report and its updates for one, even under another publisher's name", () => {
    const reports = [
      { id: "first", publisher: "reuters" },
      { id: "update", publisher: "reuters", supersedes: "first" },
      { id: "moved", publisher: "ap", supersedes: "update" },
    ];
    const claims = [
      claim("reuters", { report: "first" }),
      claim("reuters", { report: "update" }),
      claim("ap", { report: "moved" }),
    ];
    expect(corroborate(claims, contextOf(reports))).toMatchObject({ origins: { asserts: 1 } });
  });

  it("adds no origin for an own-voice headline over a relayed report", () => {
    const reports: CorroborationReport[] = [
      { id: "by_voz", publisher: "voz", relays: [{ report: "thread", how: "summarises", basis: "stated" }] },
      { id: "thread", publisher: "ap", relays: [{ report: "wire", how: "quotes", basis: "inferred" }] },
      { id: "wire", publisher: "reuters" },
    ];
    const claims = [claim("voz"), claim("outlet0 ← reuters")];
    expect(originOf(claims[0], contextOf(reports))).toBe("reuters");
    expect(corroborate(claims, contextOf(reports))).toMatchObject({
      origins: { asserts: 1 },
      relays: 2,
      flags: ["own_voice", "link_inferred"],
    });
  });

  it("does not merge two agencies because one report quotes both", () => {
    const relays = ["wire", "bulletin"].map((report) => ({
      report,
      how: "quotes" as const,
      basis: "stated" as const,
    }));
    const reports: CorroborationReport[] = [
      { id: "by_voz", publisher: "voz", relays },
      { id: "wire", publisher: "reuters" },
      { id: "bulletin", publisher: "ap" },
    ];
    const claims = [claim("voz ← reuters"), claim("voz ← ap")];
    expect(corroborate(claims, contextOf(reports))).toMatchObject({ origins: { asserts: 2 }, relays: 1 });
  });

  it("joins origins that a third claim links", () => {
    const claims = [claim("reuters ← minister"), claim("ap"), claim("ap ← aide")];
    expect(corroborate(claims.slice(0, 2), contextOf()).origins.asserts).toBe(2);
    expect(corroborate(claims, contextOf()).origins.asserts).toBe(1);
  });

  it("takes nobody for on record who speaks through unnamed people", () => {
    const claims = [claim("reuters ← three_officials ← iran"), claim("ap ← iran")];
    expect(corroborate(claims, contextOf()).origins.asserts).toBe(2);
  });

  it("counts each unnamed group once, at least one for those without a number", () => {
    const claims = [
      claim("voz ← reuters ← three_officials"),
      claim("outlet0 ← reuters ← three_officials ← sources"),
    ];
    expect(corroborate(claims, contextOf())).toMatchObject({
      origins: { asserts: 1 },
      voices: 4,
      flags: ["voices_at_least"],
    });
  });

  it("leaves withdrawn claims out of everything", () => {
    const withdrawn = claim("ap ← two_officials", { status: "withdrawn" });
    expect(corroborate([withdrawn, claim("voz ← reuters")], contextOf())).toMatchObject({
      status: "reported",
      origins: { asserts: 1 },
      voices: 0,
    });
    expect(corroborate([withdrawn], contextOf()).status).toBe("withdrawn");
  });

  it("calls a line disputed that is only called into question", () => {
    expect(corroborate([claim("voz", { stance: "disputes" })], contextOf()).status).toBe("disputed");
  });

  it("is the same for any order of the claims", () => {
    const chain = fc
      .tuple(
        fc.constantFrom(...OUTLETS.slice(0, 4), "israel"),
        fc.constantFrom("", " ← reuters", " ← ap ← minister"),
      )
      .map((parts) => claim(parts.join("")));
    fc.assert(
      fc.property(fc.array(chain, { maxLength: 6 }), (claims) => {
        const context = contextOf();
        expect(corroborate(claims.toReversed(), context)).toEqual(corroborate(claims, context));
      }),
    );
  });
});

describe("claimKeys", () => {
  it("names the origin first, and every key once", () => {
    expect(claimKeys(claim("voz ← reuters ← minister"), contextOf())).toEqual([
      "from.reuters",
      "from.israel",
    ]);
    expect(claimKeys(claim("israel ← minister"), contextOf())).toEqual(["from.israel"]);
  });

  it("comes to an end where reports relay or supersede in a circle", () => {
    const relays = (report: string) => [{ report, how: "quotes" as const, basis: "stated" as const }];
    const reports: CorroborationReport[] = [
      { id: "a", publisher: "voz", relays: relays("b"), supersedes: "b" },
      { id: "b", publisher: "ap", relays: relays("a"), supersedes: "a" },
    ];
    expect(originOf(claim("voz", { report: "a" }), contextOf(reports))).toBe("ap");
    const alone = reports.map(({ relays: _, ...report }) => report);
    const keys = [claim("voz", { report: "a" }), claim("ap", { report: "b" })].map((entry) =>
      claimKeys(entry, contextOf(alone)),
    );
    expect(keys).toEqual([
      ["from.voz", "versions.a"],
      ["from.ap", "versions.a"],
    ]);
  });

  it("survives a report nobody knows", () => {
    expect(claimKeys(claim("voz", { report: "lost" }), contextOf())).toEqual(["from.voz"]);
  });
});

describe("bodyOf", () => {
  it("rolls a person up through first roles, and stops in a circle", () => {
    expect(bodyOf("aide", contextOf())).toBe("israel");
    expect(bodyOf("israel", contextOf())).toBe("israel");
    expect(["hen", "egg"]).toContain(bodyOf("hen", contextOf()));
  });
});
