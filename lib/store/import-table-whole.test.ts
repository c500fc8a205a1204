import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase, reading } from "./database";
import { findPartition } from "./import/own-partition";
import { importTable } from "./import-table";
import { saveBundle } from "./save-bundle";
import {
  bulk,
  exported,
  importBundle,
  manyClaims,
  NOTHING,
  rowCounts,
  sourceOf,
  strayTables,
} from "./test-import";
import { countRows, forgetDossiers } from "./test-store";

beforeEach(forgetDossiers);
afterAll(closeDatabase);

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

  it("has the references and rules that all claims have, and indexes of its own", async () => {
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
    const same = { references: 1, checks: 1 };
    expect(parts).toEqual([
      { relname: "claims", indexes: 1, ...same },
      { relname: own, indexes: 5, ...same },
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
    expect(await countRows("lines")).toBe(1);
  });
});
