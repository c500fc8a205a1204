import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import { anyBundle, testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase } from "./database";
import { importTable } from "./import-table";
import { listDossiers } from "./queries/list-dossiers";
import { bundleHash, saveBundle } from "./save-bundle";
import {
  allRows,
  bulk,
  exported,
  importBundle,
  manyClaims,
  NOTHING,
  rowCounts,
  sourceOf,
} from "./test-import";
import { bundleIn, forgetDossiers } from "./test-store";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

describe("an import", () => {
  it("of a file without claims stores nothing", async () => {
    const empty = testBundle((bundle) => {
      bundle.claims = [];
    });
    expect(await importBundle(empty)).toMatchObject({
      result: "nothing",
      version: null,
      hash: null,
      added: 0,
    });
    expect(await rowCounts()).toEqual(NOTHING);
  });

  it.each([
    ["among the small dossiers", {}],
    ["in a partition of its own", { bulk }],
  ])("stores the same rows as a bundle does, whatever is in them, %s", async (_where, settings) => {
    await fc.assert(
      fc.asyncProperty(anyBundle, async (bundle) => {
        fc.pre(bundle.claims.length > 0);
        await forgetDossiers();
        const same = { ...bundle, dossier: { ...bundle.dossier, evidence: "quotes" as const } };
        await saveBundle(same);
        const saved = await allRows();
        await forgetDossiers();
        await importBundle(bundle, settings);
        expect(await allRows()).toEqual(saved);
        expect(await exported()).toBe(canonicalText(same));
      }),
      { numRuns: 15 },
    );
  });

  it("has a hash that the same dossier and file always have, and others have not", async () => {
    const hashOf = async (bundle: Bundle) => {
      await forgetDossiers();
      return (await importBundle(bundle)).hash;
    };
    const hash = await hashOf(manyClaims(0, 9));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(manyClaims(0, 9))).toBe(hash);
    expect(await hashOf(manyClaims(0, 8))).not.toBe(hash);
    expect(
      await hashOf(manyClaims(0, 9, ({ dossier }) => Object.assign(dossier, { title: "Bread" }))),
    ).not.toBe(hash);
    expect(
      await hashOf(manyClaims(0, 9, ({ claims }) => Object.assign(claims[4]!, { stance: "denies" }))),
    ).not.toBe(hash);
  });

  it("can be exported and comes in again as the bundle that it is, which changes nothing", async () => {
    const { hash } = await importBundle(manyClaims(0, 9), { bulk });
    const bundle: Bundle = JSON.parse((await exported())!);
    expect(bundleHash(bundle)).not.toBe(hash);
    expect(await saveBundle(bundle)).toEqual({ result: "unchanged", hash });
    bundle.claims.pop();
    await expect(saveBundle(bundle)).rejects.toMatchObject({ code: "version_conflict" });
    expect((await listDossiers())[0]?.claims).toBe(9);
  });
});

describe("an import with more names and words than wait for their turn", () => {
  it("breaks its claims off for them and goes on, and loses none", async () => {
    const bundle = manyClaims(0, 4_000, ({ claims }) => {
      for (const [at, claim] of claims.entries()) claim.scope = `${at} ${"grain ".repeat(30)}`.trim();
    });
    await importBundle(bundle);
    expect((await rowCounts()).slice(4, 6)).toEqual([4_000, 4_000 + 3 + 3]);
  });
});

