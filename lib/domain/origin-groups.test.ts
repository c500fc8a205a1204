import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES } from "./codes";
import {
  type CorroborationActor,
  type CorroborationClaim,
  type CorroborationReport,
  corroborate,
  corroborationContext,
} from "./corroboration";
import { originGroups } from "./origin-groups";

const RELAYS = Array.from({ length: 10 }, (_, at) => `outlet${at}`);
const ACTORS: CorroborationActor[] = [
  ...["voz", "reuters", "ap", ...RELAYS].map((id): CorroborationActor => ({ id, kind: "outlet" })),
  { id: "israel", kind: "state" },
  { id: "minister", kind: "person", roles: [{ actor: "israel", role: "minister" }] },
  { id: "three_officials", kind: "unnamed", unnamed: { count: 3 } },
  { id: "two_officials", kind: "unnamed", unnamed: { count: 2 } },
];
const REPORTS: CorroborationReport[] = [
  { id: "first", publisher: "reuters" },
  { id: "update", publisher: "reuters", supersedes: "first" },
  { id: "moved", publisher: "ap", supersedes: "update" },
  { id: "over_first", publisher: "voz", relays: [{ report: "first", how: "quotes", basis: "inferred" }] },
];
const CONTEXT = corroborationContext(ACTORS, REPORTS);

/** A claim by its chain, publisher first; `~` before an actor marks the step inferred. */
function claim(chain: string, more: Partial<CorroborationClaim> = {}): CorroborationClaim {
  const steps = chain.split(" ← ").map((step) => ({
    actor: step.replace("~", ""),
    basis: step.startsWith("~") ? ("inferred" as const) : ("stated" as const),
  }));
  return { report: `by_${steps[0]?.actor}`, stance: "asserts", status: "accepted", chain: steps, ...more };
}
const denies = { stance: "denies" } as const;
const tenRelays = RELAYS.map((outlet) => claim(`${outlet} ← reuters`));

/** Lead and size of each group: "reuters 10". */
function named(claims: readonly CorroborationClaim[], stance: (typeof STANCES)[number] = "asserts") {
  return originGroups(claims, CONTEXT)[stance].map((group) => `${group.lead} ${group.claims.length}`);
}

describe("originGroups", () => {
  it("has no group where there is no claim, or none but withdrawn ones", () => {
    expect(originGroups([], CONTEXT)).toEqual({ asserts: [], denies: [], disputes: [] });
    expect(named([claim("voz", { status: "withdrawn" })])).toEqual([]);
  });

  it.each([
    ["K1: an outlet that relays an agency", [claim("voz ← reuters")], ["reuters 1"], []],
    ["K2: ten outlets that relay an agency", tenRelays, ["reuters 10"], []],
    ["K3: and a denial by the object", [...tenRelays, claim("israel", denies)], ["reuters 10"], ["israel 1"]],
    [
      "K4: a body that denies itself and through its minister, on record to an agency",
      [claim("israel", denies), claim("ap ← minister", denies)],
      [],
      ["israel 2"],
    ],
    [
      "K5: two agencies, each with its own unnamed officials",
      [claim("reuters ← three_officials"), claim("ap ← two_officials")],
      ["reuters 1", "ap 1"],
      [],
    ],
    [
      "K6: a report and its update",
      [claim("reuters", { report: "first" }), claim("reuters", { report: "update" })],
      ["reuters 2"],
      [],
    ],
    ["K7: a publisher in its own voice", [claim("voz")], ["voz 1"], []],
    ["K8: an inferred step", [claim("voz ← ~reuters")], ["reuters 1"], []],
  ])("names the origins of %s", (_, claims, asserts, denied) => {
    expect(named(claims)).toEqual(asserts);
    expect(named(claims, "denies")).toEqual(denied);
  });

  it("stands in the order of first claims, each with its own in the order given", () => {
    const [a, b, c] = [claim("ap"), claim("voz ← reuters"), claim("ap ← minister")];
    const groups = originGroups([b, a, c], CONTEXT).asserts;
    expect(groups.map((group) => group.claims)).toEqual([[b], [a, c]]);
  });

  it("says where not every claim rests on the lead", () => {
    expect(originGroups(tenRelays, CONTEXT).asserts).toMatchObject([{ lead: "reuters", isShared: true }]);
    const moved = [claim("reuters", { report: "first" }), claim("ap", { report: "moved" })];
    expect(originGroups(moved, CONTEXT).asserts).toMatchObject([{ lead: "reuters", isShared: false }]);
  });

  it("makes as many groups as are counted, whatever the claims", () => {
    const anyClaim = fc
      .record({
        chain: fc.constantFrom(
          "voz",
          "voz ← reuters",
          "ap ← minister",
          "israel",
          "israel ← minister",
          "ap ← ~voz ← reuters",
          "reuters ← three_officials",
        ),
        report: fc.constantFrom("first", "update", "moved", "over_first", "lost"),
        stance: fc.constantFrom(...STANCES),
        status: fc.constantFrom("draft" as const, "accepted" as const, "withdrawn" as const),
      })
      .map(({ chain, ...more }) => claim(chain, more));
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
        const groups = originGroups(claims, CONTEXT);
        const { origins } = corroborate(claims, CONTEXT);
        for (const stance of STANCES) {
          expect(groups[stance].length).toBe(origins[stance]);
          expect(groups[stance].flatMap((group) => group.claims).length).toBe(
            claims.filter((one) => one.stance === stance && one.status !== "withdrawn").length,
          );
        }
      }),
    );
  });
});
