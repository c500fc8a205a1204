import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import { anyBundle, testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase } from "./database";
import { listDossiers } from "./queries/list-dossiers";
import { loadBundle } from "./queries/load-bundle";
import { loadClaims } from "./queries/load-claims";
import { loadDossierData } from "./queries/load-dossier-data";
import { saveBundle } from "./save-bundle";
import { bundleIn, countRows, forgetDossiers, goodBundleFiles } from "./test-store";

const TABLES = ["dossiers", "relation_types", "actors", "reports", "claims", "search_terms"];
const rowCounts = () => Promise.all(TABLES.map(countRows));

async function exported(id: string): Promise<string | null> {
  const stored = await loadBundle(id);
  return stored && canonicalText(stored.bundle);
}

beforeEach(forgetDossiers);
afterAll(closeDatabase);

describe("a stored bundle", () => {
  it("is not there before it is stored", async () => {
    expect(await listDossiers()).toEqual([]);
    expect(await loadBundle("grain")).toBeNull();
    expect(await loadDossierData("grain")).toBeNull();
    expect(await loadClaims("grain")).toEqual({ claims: [], detached: {} });
  });

  it.each(goodBundleFiles())("%s comes back byte for byte", async (path) => {
    const bundle = bundleIn(path);
    await saveBundle(bundle);
    expect(await exported(bundle.dossier.id)).toBe(readFileSync(path, "utf8"));
  });

  it("comes back byte for byte, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyBundle, async (bundle) => {
        await forgetDossiers();
        await saveBundle(bundle);
        expect(await exported("grain")).toBe(canonicalText(bundle));
      }),
      { numRuns: 40 },
    );
  });

  it("is listed with its counts, withdrawn claims' origins left out", async () => {
    const chain = [{ actor: "brunmark", basis: "stated" as const }];
    await saveBundle(
      testBundle((bundle) => {
        bundle.claims.push(
          testClaim({ id: "c2", subject: "brunmark", relation: "met_with", object: "averia" }),
        );
        bundle.claims.push(
          testClaim({ id: "c3", subject: "averia", relation: "met_with", object: "brunmark" }),
        );
        bundle.claims.push(testClaim({ id: "c4", status: "withdrawn", chain }));
      }),
    );
    expect(await listDossiers()).toEqual([
      { id: "grain", title: "Grain", version: "1", claims: 4, lines: 2, actors: 3, reports: 1, origins: 1 },
    ]);
  });

  it("is listed by title as people sort", async () => {
    for (const [id, title] of [
      ["a", "Zebra"],
      ["b", "Äpfel"],
      ["c", "apfel"],
      ["d", "Beet"],
    ] as const) {
      await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { id, title })));
    }
    expect((await listDossiers()).map(({ title }) => title)).toEqual(["apfel", "Äpfel", "Beet", "Zebra"]);
  });

  it("keeps the texts of its reports out of what views are given", async () => {
    const text = "Averia sent grain.";
    await saveBundle(testBundle(({ reports }) => Object.assign(reports[0]!, { held: true, text })));
    const data = await loadDossierData("grain");
    expect(JSON.stringify(data)).not.toContain(text);
    expect(data?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("storing again", () => {
  it("the same data adds nothing and says so", async () => {
    const first = await saveBundle(testBundle());
    const before = await rowCounts();
    expect(await saveBundle(testBundle())).toEqual({ result: "unchanged", hash: first.hash });
    expect(await rowCounts()).toEqual(before);
  });

  it("other data under the same version is refused, and the stored data stays", async () => {
    await saveBundle(testBundle());
    const before = await exported("grain");
    const changed = testBundle(({ claims }) => Object.assign(claims[0]!, { stance: "denies" }));
    await expect(saveBundle(changed)).rejects.toMatchObject({
      code: "version_conflict",
      message: expect.stringMatching(/“grain”.*version “1”.*new version/),
    });
    expect(await exported("grain")).toBe(before);
  });

  it("another version replaces all of the one before, and nothing of other dossiers", async () => {
    await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { id: "other" })));
    await saveBundle(testBundle(({ claims }) => claims.push(testClaim({ id: "c2", scope: "bread" }))));
    const next = testBundle((bundle) => {
      bundle.dossier.version = "2";
      bundle.actors = bundle.actors.filter(({ id }) => id !== "brunmark");
      bundle.claims = [testClaim({ id: "c9", object: "beacon" })];
    });
    expect(await saveBundle(next)).toMatchObject({ result: "replaced", replaced: "1" });
    expect(await exported("grain")).toBe(canonicalText(next));
    expect(await countRows("claims")).toBe(2);
    expect(await countRows("actors")).toBe(5);
    expect((await listDossiers()).map(({ id }) => id)).toEqual(["grain", "other"]);
  });

  it("at the same moment from two sides stores it once", async () => {
    const results = await Promise.all([1, 2, 3].map(() => saveBundle(testBundle())));
    expect(results.map(({ result }) => result).sort()).toEqual(["added", "unchanged", "unchanged"]);
  });
});

describe("a bundle that cannot be stored", () => {
  it("leaves nothing behind, however late in it the trouble is", async () => {
    const broken: Bundle = testBundle((bundle) => {
      bundle.claims = Array.from({ length: 2_100 }, (_, at) => testClaim({ id: `c${at}` }));
      bundle.claims.push(testClaim({ id: "last", object: "nobody" }));
    });
    await expect(saveBundle(broken)).rejects.toMatchObject({ code: "internal" });
    expect(await rowCounts()).toEqual(TABLES.map(() => 0));
  });
});
