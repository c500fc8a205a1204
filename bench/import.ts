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

/** A file that goes among the small dossiers, and one that gets a partition: its rounds take four times as long. */
const KILLED_SIZES = { small: 12_000, large: 60_000 };
const LARGE_EVERY = 5;
const KILLS = 50;
/** Every so often one import is left to end: what it acknowledged must be there after all the others were killed. */
const ENDS_EVERY = 10;
const READY_BUDGET_MS = 10_000;

/** Returns how fast rows are imported, and in how much memory. */
export function benchImports(): Promise<Result[]> {
  return inFolder(async (folder) => {
    const results: Result[] = [];
    for (const size of SIZES) results.push(...(await benchRate(folder, size)));
    return results;
  });
}

/** Returns what is left of imports that were killed. */
export function benchKills(): Promise<Result[]> {
  return inFolder(killAgainAndAgain);
}

async function inFolder(measure: (folder: string) => Promise<Result[]>): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), "relata-bench-import-"));
  try {
    return await measure(folder);
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
async function killAgainAndAgain(folder: string): Promise<Result[]> {
  const home = join(folder, "home-killed");
  const paths = {
    small: await eventsFile(folder, KILLED_SIZES.small),
    large: await eventsFile(folder, KILLED_SIZES.large),
  };
  type Size = keyof typeof paths;
  const importInto = (dossier: string, size: Size) =>
    startRelata(["import", paths[size], "--dossier", dossier], home);
  // The first start makes the database; how long an import takes is learnt from the next.
  await importInto("first", "small").ended;
  const wholeMs = { small: 0, large: 0 };
  const acknowledged = new Map<string, number>([["first", KILLED_SIZES.small]]);
  for (const size of ["small", "large"] as const) {
    const startedMs = Date.now();
    await importInto(`first-${size}`, size).ended;
    wholeMs[size] = Date.now() - startedMs;
    acknowledged.set(`first-${size}`, KILLED_SIZES[size]);
  }
  const readyMs: number[] = [];
  let partial = 0;
  let absent = 0;
  let lost = 0;
  for (let round = 0; round < KILLS; round++) {
    const dossier = `events-${round}`;
    const size: Size = round % LARGE_EVERY === 0 ? "large" : "small";
    const { child, ended } = importInto(dossier, size);
    // Spread over the whole of an import, out of order, and the same every time.
    await pause((wholeMs[size] * ((round * 37) % KILLS)) / KILLS);
    child.kill("SIGKILL");
    await ended;
    const killedMs = Date.now();
    const server = await openEmbeddedServer(home);
    const stored = await storedClaims(server.url);
    readyMs.push(Date.now() - killedMs);
    await server.close();
    const claims = stored.get(dossier);
    if (claims === undefined) absent++;
    else if (Object.values(claims).some((count) => count !== KILLED_SIZES[size])) partial++;
    lost += [...acknowledged].filter(([id, rows]) => stored.get(id)?.rows !== rows).length;
    if (round % ENDS_EVERY !== 0) continue;
    const { code } = await importInto(`whole-${round}`, "small").ended;
    if (code === 0) acknowledged.set(`whole-${round}`, KILLED_SIZES.small);
  }
  const rows = Object.values(KILLED_SIZES).map((size) => size.toLocaleString("en"));
  const how =
    `kill -9 of the process and with it the database, ${KILLS} times, while it imports ${rows.join(" rows, every fifth time ")}; ` +
    `${absent} times nothing of the file was there, ${KILLS - absent - partial} times all of it`;
  return [
    { name: "dossiers that hold a part of a file", unit: "", value: partial, budget: 0, how },
    { name: "acknowledged imports that were not there after a kill", unit: "", value: lost, budget: 0, how },
    {
      ...{ name: "answers again after a kill", unit: "ms", value: median(readyMs), budget: READY_BUDGET_MS },
      how: `longest ${Math.max(...readyMs)} ms`,
    },
  ];
}

/** Returns how many claims each dossier says that it has, has, and has counted into its lines. */
async function storedClaims(
  url: string,
): Promise<Map<string, { listed: number; rows: number; counted: number }>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `select id, claim_count as listed, (select count(*)::int from claims where dossier = dossiers.id) as rows,
      (select sum(claim_count)::int from lines where dossier = dossiers.id) as counted
    from dossiers`,
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
