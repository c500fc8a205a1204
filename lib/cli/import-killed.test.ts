import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase, reading } from "@/lib/store/database";
import { rowCounts, strayTables } from "@/lib/store/test-import";
import { forgetDossiers } from "@/lib/store/test-store";
import { realLikeEvents } from "./bench-data/real-like-events";
import { type Started, startRelata } from "./test-process";

const CLAIMS = 60_000;
/** Three here; `bench/import.ts` does it fifty times. */
const KILLS = 3;

let folder = "";
let path = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-killed-"));
  path = join(folder, "events.tsv");
  await writeFile(path, [...realLikeEvents(CLAIMS, 1)].join(""));
});
beforeEach(forgetDossiers);
afterAll(async () => {
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});

const start = () => startRelata(["import", path, "--dossier", "events"], null);

/** Waits until an import is at work: its tables are seen by nobody, but the locks on them are. */
async function untilAtWork({ ended }: Started): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const importing = sql`select from pg_stat_activity where query like 'copy "claims_of_%' and state is not null`;
  await vi.waitFor(
    async () => {
      if (isOver) return;
      expect((await reading((database) => database.execute(importing))).rows.length).toBeGreaterThan(0);
    },
    { timeout: 60_000, interval: 5 },
  );
}

async function untilNobodyWrites(): Promise<void> {
  const busy = sql`select from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()`;
  await vi.waitFor(
    async () => expect((await reading((database) => database.execute(busy))).rows).toEqual([]),
    {
      timeout: 60_000,
    },
  );
}

describe("an import that is stopped from outside", () => {
  it("with Ctrl-C leaves nothing behind and says so", async () => {
    const started = start();
    await untilAtWork(started);
    started.child.kill("SIGINT");
    const { code, err } = await started.ended;
    expect([code, err]).toEqual([
      130,
      expect.stringContaining("It was cancelled, and nothing of it was stored."),
    ]);
    expect(new Set(await rowCounts())).toEqual(new Set([0]));
    expect(await strayTables()).toBe(0);
  }, 300_000);

  it(`with kill -9, ${KILLS} times, leaves all of the file or nothing, and then takes it in`, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const started = start();
      await untilAtWork(started);
      await pause(150 * kill);
      started.child.kill("SIGKILL");
      await started.ended;
      await untilNobodyWrites();
      const [dossiers, , , , claims] = await rowCounts();
      expect([
        [0, 0],
        [1, CLAIMS],
      ]).toContainEqual([dossiers, claims]);
      expect(await strayTables()).toBe(0);
    }
    const { code, out } = await start().ended;
    expect([code, out]).toEqual([0, expect.stringMatching(/with 60,000 claims|nothing was added/)]);
    expect((await rowCounts())[4]).toBe(CLAIMS);
  }, 600_000);
});
