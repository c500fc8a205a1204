import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, reading, writing } from "./database";
import { migrateDatabase } from "./migrate";
import { searchDossier } from "./queries/search-dossier";
import { saveBundle } from "./save-bundle";
import { settleSearch } from "./settle-search";
import { bulk, importBundle } from "./test-import";
import { forgetDossiers, storeFromBefore } from "./test-store";

const waiting = () => writing((database) => settleSearch(database, 0));

/** Dossiers that the planner knows to be large ones, in each table that a search reads. */
async function knownDossiers(): Promise<Record<string, readonly string[]>> {
  const { rows } = await reading((database) =>
    database.execute<{ tablename: string; known: string[] }>(sql`
      select tablename, most_common_vals::text::text[] as known from pg_stats
      where tablename in ('actor_totals', 'search_terms') and attname = 'dossier'`),
  );
  return Object.fromEntries(rows.map(({ tablename, known }) => [tablename, known.toSorted()]));
}

/** A bundle of so many names that one search must not read them all. */
const manyNames = testBundle((bundle) => {
  bundle.dossier.id = "harbours";
  for (let at = 0; at < 1_200; at++) {
    bundle.actors.push({ id: `harbour-${at}`, name: `Harbour ${at}`, kind: "organisation" });
    bundle.claims.push(testClaim({ id: `c${at + 2}`, object: `harbour-${at}` }));
  }
});

beforeEach(async () => {
  await forgetDossiers();
  await saveBundle(testBundle());
  await writing(async (database) => {
    await settleSearch(database, 0);
    await database.execute(sql`analyze search_terms, actor_totals`);
  });
});
afterAll(closeDatabase);

describe("the index of search terms", () => {
  it("has nothing that waits where nothing was added", async () => {
    expect(await waiting()).toBe(0);
  });

  it("has what was added beside it, until it is settled", async () => {
    const pages = await writing(async (database) => {
      await database.execute(sql`
        insert into search_terms (dossier, ordinal, type, target, matched, folded, shown)
        values ('grain', 1000, 'actor', 'averia', 'alias', 'the granary', 'The Granary')`);
      return settleSearch(database, 1);
    });
    expect(pages).toBeGreaterThan(0);
    expect(await waiting()).toBe(0);
    expect(await searchDossier("grain", "granary")).toMatchObject([{ id: "averia" }]);
  });

  it("stays as it is for a role that does not own it, whose terms are stored and found", async () => {
    const role = sql.identifier(`relata_rows_only_${process.pid}`);
    await writing(async (database) => {
      await database.execute(sql`create role ${role}`);
      await database.execute(sql`grant ${role} to current_user`);
      await database.execute(sql`grant select, insert on search_terms to ${role}`);
      await database.execute(sql`set local role ${role}`);
      await database.execute(sql`
        insert into search_terms (dossier, ordinal, type, target, matched, folded, shown)
        values ('grain', 1000, 'actor', 'averia', 'alias', 'the granary', 'The Granary')`);
      expect(await settleSearch(database, 1_000)).toBe(0);
      await database.execute(sql`reset role`);
      await database.execute(sql`drop owned by ${role}`);
      await database.execute(sql`drop role ${role}`);
    });
    expect(await searchDossier("grain", "granary")).toMatchObject([{ id: "averia" }]);
    expect(await waiting()).toBeGreaterThan(0);
  });

  it.each([
    ["a bundle was stored", () => saveBundle(manyNames)],
    ["a table was imported among others", () => importBundle(manyNames)],
    ["a table was imported into its own partition", () => importBundle(manyNames, { bulk })],
  ])("has nothing that waits after %s, and the planner knows its many terms", async (_, store) => {
    expect(await knownDossiers()).toEqual({ actor_totals: ["grain"], search_terms: ["grain"] });
    await store();
    expect(await waiting()).toBe(0);
    expect(await knownDossiers()).toMatchObject({
      actor_totals: expect.arrayContaining(["harbours"]),
      search_terms: expect.arrayContaining(["harbours"]),
    });
  });

  it("of a store from before is settled when its schema comes up to date", async () => {
    await saveBundle(manyNames);
    const old = await storeFromBefore(4);
    vi.stubEnv("DATABASE_URL", old.url);
    try {
      await migrateDatabase(old.url);
      expect(await waiting()).toBe(0);
      expect(await knownDossiers()).toMatchObject({
        actor_totals: expect.arrayContaining(["harbours"]),
        search_terms: expect.arrayContaining(["harbours"]),
      });
      expect((await searchDossier("harbours", "harbour 7"))[0]).toMatchObject({ id: "harbour-7" });
    } finally {
      vi.unstubAllEnvs();
      await old.remove();
    }
  });
});
