import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { STANCES } from "@/lib/domain/codes";
import { corroborate, corroborationContext } from "@/lib/domain/corroboration";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import {
  attributionDrift,
  contradictedLeads,
  type DriftRow,
  leadOfClaims,
  originNumbers,
} from "./attribution-drift";
import { loadForTest } from "./test-load";

const DRIFT = loadForTest("tests/fixtures/drift.json");

function driftOf({ data, claims }: Pick<ReturnType<typeof loadForTest>, "data" | "claims">) {
  const onLine = claims.filter(
    (claim) => claim.relation === "refused_support_to" || claim.relation === "aided",
  );
  const context = corroborationContext(data.actors, data.reports);
  return attributionDrift({ claims: onLine, detached: {} }, data, context);
}

function ofBundle(change: (bundle: Bundle) => void) {
  const { claims, ...records } = testBundle(change);
  return driftOf({ data: { ...records, hash: "" }, claims });
}

const refusal = {
  ...DRIFT,
  claims: DRIFT.claims.filter((claim) => claim.relation === "refused_support_to"),
};
const ids = (rows: readonly DriftRow[] = []) => rows.map((row) => row.report.id);

/** Of each report, its words for the source with what it adds (`+`) and drops (`-`), or null where nothing is compared. */
function sourcesOf(rows: readonly DriftRow[] = []) {
  const mark = { same: "", added: "+", dropped: "-" };
  return Object.fromEntries(
    rows.map((row) => [
      row.report.id,
      row.entries[0]?.sourceDifference?.runs
        .map(({ kind, text }) => mark[kind] + text + mark[kind])
        .join("") ?? null,
    ]),
  );
}

