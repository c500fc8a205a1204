import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/app-error";
import type { Bundle } from "@/lib/domain/bundle";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import type { RecordBatch } from "@/lib/domain/record-batch";
import { anyBundle, testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, reading } from "./database";
import { findPartition } from "./import/own-partition";
import { type ImportSettings, importTable, type RecordSource } from "./import-table";
import { listDossiers } from "./queries/list-dossiers";
import { streamBundle } from "./queries/stream-bundle";
import { bundleHash, saveBundle } from "./save-bundle";
import { countRows, forgetDossiers } from "./test-store";

const TABLES = ["dossiers", "relation_types", "actors", "reports", "claims", "search_terms"];
const rowCounts = () => Promise.all(TABLES.map(countRows));
const NOTHING = TABLES.map(() => 0);
/** Every dossier is large. */
const bulk = { claims: 1, share: 0 };

/** The records of a bundle as a file would bring them, so many claims at a time. */
function sourceOf(bundle: Bundle, size = 3, failing = false): RecordSource {
  async function* batches(): AsyncGenerator<RecordBatch> {
    const { relationTypes, actors, reports, claims } = bundle;
    const rowNumbers = claims.map((_, at) => at + 2);
    const rest = { relationTypes: [], actors: [], reports: [] };
    for (let at = 0; at < Math.max(1, claims.length); at += size) {
      const part = { claims: claims.slice(at, at + size), rowNumbers: rowNumbers.slice(at, at + size) };
      yield at === 0 ? { relationTypes, actors, reports, ...part } : { ...rest, ...part };
    }
    if (failing) throw new AppError("bad_table", "row 7: expected a comma, got the end");
  }
  return { batches: batches(), ownIds: true, evidence: () => "quotes" };
}

/** Imports a bundle; what the dossier has already is left out of what the file brings, as an importer would. */
function importBundle(bundle: Bundle, settings?: ImportSettings, change = (source: RecordSource) => source) {
  return importTable(
    bundle.dossier,
    (known) => {
      const actorIds = new Set(known?.actorIds);
      const typeIds = new Set(known?.relationTypes.map(({ id }) => id));
      const actors = bundle.actors.filter(({ id }) => !actorIds.has(id));
      const relationTypes = bundle.relationTypes.filter(({ id }) => !typeIds.has(id));
      return change(sourceOf({ ...bundle, actors, relationTypes }));
    },
    settings,
  );
}

const manyClaims = (from: number, to: number, change: (bundle: Bundle) => void = () => undefined) =>
  testBundle((bundle) => {
    bundle.claims = Array.from({ length: to - from }, (_, at) => testClaim({ id: `c${from + at}` }));
    change(bundle);
  });

async function exported(id = "grain"): Promise<string | null> {
  const stored = await streamBundle(id);
  if (!stored) return null;
  let text = "";
  for await (const chunk of stored.text) text += chunk;
  return text;
}

/** Everything that is stored of claims, and what search looks through, apart from the order in which terms came. */
const allRows = () =>
  reading(async (database) => {
    const claims = await database.execute(sql`select * from claims order by dossier, ordinal`);
    const terms = await database.execute(
      sql`select type, target, matched, folded, shown from search_terms order by type, target, matched, folded`,
    );
    return { claims: claims.rows, terms: terms.rows, dossiers: await listDossiers() };
  });

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
    const { bundleIn } = await import("./test-store");
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

