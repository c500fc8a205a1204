import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { anyBundle, testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase } from "./database";
import { saveBundle } from "./save-bundle";
import { aggregates, recount } from "./test-aggregates";
import { bulk, importBundle } from "./test-import";
import { bundleIn, forgetDossiers, goodBundleFiles } from "./test-store";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

/** Some of a bundle's claims, by their places, and how they are stored. */
const step = fc.record({ picks: fc.array(fc.nat(30), { maxLength: 12 }), isBulk: fc.boolean() });

const pick = (bundle: Bundle, places: readonly number[]): Bundle => {
  const wanted = new Set(places.map((place) => place % Math.max(1, bundle.claims.length)));
  return { ...bundle, claims: bundle.claims.filter((_, at) => wanted.has(at)) };
};

describe("what claims come to", () => {
  it("is nothing where there are none", async () => {
    await saveBundle(testBundle(({ claims }) => claims.splice(0)));
    expect(await aggregates()).toMatchObject({
      lines: [],
      actors: [],
      origins: [],
      dossiers: [{ claim_count: 0 }],
    });
    expect(await aggregates()).toEqual(await recount());
  });

  it("is counted for every bundle that ships", async () => {
    for (const file of goodBundleFiles()) await saveBundle(bundleIn(file));
    expect(await aggregates()).toEqual(await recount());
  });

  it("equals a recount after whatever imports, again and again, among others and in partitions", async () => {
    await fc.assert(
      fc.asyncProperty(anyBundle, fc.array(step, { minLength: 1, maxLength: 4 }), async (bundle, steps) => {
        await forgetDossiers();
        // A neighbour in the same tables, whose numbers must not move.
        await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { id: "neighbour" })));
        for (const { picks, isBulk } of steps) {
          await importBundle(pick(bundle, picks), isBulk ? { bulk } : {});
          expect(await aggregates()).toEqual(await recount());
        }
        await saveBundle({ ...bundle, dossier: { ...bundle.dossier, version: "another" } });
        expect(await aggregates()).toEqual(await recount());
      }),
      { numRuns: 25 },
    );
  });

  it("names a line that every claim withdrew among lines, and not among those that are shown", async () => {
    await saveBundle(
      testBundle(({ claims }) => Object.assign(claims[0]!, { status: "withdrawn", note: "An error." })),
    );
    expect(await aggregates()).toMatchObject({
      lines: [{ claim_count: 1, asserts: 0, from_day: null }],
      actors: [],
      dossiers: [{ claim_count: 1, line_count: 0 }],
    });
  });
});
