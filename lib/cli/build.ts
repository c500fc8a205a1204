import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { withLockFile } from "@/lib/store/embedded/lock-file";
import { ROOT } from "./project";
import { CommandError } from "./usage";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** What the last build was made from. In the build folder, so that a build that somebody removes takes it along. */
const RECORD = join(ROOT, ".next", "relata-sources");

/** Builds the app for production where there is no build of the present sources; says so, because it takes a minute. */
export async function ensureBuild(): Promise<void> {
  if (await isFresh()) return;
  const waiting = () => console.log("Waiting for another process that is building …");
  // Next keeps its cache folder through a build, and only that.
  await withLockFile(
    join(ROOT, ".next", "cache", "relata-build.lock"),
    async () => {
      const sources = await fingerprint();
      if (await isFresh()) return;
      const first = existsSync(RECORD) ? "because the sources have changed" : "only the first time";
      console.log(`Building, about a minute, ${first} …`);
      await runBuild();
      await writeFile(RECORD, sources);
    },
    waiting,
  );
}

async function isFresh(): Promise<boolean> {
  if (!existsSync(join(ROOT, ".next", "BUILD_ID"))) return false;
  const recorded = await readFile(RECORD, "utf8").catch(() => null);
  return recorded === (await fingerprint());
}

/** Returns a hash of the names and contents of everything that goes into a build. Tests and the command line do not. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    const files = await readdir(join(ROOT, source), { recursive: true, withFileTypes: true }).catch(
      () => null,
    );
    const paths = files
      ? files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
      : [join(ROOT, source)];
    for (const path of paths.sort()) {
      if (/\.test\.tsx?$/.test(path) || path.startsWith(join(ROOT, "lib", "cli"))) continue;
      hash.update(`\0${path}\0`).update(await readFile(path));
    }
  }
  return hash.digest("hex");
}

function runBuild(): Promise<void> {
  const next = createRequire(join(ROOT, "package.json")).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [next, "build"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => {
      process.off("exit", stop);
      if (code === 0) done();
      else fail(new CommandError(`The build failed (${signal ?? code}).\n${said.trim()}`));
    });
  });
}
