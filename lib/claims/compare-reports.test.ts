import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/claim";
import { corroborationContext } from "@/lib/domain/corroboration";
import { testClaim } from "@/lib/domain/test-bundle";
import { compareReports, type LineClaim } from "./compare-reports";

const CONTEXT = corroborationContext(
  [
    { id: "beacon", kind: "outlet" },
    { id: "wire", kind: "outlet" },
    { id: "officials", kind: "unnamed", unnamed: { count: 3 } },
  ],
  [],
);

const line = (name: string, fields: Partial<Claim> = {}): LineClaim => ({
  line: name,
  claim: testClaim({ id: `${name} ${JSON.stringify(fields).length}`, ...fields }),
});
const stated = (...actors: string[]) => actors.map((actor) => ({ actor, basis: "stated" as const }));
const quote = (exact: string) => ({ quotes: [{ exact }] });
const byWire = { report: "r2", chain: stated("wire") };

describe("compareReports", () => {
  it("finds nothing where neither says anything", () => {
    expect(compareReports([], [], CONTEXT)).toEqual({ onlyA: [], onlyB: [], both: [], withdrawnCount: 0 });
  });

  it("parts lines into those of one, of both, and of the other", () => {
    const found = compareReports([line("x"), line("y")], [line("y", byWire), line("z", byWire)], CONTEXT);
    expect(found.onlyA.map((one) => one.line)).toEqual(["x"]);
    expect(found.both.map((one) => one.line)).toEqual(["y"]);
    expect(found.onlyB.map((one) => one.line)).toEqual(["z"]);
  });

  it("finds no difference between the same words from the same source", () => {
    const words = quote("no grain was sent");
    const [both] = compareReports([line("x", words)], [line("x", { ...byWire, ...words })], CONTEXT).both;
    expect(both).toMatchObject({ differences: [], isOneOrigin: false });
  });

  it("names everything in which they differ, the stance first", () => {
    const one = line("x", { ...quote("grain was sent"), scope: "grain", speech: "direct" });
    const other = line("x", {
      ...byWire,
      ...quote("no grain was sent"),
      chain: stated("wire", "officials"),
      stance: "denies",
      mode: "future",
      happened: { edtf: null, basis: "unknown" },
    });
    expect(compareReports([one], [other], CONTEXT).both[0]?.differences).toEqual([
      ...["stance", "scope", "mode", "happened", "source", "speech", "wording"],
    ]);
  });

  it("marks in each the words that the other does not have", () => {
    const [both] = compareReports(
      [line("x", quote("formally refused support"))],
      [line("x", { ...byWire, ...quote("refused all support") })],
      CONTEXT,
    ).both;
    const added = (side: "a" | "b") =>
      both?.[side][0]?.difference?.runs.filter((run) => run.kind === "added").map((run) => run.text);
    expect([added("a"), added("b")]).toEqual([["formally"], ["all"]]);
  });

  it("compares with the closest of several wordings", () => {
    const [both] = compareReports(
      [line("x", quote("three officials"))],
      [
        line("x", { ...byWire, id: "far", ...quote("sources") }),
        line("x", { ...byWire, id: "near", ...quote("three officials") }),
      ],
      CONTEXT,
    ).both;
    expect(both?.a[0]?.difference?.common).toBe(1);
    expect(both?.differences).toEqual(["wording"]);
  });

  it("compares no words across languages, and sources by whom they name", () => {
    const one = line("x", { ...quote("no grain"), chain: stated("beacon", "officials") });
    const other = line("x", {
      ...byWire,
      ...quote("kein Getreide"),
      chain: [...stated("wire"), { actor: "officials", basis: "stated", words: "Beamte" }],
    });
    const [both] = compareReports([one], [other], CONTEXT, { detached: {}, isSameLanguage: false }).both;
    expect(both?.differences).toEqual([]);
    expect(both?.a[0]).toMatchObject({ wording: "no grain", difference: null });
  });

  it("puts lines on which their stances differ first", () => {
    const found = compareReports(
      [line("x"), line("y")],
      [line("x", byWire), line("y", { ...byWire, stance: "denies" })],
      CONTEXT,
    );
    expect(found.both.map((one) => [one.line, one.isOneOrigin])).toEqual([
      ["y", false],
      ["x", false],
    ]);
  });

  it("says where both rest on one origin", () => {
    const relay = line("x", { chain: stated("beacon", "wire") });
    expect(compareReports([relay], [line("x", byWire)], CONTEXT).both[0]?.isOneOrigin).toBe(true);
  });

  it("takes a withdrawn claim for unsaid, and says how many there were", () => {
    const found = compareReports([line("x", { status: "withdrawn" })], [line("x", byWire)], CONTEXT);
    expect(found).toMatchObject({ onlyA: [], both: [], withdrawnCount: 1 });
    expect(found.onlyB.map((one) => one.line)).toEqual(["x"]);
  });
});