describe("attributionDrift", () => {
  it("has no side where there is no claim", () => {
    expect(ofBundle((bundle) => bundle.claims.splice(0))).toEqual({ sides: [], withdrawn: [] });
  });

  it("is one row of one origin where one report says it once", () => {
    const { sides, withdrawn } = ofBundle(() => undefined);
    expect(withdrawn).toEqual([]);
    expect(sides).toMatchObject([
      {
        stance: "asserts",
        reportCount: 1,
        groups: [
          { lead: "beacon", isShared: true, reportCount: 1, rows: [{ isOrigin: true, isSuperseded: false }] },
        ],
      },
    ]);
    expect(sides[0]?.groups[0]?.rows[0]?.entries).toMatchObject([
      { outlet: { type: "own" }, source: { type: "none" }, sourceDifference: null, wordingDifference: null },
    ]);
  });

  it("counts the reports of each side and origin, an update in place of its first version", () => {
    const { sides } = driftOf(refusal);
    const counts = sides.map((side) => [
      side.stance,
      side.reportCount,
      ...side.groups.map((group) => `${group.lead} ${group.reportCount}`),
    ]);
    expect(counts).toEqual([
      ["asserts", 8, "halden 7", "corran 1"],
      ["denies", 2, "averia 2"],
    ]);
  });

  it("shows the origin's own reports first, then by publication, the undated last", () => {
    const [asserts, denies] = driftOf(refusal).sides;
    expect(ids(asserts?.groups[0]?.rows)).toEqual([
      ...["wire-1", "wire-2", "ledger-story", "mail-story", "radio-story", "digest-story", "horizon-story"],
      "gazette-story",
    ]);
    expect(asserts?.groups[0]?.rows.filter((row) => row.isOrigin).length).toBe(2);
    expect(asserts?.groups[0]?.rows.filter((row) => row.isSuperseded).map((row) => row.report.id)).toEqual([
      "wire-1",
    ]);
    expect(ids(denies?.groups[0]?.rows)).toEqual(["statement", "lowland-story"]);
  });

  it("sets each name of the source against the one in the report that is relayed", () => {
    expect(sourcesOf(driftOf(refusal).sides[0]?.groups[0]?.rows)).toEqual({
      "wire-1": null,
      "wire-2": "-three-+two+ senior officials",
      "ledger-story": "three senior officials",
      "mail-story": "three senior +Averian+ officials",
      "radio-story": "-three senior officials-+sources familiar with the talks+",
      // Relays the update, which spoke of two.
      "digest-story": "-two senior officials-",
      "horizon-story": null,
      "gazette-story": "-two senior officials-",
    });
  });

  it("says how a report names outlet and source, or that it does not", () => {
    const [asserts, denies] = driftOf(refusal).sides;
    const naming = (report: string) =>
      [...(asserts?.groups ?? []), ...(denies?.groups ?? [])]
        .flatMap((group) => group.rows)
        .find((row) => row.report.id === report)?.entries[0];
    expect(naming("wire-1")).toMatchObject({ outlet: { type: "own" }, source: { type: "named" } });
    expect(naming("mail-story")).toMatchObject({
      outlet: { type: "named", steps: [{ actor: "halden", words: "the Halden agency", verb: "reported" }] },
      sourceText: "three senior Averian officials",
    });
    expect(naming("digest-story")).toMatchObject({ source: { type: "none" }, sourceText: null });
    expect(naming("gazette-story")).toMatchObject({ outlet: { type: "unnamed", origin: "halden" } });
    expect(naming("statement")).toMatchObject({ outlet: { type: "own" }, source: { type: "itself" } });
  });

  it("numbers the reports of an origin as it counts them, a superseded version with none", () => {
    const groups = driftOf(refusal).sides.flatMap((side) => side.groups);
    expect(groups.map((group) => group.rows.map((row) => row.number))).toEqual([
      [null, 1, 2, 3, 4, 5, 6, 7],
      [1],
      [1, 2],
    ]);
    for (const { rows, reportCount } of groups) expect(rows.at(-1)?.number).toBe(reportCount);
    expect(driftOf(refusal).withdrawn.map((row) => row.number)).toEqual([null]);
  });

  it("marks those with which others are compared, and nobody where nothing is", () => {
    const measures = driftOf(refusal).sides.flatMap((side) =>
      side.groups.map(({ rows }) => ids(rows.filter((row) => row.isMeasure))),
    );
    expect(measures).toEqual([["wire-1", "wire-2"], [], ["statement"]]);
    const foreign = ofBundle((bundle) => {
      bundle.reports.push({ ...bundle.reports[0]!, id: "r2", language: "fr" });
      bundle.claims = [testClaim(), testClaim({ id: "c2", report: "r2" })];
    });
    expect(foreign.sides[0]?.groups[0]?.rows.map((row) => row.isMeasure)).toEqual([false, false]);
  });

  it("says through which speaker another outlet's report counts with a body", () => {
    const accord = loadForTest("data/disputed-accord.json");
    const context = corroborationContext(accord.data.actors, accord.data.reports);
    const claims = accord.claims.filter((claim) => claim.relation === "signed_agreement_with");
    const { sides } = attributionDrift({ claims, detached: {} }, accord.data, context);
    const [denial] = sides.find((side) => side.stance === "denies")?.groups ?? [];
    expect(denial?.rows.map((row) => [row.report.publisher, row.speaker])).toEqual([
      ["dorrane-ministry", null],
      ["littoral", "perrine"],
    ]);
    const asserting = sides.find((side) => side.stance === "asserts")?.groups ?? [];
    expect(asserting.flatMap(({ rows }) => rows.flatMap((row) => row.speaker ?? []))).toEqual([]);
  });

  it("compares nothing across languages, nor with quotes that no longer stand in the text", () => {
    const horizon = driftOf(refusal).sides[0]?.groups[0]?.rows.find(
      (row) => row.report.id === "horizon-story",
    );
    expect(horizon?.isOtherLanguage).toBe(true);
    expect(horizon?.entries[0]).toMatchObject({ sourceDifference: null, wordingDifference: null });
    const { data } = DRIFT;
    const context = corroborationContext(data.actors, data.reports);
    const detached = { "mail-p1": [0] };
    const mail = attributionDrift(
      { claims: refusal.claims, detached },
      data,
      context,
    ).sides[0]?.groups[0]?.rows.find((row) => row.report.id === "mail-story");
    expect(mail?.entries[0]).toMatchObject({ wording: null, wordingDifference: null });
  });

  it("compares a wording with the closest quote of several", () => {
    const { sides } = ofBundle((bundle) => {
      bundle.reports.push({
        ...bundle.reports[0]!,
        id: "r2",
        published: { edtf: "2030-05-03", basis: "stated" },
      });
      bundle.claims = [
        testClaim({ quotes: [{ exact: "grain was sent" }, { exact: "it left on Monday" }] }),
        testClaim({ id: "c2", report: "r2", quotes: [{ exact: "it left on Tuesday" }] }),
      ];
    });
    const dropped = sides[0]?.groups[0]?.rows[1]?.entries[0]?.wordingDifference?.runs.filter(
      (run) => run.kind === "dropped",
    );
    expect(dropped?.map((run) => run.text)).toEqual(["Monday"]);
  });

  it("puts a report of some day of a week after what was out on its second day", () => {
    const { sides } = ofBundle((bundle) => {
      const published = (edtf: string) => ({ edtf, basis: "stated" as const });
      const [first] = bundle.reports;
      bundle.reports = [
        { ...first!, id: "week", published: published("2030-05-01/2030-05-07") },
        { ...first!, id: "day", published: published("2030-05-02") },
      ];
      bundle.claims = [testClaim({ report: "week" }), testClaim({ id: "c2", report: "day" })];
    });
    expect(ids(sides[0]?.groups[0]?.rows)).toEqual(["day", "week"]);
  });

  it("shows withdrawn claims apart and counts them nowhere", () => {
    const drift = driftOf(refusal);
    expect(ids(drift.withdrawn)).toEqual(["tribune-story"]);
    expect(drift.sides.flatMap((side) => side.groups.flatMap((group) => ids(group.rows)))).not.toContain(
      "tribune-story",
    );
  });

  it("keeps several claims of one report in one row", () => {
    const { sides } = ofBundle((bundle) => bundle.claims.push(testClaim({ id: "c2" })));
    expect(sides[0]?.groups[0]?.rows.map((row) => row.entries.length)).toEqual([2]);
    expect(sides[0]?.reportCount).toBe(1);
  });

  it("names a report once in each origin that it quotes, and counts it once", () => {
    const { sides } = ofBundle((bundle) => {
      bundle.actors.push(
        { id: "ap", name: "AP", kind: "outlet" },
        { id: "afp", name: "AFP", kind: "outlet" },
      );
      const over = (id: string, agency: string) =>
        testClaim({
          id,
          chain: [
            { actor: "beacon", basis: "stated" },
            { actor: agency, basis: "stated" },
          ],
        });
      bundle.claims = [over("c1", "ap"), over("c2", "afp")];
    });
    expect(sides[0]?.groups.map((group) => group.lead)).toEqual(["ap", "afp"]);
    expect(sides[0]?.reportCount).toBe(1);
  });

  it("has as many groups as origins are counted, whatever of the fixture's claims there are", () => {
    const { data, claims } = loadForTest("tests/fixtures/many.json");
    const context = corroborationContext(data.actors, data.reports);
    fc.assert(
      fc.property(fc.subarray(claims, { maxLength: 30 }), (some) => {
        const { sides } = attributionDrift({ claims: some, detached: {} }, data, context);
        const { origins } = corroborate(some, context);
        for (const stance of STANCES) {
          expect(sides.find((side) => side.stance === stance)?.groups.length ?? 0).toBe(origins[stance]);
        }
      }),
    );
  });
});

describe("originNumbers", () => {
  it("has none where there is no side", () => {
    expect(originNumbers({ sides: [], withdrawn: [] }).size).toBe(0);
  });

  it("goes on from one side to the next", () => {
    const drift = driftOf(refusal);
    const numbers = originNumbers(drift);
    expect(drift.sides.map((side) => side.groups.map((group) => numbers.get(group)))).toEqual([[1, 2], [3]]);
  });
});

describe("contradictedLeads", () => {
  it("names whom a denial stands against, once, and nobody where it does not say", () => {
    const drift = driftOf(refusal);
    const [asserts, denies] = drift.sides.map((side) => side.groups[0]!);
    expect(contradictedLeads(denies!, leadOfClaims(drift))).toEqual(["halden"]);
    expect(contradictedLeads(asserts!, leadOfClaims(drift))).toEqual([]);
  });
});
