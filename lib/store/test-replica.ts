import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

const DEBIAN = "/usr/lib/postgresql";
const NEEDED = ["initdb", "pg_ctl", "pg_basebackup"];

/** Returns the folder of the system's PostgreSQL programs, the newest of them, or null where it has none. */
export function systemPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(DEBIAN, version, "bin"));
  return folders.find((folder) => NEEDED.every((program) => existsSync(join(folder, program)))) ?? null;
}

/** A primary and the replica that follows it, on ports of 127.0.0.1. */
export interface Pair {
  readonly primary: string;
  readonly replica: string;
  /** Returns when the replica has replayed all that is committed on the primary now. */
  readonly replayed: () => Promise<void>;
  /** The replica goes on taking in what comes, and shows nothing of it. */
  readonly pauseReplay: () => Promise<void>;
  readonly resumeReplay: () => Promise<void>;
  readonly stopReplica: () => void;
  readonly startReplica: () => void;
  readonly close: () => void;
}

/** Brings up a pair step by step as docs/scale.md says, in a folder that is gone afterwards. */
export async function startPair(programs: string): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), "relata-pair-"));
  chmodSync(folder, 0o755);
  const user = postgresUser();
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  const server = (name: string, port: number) => {
    const data = join(folder, name);
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data}`;
    const log = join(data, "server.log");
    return {
      data,
      start: () => run("pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", settings),
      stop: () => run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data),
    };
  };
  const [first, second] = [await freePort(), await freePort()];
  const [primary, replica] = [server("primary", first), server("replica", second)];
  for (const { data } of [primary, replica]) {
    mkdirSync(data, { mode: 0o700 });
    if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  }
  run("initdb", "-D", primary.data, "--username=relata", "--auth=trust", "--encoding=UTF8", "--locale=C");
  primary.start();
  const address = `postgres://relata@127.0.0.1:${first}`;
  await query(`${address}/postgres`, "create database relata");
  run("pg_basebackup", "-D", replica.data, "-R", "-X", "stream", "-c", "fast", "-d", `${address}/postgres`);
  replica.start();
  const urls = { primary: `${address}/relata`, replica: `postgres://relata@127.0.0.1:${second}/relata` };
  const running = new Set([primary, replica]);
  const toggle = (one: typeof primary, isOn: boolean) => () => {
    if (running.has(one) === isOn) return;
    if (isOn) one.start();
    else one.stop();
    if (isOn) running.add(one);
    else running.delete(one);
  };
  return {
    ...urls,
    replayed: async () => {
      const [{ at }] = await query(urls.primary, "select pg_current_wal_lsn()::text as at");
      const isThere = `select pg_last_wal_replay_lsn() >= '${at}'::pg_lsn as at`;
      while (!(await query(urls.replica, isThere))[0].at) await new Promise((done) => setTimeout(done, 20));
    },
    pauseReplay: async () => void (await query(urls.replica, "select pg_wal_replay_pause()")),
    resumeReplay: async () => void (await query(urls.replica, "select pg_wal_replay_resume()")),
    stopReplica: toggle(replica, false),
    startReplica: toggle(replica, true),
    close: () => {
      toggle(replica, false)();
      toggle(primary, false)();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Returns the rows of a statement, run on a connection of its own. */
// biome-ignore lint/suspicious/noExplicitAny: rows of whatever a test asks for
export async function query(url: string, statement: string): Promise<any[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

// PostgreSQL does not run as root.
function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (which: string) => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address();
      probe.close(() => done(typeof at === "object" && at ? at.port : 0));
    });
  });
}
