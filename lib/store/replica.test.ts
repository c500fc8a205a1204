import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase, pingDatabase, reading, writing } from "./database";
import { loadExplorer } from "./load-explorer";
import { migrateDatabase } from "./migrate";
import { listDossiers } from "./queries/list-dossiers";
import { listLines } from "./queries/list-lines";
import { loadBundle } from "./queries/load-bundle";
import { askReplicaAgain } from "./replica";
import { saveBundle } from "./save-bundle";
import { bulk, importBundle, manyClaims } from "./test-import";
import { type Pair, query, startPair, systemPrograms } from "./test-replica";
import { bundleIn } from "./test-store";

const programs = systemPrograms();
const name = "a primary and its streaming replica";

/** Whether a read went to the replica: a server that replays says so itself. */
const isReplica = sql`select pg_is_in_recovery() as replica`;
const readsReplica = () => reading(async (database) => (await database.execute(isReplica)).rows[0]?.replica);
const version = (at: string) =>
  testBundle(({ dossier, claims }) => {
    dossier.version = at;
    dossier.title = `Grain ${at}`;
    claims[0]!.locator = `paragraph ${at}`;
  });

describe.skipIf(programs === null)(
  programs === null ? `${name} (no initdb, pg_ctl, pg_basebackup here)` : name,
  () => {
    let pair: Pair;
    let log = "";

    beforeAll(async () => {
      pair = await startPair(programs!);
      await migrateDatabase(pair.primary);
      await pair.replayed();
    });
    beforeEach(() => {
      log = "";
      vi.stubEnv("DATABASE_URL", pair.primary);
      vi.stubEnv("DATABASE_REPLICA_URL", pair.replica);
      vi.spyOn(console, "warn").mockImplementation((text) => {
        log += text;
      });
      askReplicaAgain();
    });
    afterEach(async () => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      await query(pair.primary, "truncate dossiers cascade");
      await pair.replayed();
    });
    afterAll(async () => {
      await closeDatabase();
      pair?.close();
    });

    it("share the work: what is imported on the one is read from the other", async () => {
      expect(await readsReplica()).toBe(true);
      const [{ replica }] = (await writing((database) => database.execute(isReplica))).rows as [
        { replica: boolean },
      ];
      expect(replica).toBe(false);
      await saveBundle(bundleIn("data/tehran-meeting.json"));
      await importBundle(manyClaims(0, 9), { bulk });
      await pair.replayed();
      expect((await listDossiers()).map(({ id, claims }) => [id, claims])).toEqual([
        ["grain", 9],
        ["tehran-meeting", bundleIn("data/tehran-meeting.json").claims.length],
      ]);
      expect((await loadExplorer("grain"))?.table.stance).toHaveLength(9);
      expect((await listLines("grain", { from: 0, limit: 9 }))?.lines).toMatchObject([{ claimCount: 9 }]);
      // Where the replica is all there is to read from, too: reads need nothing of the primary.
      vi.stubEnv("DATABASE_URL", "");
      expect((await loadBundle("grain"))?.bundle.claims).toHaveLength(9);
    });

    it("never take a write on the replica", async () => {
      vi.stubEnv("DATABASE_URL", pair.replica);
      await expect(saveBundle(testBundle())).rejects.toMatchObject({ name: "AppError" });
      await expect(reading((database) => database.execute(sql`delete from dossiers`))).rejects.toThrow();
      expect(await query(pair.primary, "select from dossiers")).toEqual([]);
    });

    it("show a reader right after a write the state before or the one after, whole, and in the end the one after", async () => {
      await saveBundle(version("1"));
      await pair.replayed();
      const seen = new Set<string>();
      for (let at = 2; at <= 12; at++) {
        await saveBundle(version(`${at}`));
        const { dossier, claims } = (await loadBundle("grain"))!.bundle;
        expect([`${at - 1}`, `${at}`]).toContain(dossier.version);
        expect([dossier.title, claims[0]!.locator]).toEqual([
          `Grain ${dossier.version}`,
          `paragraph ${dossier.version}`,
        ]);
        seen.add(dossier.version);
        await pair.replayed();
      }
      expect((await loadBundle("grain"))?.bundle.dossier.version).toBe("12");
      expect(seen.size).toBeGreaterThan(1);
    });

    it("answer who knows of the new state from the primary, while the replica is behind", async () => {
      await saveBundle(version("1"));
      await pair.replayed();
      await pair.pauseReplay();
      try {
        const { hash } = await saveBundle(version("2"));
        expect((await listDossiers())[0]?.version).toBe("1");
        expect((await listLines("grain", { from: 0, limit: 9 }, hash))?.total).toBe(1);
        await expect(listLines("grain", { from: 0, limit: 9 }, "f".repeat(64))).rejects.toMatchObject({
          code: "version_conflict",
        });
        expect(log).toBe("");
      } finally {
        await pair.resumeReplay();
      }
    });

    it("are read without the replica while it is gone, which the log says once, and with it when it is back", async () => {
      await saveBundle(version("1"));
      await pair.replayed();
      expect(await readsReplica()).toBe(true);
      pair.stopReplica();
      expect(await listDossiers()).toHaveLength(1);
      expect(await readsReplica()).toBe(false);
      await pingDatabase();
      expect(log.match(/does not answer/g)).toHaveLength(1);
      expect(log).not.toContain("postgres://");
      pair.startReplica();
      expect(await readsReplica()).toBe(false);
      askReplicaAgain();
      expect(await readsReplica()).toBe(true);
    });

    it("are read on the primary where the replica has not replayed an update of the schema yet", async () => {
      await pair.pauseReplay();
      try {
        await query(pair.primary, "create table only_just (made int)");
        const found = await reading((database) => database.execute(sql`select * from only_just`));
        expect(found.rows).toEqual([]);
      } finally {
        await pair.resumeReplay();
        await query(pair.primary, "drop table only_just");
      }
    });
  },
);