describe("a second import into a dossier", () => {
  it.each([{}, { bulk }])("of the same file adds nothing (%j)", async (settings) => {
    const first = await importBundle(manyClaims(0, 9), settings);
    const before = await allRows();
    const again = await importBundle(manyClaims(0, 9), settings);
    expect(again).toEqual({ ...first, result: "unchanged", added: 0, known: 9 });
    expect(await allRows()).toEqual(before);
  });

  it.each([
    [{}, {}],
    [{}, { bulk }],
    [{ bulk }, {}],
    [{ bulk }, { bulk }],
  ])("adds what is new behind what is there, numbered without gaps (%j, then %j)", async (first, second) => {
    await importBundle(manyClaims(0, 6), first);
    const other = manyClaims(3, 12, ({ actors, claims, reports }) => {
      actors.push({ id: "cadia", name: "Cadia", kind: "state" });
      reports.push({ ...reports[0]!, id: "r2" });
      for (const claim of claims.slice(6))
        Object.assign(claim, { subject: "cadia", report: "r2", scope: "rye" });
    });
    const imported = await importBundle(other, second);
    expect(imported).toMatchObject({
      result: "appended",
      version: "2",
      added: 6,
      known: 3,
      conflictingRows: [],
    });
    const bundle: Bundle = JSON.parse((await exported())!);
    expect(bundle.claims.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, at) => `c${at}`));
    expect(bundle.actors.map(({ id }) => id)).toEqual(["averia", "brunmark", "beacon", "cadia"]);
    expect(bundle.reports.map(({ id }) => id)).toEqual(["r1", "r2"]);
    expect(await listDossiers()).toMatchObject([
      { claims: 12, lines: 2, actors: 4, reports: 2, origins: 1, version: "2" },
    ]);
    const appended = await allRows();
    await forgetDossiers();
    await saveBundle(bundle);
    expect(await allRows()).toEqual(appended);
  });

  it("names the rows whose ids stand for other claims, and leaves them out", async () => {
    await importBundle(manyClaims(0, 6));
    const other = manyClaims(4, 8, ({ claims }) => Object.assign(claims[1]!, { stance: "denies" }));
    expect(await importBundle(other)).toMatchObject({ added: 2, known: 1, conflictingRows: [3] });
    const bundle: Bundle = JSON.parse((await exported())!);
    expect(bundle.claims.map(({ stance }) => stance)).toEqual(Array.from({ length: 8 }, () => "asserts"));
  });

  it("derives what new claims rest on from what was there: relays, roles, unnamed sources", async () => {
    const bundle = bundleIn("data/disputed-accord.json");
    const [kept, added] = [bundle.claims.slice(0, 1), bundle.claims.slice(1).map((claim) => claim)];
    for (const claim of [...kept, ...added])
      for (const field of ["because", "qualifies", "contradicts"] as const) delete claim[field];
    await saveBundle(bundle);
    const whole = await allRows();
    await forgetDossiers();
    await saveBundle({ ...bundle, claims: kept });
    await importBundle({ ...bundle, claims: added });
    const { claims, terms } = await allRows();
    expect({ claims, terms }).toEqual({ claims: whole.claims, terms: whole.terms });
  });

  it("is refused where somebody changed the dossier while the file came in", async () => {
    await importBundle(manyClaims(0, 3));
    const late = importBundle(manyClaims(3, 6), {}, (source) => ({
      ...source,
      batches: (async function* () {
        yield* source.batches;
        await importBundle(manyClaims(6, 9));
      })(),
    }));
    await expect(late).rejects.toMatchObject({ code: "version_conflict" });
    expect((await listDossiers())[0]?.claims).toBe(6);
  });

  it("finds the actors that the dossier has by name or by an alias that is nobody else's", async () => {
    await saveBundle(
      testBundle(({ actors }) => {
        Object.assign(actors[0]!, { aliases: [{ text: "The Republic" }, { text: "Ours" }] });
        Object.assign(actors[1]!, { aliases: [{ text: "Ours" }] });
        actors.push({ id: "officials", name: "two officials", kind: "unnamed", unnamed: { count: 2 } });
      }),
    );
    let names: [string, string][] = [];
    await importTable(testBundle().dossier, (known) => {
      names = [...(known?.actors ?? [])].sort();
      return sourceOf(manyClaims(5, 6, (bundle) => Object.assign(bundle, { actors: [], relationTypes: [] })));
    });
    expect(names).toEqual([
      ["Avéria", "averia"],
      ["Brunmark", "brunmark"],
      ["The Beacon", "beacon"],
      ["The Republic", "averia"],
    ]);
  });
});
