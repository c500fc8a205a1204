import { expect, it } from "vitest";
import { linesNeedingEvidence } from "./lines-needing-evidence";
import { loadForTest } from "./test-load";

const SEED = "data/tehran-meeting.json";

it("finds none where every claim has a quote or a place in its report", () => {
  const { table, result } = loadForTest(SEED);
  expect(linesNeedingEvidence(table, result)).toEqual({ claimCount: 0, lines: [] });
});

it("finds claims with neither, each line once, and leaves withdrawn ones in peace", () => {
  const { table, result, claims } = loadForTest(SEED, (bundle) => {
    const of = (relation: string) => bundle.claims.filter((claim) => claim.relation === relation);
    for (const claim of [...of("refused_support_to"), ...of("met_with"), ...of("killed")]) {
      delete claim.quotes;
      delete claim.locator;
    }
    for (const claim of of("killed")) claim.status = "withdrawn";
  });
  const count = claims.filter(({ relation }) => ["refused_support_to", "met_with"].includes(relation)).length;
  const found = linesNeedingEvidence(table, result);
  expect(found.claimCount).toBe(count);
  expect([...found.lines].sort()).toEqual(["iran.refused_support_to.hamas", "khamenei.met_with.haniyeh"]);
});

it("counts a quote that is no longer in the text for nothing, whatever place is given for it", () => {
  const { table, result } = loadForTest("data/disputed-accord.json");
  expect(linesNeedingEvidence(table, result)).toEqual({
    claimCount: 1,
    lines: ["lantern-front.threatened.dorrane"],
  });
});
