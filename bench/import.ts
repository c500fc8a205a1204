import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { realLikeEvents } from "@/lib/cli/bench-data/real-like-events";
import { type Started, startRelata } from "@/lib/cli/test-process";
import { openEmbeddedServer } from "@/lib/store/embedded/embedded-server";
import { median } from "./measure";
import type { Result } from "./result";

const SEED = 1;
const SIZES = [188_000, 2_000_000];
const ROUNDS = 5;
/** 40,000 rows a second, from the command line, with the start of the process and its database left out. */
const BUDGET_MS_A_THOUSAND = 25;
const BUDGET_KB = 600 * 1024;

const KILLED_CLAIMS = 60_000;
const KILLS = 50;
/** Every so often one import is left to end: what it acknowledged must be there after all the others were killed. */
const ENDS_EVERY = 10;
const READY_BUDGET_MS = 10_000;

/** Returns how fast rows are imported, in how much memory, and what is left of imports that were killed. */
export async function benchImports(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), "relata-bench-import-"));
  try {
    const results: Result[] = [];
    for (const size of SIZES) results.push(...(await benchRate(folder, size)));
    return [...results, ...(await benchKills(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchRate(folder: string, size: number): Promise<Result[]> {
  const path = await eventsFile(folder, size);
  const times: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const home = join(folder, `home-${size}-${round}`);
    const report = join(folder, "report.json");
    const started = startRelata(["import", path, "--dossier", "events", "--report", report], home);
    const peakKb = await peakMemory(started);
    const { code, err } = await started.ended;
    if (code !== 0) throw new Error(`the import ended with ${code}: ${err}`);
    const { durationMs, imported } = JSON.parse(readFileSync(report, "utf8"));
    if (imported !== size) throw new Error(`${imported} of ${size} claims were imported`);
    times.push(durationMs / (size / 1_000));
    peaks.push(peakKb);
    await rm(home, { recursive: true, force: true });
  }
  const rows = size.toLocaleString("en");
  const rate = Math.round(1_000_000 / median(times)).toLocaleString("en");
  const how = `median of ${ROUNDS}, seed ${SEED}, a new database each time`;
  return [
    {
      ...{ name: `import of ${rows} rows, a thousand`, unit: "ms", value: median(times) },
      ...{ budget: BUDGET_MS_A_THOUSAND, how: `${rate} rows a second; ${how}` },
    },
    {
      ...{ name: `import of ${rows} rows, peak memory`, unit: "kB", value: median(peaks), budget: BUDGET_KB },
      how: `of the process that imports, without its database; ${how}`,
    },
  ];
}

/** Kills an import with -9 again and again, its database going down with it, and looks each time at what is there. */
async function benchKills(folder: string): Promise<Result[]> {
  const path = await eventsFile(folder, KILLED_CLAIMS);
  const home = join(folder, "home-killed");
  const importInto = (dossier: string) => startRelata(["import", path, "--dossier", dossier], home);
  const startedMs = Date.now();
  await importInto("first").ended;
  const wholeMs = Date.now() - startedMs;
  const acknowledged = ["first"];
  const readyMs: number[] = [];
  let partial = 0;
  let lost = 0;
  for (let round = 0; round < KILLS; round++) {
    const dossier = `events-${round}`;
    const { child, ended } = importInto(dossier);
    // Spread over the whole of an import, out of order, and the same every time.
    await pause((wholeMs * ((round * 37) % KILLS)) / KILLS);
    child.kill("SIGKILL");
    await ended;
    const killedMs = Date.now();
    const server = await openEmbeddedServer(home);
    const stored = await storedClaims(server.url);
    readyMs.push(Date.now() - killedMs);
    await server.close();
    const claims = stored.get(dossier);
    if (claims !== undefined && (claims.listed !== KILLED_CLAIMS || claims.rows !== KILLED_CLAIMS)) partial++;
    lost += acknowledged.filter((each) => stored.get(each)?.rows !== KILLED_CLAIMS).length;
    if (round % ENDS_EVERY !== 0) continue;
    const { code } = await importInto(`whole-${round}`).ended;
    if (code === 0) acknowledged.push(`whole-${round}`);
  }
  const how = `kill -9 of the process and with it the database, ${KILLS} times, while it imports ${KILLED_CLAIMS.toLocaleString("en")} rows`;
  return [
    { name: "dossiers that hold a part of a file", unit: "", value: partial, budget: 0, how },
    { name: "acknowledged imports that were not there after a kill", unit: "", value: lost, budget: 0, how },
    {
      ...{ name: "answers again after a kill", unit: "ms", value: median(readyMs), budget: READY_BUDGET_MS },
      how: `longest ${Math.max(...readyMs)} ms`,
    },
  ];
}

async function storedClaims(url: string): Promise<Map<string, { listed: number; rows: number }>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "select id, claim_count as listed, (select count(*)::int from claims where dossier = dossiers.id) as rows from dossiers",
  );
  await client.end();
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

async function eventsFile(folder: string, size: number): Promise<string> {
  const path = join(folder, `${size}.tsv`);
  if (!existsSync(path)) await pipeline(Readable.from(realLikeEvents(size, SEED)), createWriteStream(path));
  return path;
}

/** Returns the most memory that a process had, in kB, once it has ended; 0 where the system does not say. */
async function peakMemory({ child }: Started): Promise<number> {
  let peakKb = 0;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peakKb = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? peakKb);
    } catch {
      // It has just ended.
    }
    await pause(100);
  }
  return peakKb;
}
