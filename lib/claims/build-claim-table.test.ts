import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import { OPEN_TO_DAY } from "@/lib/domain/day";
import type { Quote } from "@/lib/domain/quote";
import type { Report } from "@/lib/domain/report";
import { buildClaimTable } from "./build-claim-table";
import { CLAIM_BITS, NO_SCOPE, UNDATED, VOICES_UNCOUNTED } from "./claim-table";
import { RELATION_TYPES } from "./test-claims";

const ACTORS: Actor[] = [
  { id: "iran", name: "Iran", kind: "state" },
  { id: "hamas", name: "Hamas", kind: "group" },
  { id: "voz", name: "Voz", kind: "outlet" },
  { id: "officials", name: "three officials", kind: "unnamed", unnamed: { count: 3 } },
  { id: "sources", name: "sources", kind: "unnamed", unnamed: { count: null } },
];

const REPORT: Report = {
  id: "r1",
  kind: "article",
  publisher: "voz",
  title: "A report",
  language: "en",
  published: { edtf: "2023-11-15", basis: "inferred", note: "worked out" },
  held: true,
  text: "You gave us no warning.",
};

const CLAIM: Claim = {
  id: "c1",
  report: "r1",
  subject: "iran",
  relation: "attacked",
  object: "hamas",
  stance: "asserts",
  speech: "indirect",
  chain: [{ actor: "voz", basis: "stated" }],
  happened: { edtf: null, basis: "unknown" },
  status: "accepted",
};

function build(...claims: Partial<Claim>[]) {
  const source = { actors: ACTORS, reports: [REPORT], relationTypes: RELATION_TYPES };
  return buildClaimTable(
    source,
    claims.map((claim, row) => ({ ...CLAIM, id: `c${row}`, ...claim })),
  );
}

/** Keeps the claim and the report in no variable of the test itself. */
function buildAndForget() {
  const claim = structuredClone(CLAIM);
  const report = structuredClone(REPORT);
  const table = buildClaimTable({ actors: ACTORS, reports: [report], relationTypes: RELATION_TYPES }, [
    claim,
  ]);
  return { table, claim: new WeakRef(claim), report: new WeakRef(report) };
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

const has = (bits: number, bit: keyof typeof CLAIM_BITS) => (bits & CLAIM_BITS[bit]) !== 0;

describe("buildClaimTable", () => {
  it("makes a table of no rows from no claims", () => {
    const table = build();
    expect(table.claimCount).toBe(0);
    expect([...table.chainStart]).toEqual([0]);
    expect(table.actorCount).toBe(5);
  });

  it("gives a missing date and scope their own values, and never day 0", () => {
    const table = build({});
    expect(table.happenedFrom[0]).toBe(UNDATED);
    expect(table.happenedTo[0]).toBe(UNDATED);
    expect(table.scope[0]).toBe(NO_SCOPE);
    expect(table.reportedFrom[0]).toBe(19_676);
  });

  it("keeps windows open where the date is", () => {
    expect(build({ happened: { edtf: "2023-11-15/..", basis: "stated" } }).happenedTo[0]).toBe(OPEN_TO_DAY);
  });

  it("turns symmetric claims so that the actor who stands first is the subject, and no others", () => {
    const turned = { subject: "hamas", object: "iran" };
    const table = build({ ...turned, relation: "met_with" }, { ...turned, relation: "attacked" });
    expect([...table.subject]).toEqual([0, 1]);
    expect([...table.object]).toEqual([1, 0]);
  });

  it("numbers scopes in the order of their first use", () => {
    const table = build({ scope: "the war" }, {}, { scope: "the talks" }, { scope: "the war" });
    expect(table.scopes).toEqual(["the war", "the talks"]);
    expect([...table.scope]).toEqual([0, NO_SCOPE, 1, 0]);
  });

  it("knows how many people unnamed actors stand for", () => {
    expect([...build().actorVoices]).toEqual([0, 0, 0, 3, VOICES_UNCOUNTED]);
  });

  it("lays chains end to end, and puts the origin's key first", () => {
    const table = build({}, { chain: [...CLAIM.chain, { actor: "officials", basis: "inferred" }] });
    expect([...table.chainStart]).toEqual([0, 1, 3]);
    expect([...table.chain]).toEqual([2, 2, 3]);
    expect([...table.keys]).toEqual([2, 2]);
  });

  it("marks own voice, inferred steps, unnamed voices and inferred dates", () => {
    const table = build({}, { chain: [...CLAIM.chain, { actor: "officials", basis: "inferred" }] });
    const [own, relayed] = table.bits;
    expect(has(own, "ownVoice")).toBe(true);
    expect(has(own, "linkInferred") || has(own, "unnamedVoice") || has(own, "happenedInferred")).toBe(false);
    expect(has(own, "reportedInferred")).toBe(true);
    expect(has(relayed, "ownVoice")).toBe(false);
    expect(has(relayed, "linkInferred") && has(relayed, "unnamedVoice")).toBe(true);
  });

  it("marks what is said of the future, or only supposed", () => {
    const table = build({}, { mode: "actual" }, { mode: "future" }, { mode: "hypothetical" });
    const modes = Array.from(table.bits, (bits) => [has(bits, "future"), has(bits, "hypothetical")]);
    expect(modes).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it("lets go of the claims and reports it was built from", async () => {
    const made = buildAndForget();
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(made.claim.deref()).toBeUndefined();
    expect(made.report.deref()).toBeUndefined();
    expect(made.table.claimCount).toBe(1);
  });

  it.each<[string, Partial<Claim>, boolean]>([
    ["neither quote nor locator", {}, true],
    ["a locator", { locator: "paragraph 5" }, false],
    ["a quote in the text", { quotes: [{ exact: "no warning" }] }, false],
    ["a quote that is not in the text", { quotes: [{ exact: "fair warning" }] }, true],
    [
      "a locator, and a quote that is not in the text",
      { locator: "paragraph 5", quotes: [{ exact: "fair warning" }] },
      true,
    ],
    ["one quote of two in the text", { quotes: [{ exact: "fair warning" }, { exact: "no warning" }] }, false],
  ])("asks for evidence where a claim has %s: see the third value", (_what, claim, expected) => {
    expect(has(build(claim).bits[0], "needsEvidence")).toBe(expected);
  });

  it("takes a quote for evidence where the text is not at hand", () => {
    const { text: _, ...report } = REPORT;
    const quotes: Quote[] = [{ exact: "fair warning" }];
    const source = { actors: ACTORS, reports: [report], relationTypes: RELATION_TYPES };
    expect(has(buildClaimTable(source, [{ ...CLAIM, quotes }]).bits[0], "needsEvidence")).toBe(false);
  });

  it.each<Partial<Claim>>([{ subject: "egypt" }, { report: "r9" }, { relation: "praised" }])(
    "throws for a claim that names what is not there: %j",
    (claim) => {
      expect(() => build(claim)).toThrow(/unknown/);
    },
  );
});