describe("an import that does not come to its end", () => {
  const settings = [{}, { bulk }];

  it.each(settings)("because the file is broken leaves nothing behind (%j)", async (each) => {
    const broken = importTable(testBundle().dossier, () => sourceOf(manyClaims(0, 40), 3, true), each);
    await expect(broken).rejects.toMatchObject({
      code: "bad_table",
      message: expect.stringContaining("row 7"),
    });
    expect(await rowCounts()).toEqual(NOTHING);
    expect(await strayTables()).toBe(0);
  });

  it.each(settings)("because a claim names nobody leaves what was there (%j)", async (each) => {
    await importBundle(manyClaims(0, 3), each);
    const before = await exported();
    const bad = manyClaims(3, 9, ({ claims }) => Object.assign(claims.at(-1)!, { object: "nobody" }));
    await expect(importBundle(bad, each)).rejects.toMatchObject({ code: "internal" });
    expect(await exported()).toBe(before);
  });

  it.each(["reading", "comparing", "storing", "counting"])(
    "because it was cancelled while %s",
    async (when) => {
      const cancel = new AbortController();
      const cancelled = importBundle(
        manyClaims(0, 40),
        { bulk, signal: cancel.signal, onStep: (step) => step === when && cancel.abort() },
        (source) => ({
          ...source,
          batches: (async function* () {
            for await (const batch of source.batches) {
              yield batch;
              if (when === "reading") cancel.abort();
            }
          })(),
        }),
      );
      await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
      expect(await rowCounts()).toEqual(NOTHING);
      expect(await strayTables()).toBe(0);
      expect(await importBundle(manyClaims(0, 40))).toMatchObject({ result: "added", added: 40 });
    },
  );

  it("stops the source where it is cancelled", async () => {
    const cancel = new AbortController();
    let stopped = false;
    const endless = importTable(
      testBundle().dossier,
      () => ({
        ...sourceOf(testBundle()),
        batches: (async function* () {
          try {
            for (let at = 0; ; at++) {
              if (at === 3) cancel.abort();
              yield* sourceOf(
                manyClaims(
                  at,
                  at + 1,
                  (bundle) => at > 0 && Object.assign(bundle, { actors: [], relationTypes: [], reports: [] }),
                ),
              ).batches;
            }
          } finally {
            stopped = true;
          }
        })(),
      }),
      { signal: cancel.signal },
    );
    await expect(endless).rejects.toMatchObject({ code: "cancelled" });
    expect(stopped).toBe(true);
  });

  it("because it was only tried says what would have come of it", async () => {
    const real = await importBundle(manyClaims(0, 9));
    await forgetDossiers();
    expect(await importBundle(manyClaims(0, 9), { dryRun: true })).toEqual(real);
    expect(await rowCounts()).toEqual(NOTHING);
  });
});

describe("a partition of its own", () => {
  const partition = () => reading((database) => findPartition(database, "grain"));

  it("has the indexes and references that all claims have", async () => {
    await importBundle(manyClaims(0, 9), { bulk });
    const own = (await partition())!;
    const parts = await reading(async (database) => {
      const { rows } = await database.execute(sql`
        select relname,
          (select count(*)::int from pg_index where indrelid = oid) as indexes,
          (select count(*)::int from pg_constraint where conrelid = pg_class.oid and contype = 'f') as references,
          (select count(*)::int from pg_constraint where conrelid = pg_class.oid and contype = 'c') as checks
        from pg_class where relname in ('claims', ${own}) order by relname = 'claims' desc`);
      return rows;
    });
    const same = { indexes: 7, references: 5, checks: 0 };
    expect(parts).toEqual([
      { relname: "claims", ...same },
      { relname: own, ...same },
    ]);
  });

  it("goes with its claims when a bundle replaces the dossier, and when it is filled anew", async () => {
    await importBundle(manyClaims(0, 9), { bulk });
    const first = await partition();
    await importBundle(manyClaims(9, 12), { bulk });
    const second = await partition();
    expect(second).not.toBe(first);
    await saveBundle(testBundle(({ dossier }) => Object.assign(dossier, { version: "9" })));
    expect(await partition()).toBeNull();
    expect(await strayTables()).toBe(0);
    expect(await countRows("claims")).toBe(1);
  });
});

/** Tables of claims that belong to no dossier. */
async function strayTables(): Promise<number> {
  return reading(async (database) => {
    const { rows } = await database.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_class where relname like 'claims_of_%' and relkind = 'r' and not relispartition`,
    );
    return rows[0]!.count;
  });
}
