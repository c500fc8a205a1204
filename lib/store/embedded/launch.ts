import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { AppError } from "@/lib/domain/app-error";
import type { Place } from "./native";
import { findRunning, type Running } from "./postmaster";
import { pause } from "./processes";

/** The password stands in the data folder, where only the server's own user (and root) can read. */
const PASSWORD_FILE = "relata.password";
const LOG_MAX_BYTES = 5_000_000;
const ATTEMPTS = 5;

/** Returns the password of the cluster in a data folder; makes the cluster first where there is none yet. */
export async function ensureCluster({ programs, dataFolder, runAs }: Place): Promise<string> {
  const kept = join(dataFolder, PASSWORD_FILE);
  if (existsSync(kept)) return readFile(kept, "utf8");
  // Made beside and renamed when it is whole: a process that is killed half-way leaves nothing that looks like a cluster.
  const unfinished = `${dataFolder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const [cluster, passwordFile] = [join(unfinished, "data"), join(unfinished, "password")];
  const password = randomBytes(24).toString("base64url");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    for (const path of [unfinished, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  }
  const options = ["--auth=scram-sha-256", "--username=relata", "--encoding=UTF8", "--locale=C"];
  await runInitdb(
    join(programs, "bin", "initdb"),
    [...options, `--pgdata=${cluster}`, `--pwfile=${passwordFile}`],
    runAs,
  );
  await rename(passwordFile, join(cluster, PASSWORD_FILE));
  await rename(cluster, dataFolder);
  await rm(unfinished, { recursive: true, force: true });
  return password;
}

function runInitdb(program: string, args: string[], runAs: Place["runAs"]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...runAs, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", (cause) => fail(failure(`${program} cannot be run.`, cause.message)));
    child.on("close", (code) => {
      if (code === 0) done();
      else fail(failure("PostgreSQL could not make its data folder.", said));
    });
  });
}

/** Starts the server of a place on a free port of 127.0.0.1 and returns it once it answers. Its log goes to `logFile`. */
export async function launchServer(place: Place, password: string, logFile: string): Promise<Running> {
  let said = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let ended: string | null = null;
    void spawnServer(place, await freePort(), logFile).then((log) => {
      ended = log;
    });
    while (ended === null) {
      const running = await findRunning(place.dataFolder, password);
      if (running) return running;
      await pause(30);
    }
    said = ended;
    // Somebody took the port in between, or the parts of a server that was killed are still going: try again.
    if (!/in use|pre-existing shared memory/.test(said)) break;
    await pause(1_000);
  }
  throw failure(`PostgreSQL could not be started; its log is ${logFile}.`, said);
}

/** Returns, should the server end, what it wrote to its log. */
function spawnServer({ programs, dataFolder, runAs }: Place, port: number, logFile: string): Promise<string> {
  const size = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, size > LOG_MAX_BYTES ? "w" : "a", 0o600);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "50",
    timezone: "UTC",
    log_timezone: "UTC",
    // Nothing is replicated from here: what fills a new table is then written once, to the table, and not to the log as well. It
    // is on the disk before the commit returns all the same.
    wal_level: "minimal",
    max_wal_senders: "0",
    shared_buffers: "256MB",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A session of its own: Ctrl-C in the terminal must reach us only, who then stop it when the last query is done.
  const child = spawn(join(programs, "bin", "postgres"), ["-D", dataFolder, "-p", String(port), ...args], {
    ...runAs,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  });
  child.unref();
  closeSync(log);
  return new Promise((done) => {
    child.on("error", (cause) => done(cause.message));
    child.on("exit", () => done(readFile(logFile, "utf8").then((text) => text.slice(-2_000))));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function failure(sentence: string, said: string): AppError {
  const lines = said.trim().split("\n").slice(-6).join("\n");
  return new AppError("database_unavailable", lines === "" ? sentence : `${sentence}\n${lines}`);
}
