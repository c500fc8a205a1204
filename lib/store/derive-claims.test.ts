import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { testClaim } from "@/lib/domain/test-bundle";
import { closeDatabase, writing } from "./database";
import { migrateDatabase } from "./migrate";
import { claimsOfLine } from "./queries/claims-of-line";
import { listLines } from "./queries/list-lines";
import { loadBundle } from "./queries/load-bundle";
import { saveBundle } from "./save-bundle";
import { aggregates, recount } from "./test-aggregates";
import { bundleIn, forgetDossiers, storeFromBefore } from "./test-store";

const DERIVED = sql`keys, chain_actors, own_voice, link_inferred, unnamed_voice`;

const derivedRows = async () => {
  const { rows } = await writing((database) =>
    database.execute(sql`select dossier, id, ${DERIVED} from claims order by dossier, ordinal`),
  );
  return rows;
};

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
    const old = await storeFromBefore(2);
    vi.stubEnv("DATABASE_URL", old.url);
    await migrateDatabase(old.url);
    expect(await derivedRows()).toEqual(before);
    for (const { line, origins, relays } of (await listLines("disputed", { from: 0, limit: 50 }))!.lines) {
      expect(await claimsOfLine("disputed", line, { from: 0, limit: 1 })).toMatchObject({ origins, relays });
    }
    expect(await aggregates()).toEqual(await recount());
    vi.unstubAllEnvs();
    await old.remove();
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
