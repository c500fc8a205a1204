import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const CLI = join(ROOT, "lib/cli/relata.mjs");
const FIXTURES = join(ROOT, "tests/fixtures");

/** The first start may have to build; on two busy cores that takes minutes. */
const START_LIMIT_MS = 8 * 60_000;
const STOP_LIMIT_MS = 30_000;

export interface RunningServer {
  /** Without a final slash. */
  readonly url: string;
  /** Runs `relata` over the same database. Rejects with what it said where it does not end well. */
  readonly relata: (args: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Resolves to the production server as `npm start` runs it, on a free port, over a database of its own that is thrown away
 * when it stops, with the dossiers of `data/` and of `tests/fixtures/` in it. Rejects with the server's last words where it
 * does not come up or refuses a fixture. `settings` are added to its environment.
 */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), "relata-test-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...environment(home), ...settings };
  const server = spawn(process.execPath, [CLI, "start", "--port", String(port)], { cwd: ROOT, env });
  const log = keepOutput(server);
  const stop = async () => {
    await end(server);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answers(`${url}/api/health`, server, log);
    for (const file of readdirSync(FIXTURES).filter((name) => /^(?!bad-).*\.json$/.test(name))) {
      await run(["import", join(FIXTURES, file)], env);
    }
    await importEvents(home, env);
    return { url, relata: (args) => run(args, env), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Made-up events of the shape of real ones, `crowd`; and real ones where they lie beside the checkout, `icews-2018`. */
async function importEvents(home: string, env: NodeJS.ProcessEnv): Promise<void> {
  const crowd = join(home, "crowd.tsv");
  await run(["bench-data", "--claims", "6000", "--seed", "1", "--out", crowd], env);
  await run(["import", crowd, "--dossier", "crowd"], env);
  const real = join(ROOT, "../shared/datasets/icews-2018.tsv");
  if (existsSync(real)) await run(["import", real, "--dossier", "icews-2018"], env);
}

function environment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // A database that happens to be named in the environment, or in .env, is not ours to fill with fixtures.
    DATABASE_URL: "",
    DATABASE_REPLICA_URL: "",
    RELATA_HOME: home,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  };
}

async function answers(url: string, server: ChildProcess, log: () => string): Promise<void> {
  const deadlineMs = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadlineMs) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}:\n${log()}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the server did not answer at ${url} within ${START_LIMIT_MS / 1000} s:\n${log()}`);
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, env });
  const log = keepOutput(child);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) throw new Error(`relata ${args.join(" ")} ended with ${code}:\n${log()}`);
}

/** As a person would stop it, then by force, so that nothing is left behind. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.on("exit", resolve));
  server.kill("SIGINT");
  const force = setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS);
  await exited;
  clearTimeout(force);
}

/** Returns a function that gives the last lines a process wrote. */
function keepOutput(child: ChildProcess): () => string {
  let text = "";
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-8_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => text;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
