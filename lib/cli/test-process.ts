import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./project";

/** What a command that has ended left. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts `relata` as a person would, over the embedded server of `home` or, with `home` null, the tests' own database. */
export function startRelata(
  args: readonly string[],
  home: string | null,
  more: Record<string, string> = {},
): Started {
  const env: NodeJS.ProcessEnv = { ...process.env, ...more };
  if (home !== null) Object.assign(env, { RELATA_HOME: home, DATABASE_URL: "", DATABASE_REPLICA_URL: "" });
  const child = spawn(process.execPath, [join(ROOT, "lib/cli/relata.mjs"), ...args], { cwd: ROOT, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((done) => child.on("close", (code) => done({ code, out, err })));
  return { child, said: () => out + err, ended };
}

/** Runs `relata` to its end. */
export function runRelata(args: readonly string[], home: string | null = null): Promise<Ended> {
  return startRelata(args, home).ended;
}

/** Returns the ids of the processes whose command line holds `text`, as `pgrep -f` would. */
export function processesWith(text: string): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(text)).map((line) => Number.parseInt(line, 10));
}
