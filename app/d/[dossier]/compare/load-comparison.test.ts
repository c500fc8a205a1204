import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "@/lib/store/database";
import { saveBundle } from "@/lib/store/save-bundle";
import { bundleIn, forgetDossiers } from "@/lib/store/test-store";
import { loadComparison, MOST_CLAIMS } from "./load-comparison";

const LINE = "averia.refused_support_to.brunmark";

beforeAll(async () => {
  await forgetDossiers();
  await saveBundle(bundleIn("tests/fixtures/drift.json"));
  await saveBundle(
    testBundle((bundle) => {
      bundle.claims = Array.from({ length: MOST_CLAIMS + 1 }, (_, at) => testClaim({ id: `c${at}` }));
    }),
  );
});
afterAll(closeDatabase);

describe("what is loaded to compare", () => {
  it("is nothing of a dossier that is not there", async () => {
    expect(await loadComparison("nothing", {})).toBeNull();
    expect(await loadComparison("Not a slug", { line: LINE })).toBeNull();
  });

  it("is the choice where nothing is asked for, or where fields of the form were left empty", async () => {
    for (const search of [{}, { a: "", b: "" }]) {
      const page = await loadComparison("drift", search);
      expect(page).toMatchObject({ notices: [], shown: { type: "choice", a: null, b: null } });
    }
  });

  it("is a line with as many origins as the line's own numbers say", async () => {
    const page = await loadComparison("drift", { line: LINE });
    if (page?.shown.type !== "line") throw new Error("no line");
    const { evidence, drift } = page.shown;
    expect(evidence.origins).toEqual({ asserts: 2, denies: 1, disputes: 0 });
    expect(drift.sides.map((side) => [side.stance, side.groups.length])).toEqual([
      ["asserts", 2],
      ["denies", 1],
    ]);
  });

  it("is bounded, and says when a line has more claims", async () => {
    const page = await loadComparison("grain", { line: "averia.aided.brunmark" });
    expect(page?.shown).toMatchObject({ evidence: { next: MOST_CLAIMS } });
    const two = await loadComparison("drift", { a: "wire-1", b: "statement" });
    expect(two?.shown).toMatchObject({ type: "reports", hasMore: false, relations: [] });
  });

  it("is the choice with a notice for what is not found, what is known of it kept", async () => {
    const page = await loadComparison("drift", { a: ["mail-story", "wire-1"], b: "toString" });
    expect(page?.shown).toMatchObject({ type: "choice", a: "mail-story", b: null });
    expect(page?.notices).toEqual([
      "There is no report “toString” in this dossier. Choose below what to compare.",
    ]);
    expect((await loadComparison("drift", { line: "x" }))?.notices.length).toBe(1);
  });

  it("is the line where a link names a line and reports, which a notice says", async () => {
    const page = await loadComparison("drift", { line: LINE, a: "wire-1", b: "statement" });
    expect(page?.shown.type).toBe("line");
    expect(page?.notices.length).toBe(1);
  });
});
