import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, type Database, writing } from "./database";
import { migrateDatabase } from "./migrate";
import { claimsOfLine } from "./queries/claims-of-line";
import { listLines } from "./queries/list-lines";
import { loadBundle } from "./queries/load-bundle";
import { saveBundle } from "./save-bundle";
import { bundleIn, forgetDossiers } from "./test-store";

const DERIVED = sql`keys, chain_actors, own_voice, link_inferred, unnamed_voice`;

const derivedRows = async () => {
  const { rows } = await writing((database) =>
    database.execute(sql`select dossier, id, ${DERIVED} from claims order by dossier, ordinal`),
  );
  return rows;
};

/** Undoes the migration after the one in question: before it, all claims were in one table with partitions by hash. */
async function toOnePartitioning(database: Database): Promise<void> {
  await database.execute(sql`alter table claims detach partition claims_small`);
  await database.execute(sql`drop table claims`);
  await database.execute(sql`alter table claims_small rename to claims`);
  await database.execute(sql`alter table claims rename constraint claims_small_pk to claims_dossier_id_pk`);
  for (const index of ["line", "subject", "object", "report", "ordinal", "relating"]) {
    await database.execute(
      sql`alter index ${sql.identifier(`claims_small_${index}`)} rename to ${sql.identifier(`claims_${index}`)}`,
    );
  }
}

beforeEach(async () => {
  await forgetDossiers();
  await saveBundle(bundleIn("data/tehran-meeting.json"));
  const disputed = bundleIn("tests/fixtures/disputed.json");
  const like = disputed.claims[0]!;
  // More than are derived at once.
  for (let at = 0; at < 2_500; at++)
    disputed.claims.push(testClaim({ ...like, id: `more-${at}`, object: "spokesperson" }));
  await saveBundle(disputed);
});
afterAll(closeDatabase);

describe("what is derived of claims", () => {
  it("is filled when the schema of a store from before comes up to date", async () => {
    const before = await derivedRows();
    expect(before[0]).toMatchObject({ keys: ["from.wire"] });
    await writing(async (database) => {
      await toOnePartitioning(database);
      await database.execute(sql`
        alter table claims drop column keys, drop column chain_actors, drop column own_voice, drop column link_inferred,
          drop column unnamed_voice`);
      await database.execute(sql`alter table dossiers drop column derivation`);
      await database.execute(sql`
        delete from drizzle.__drizzle_migrations
        where id in (select id from drizzle.__drizzle_migrations order by id desc limit 2)`);
    });
    await migrateDatabase(process.env.DATABASE_URL!);
    expect(await derivedRows()).toEqual(before);
    for (const { line, origins, relays } of (await listLines("disputed", { from: 0, limit: 50 }))!.lines) {
      expect(await claimsOfLine("disputed", line, { from: 0, limit: 1 })).toMatchObject({ origins, relays });
    }
  });

  it("is filled anew for a dossier that was stored under other rules, and for no other", async () => {
    const before = await derivedRows();
    await writing(async (database) => {
      await database.execute(sql`update claims set keys = '{}', own_voice = not own_voice`);
      await database.execute(sql`update dossiers set derivation = 0 where id = 'disputed'`);
    });
    await migrateDatabase(process.env.DATABASE_URL!);
    const after = await derivedRows();
    const of = (rows: typeof before, dossier: string) => rows.filter((row) => row.dossier === dossier);
    expect(of(after, "disputed")).toEqual(of(before, "disputed"));
    expect(of(after, "tehran-meeting")[0]).toMatchObject({ keys: [] });
  });

  it("never leaves the store", async () => {
    const stored = await loadBundle("disputed");
    expect(
      Object.keys(stored!.bundle.claims[0]!).filter((field) => /key|actors|voice|inferred/i.test(field)),
    ).toEqual([]);
    expect(stored!.bundle.dossier).not.toHaveProperty("derivation");
  });
});
