import { existsSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { withLockFile } from "./lock-file";
import * as processes from "./processes";

vi.mock("./processes", async (original) => {
  const real = await original<typeof processes>();
  return { ...real, isAlive: vi.fn(real.isAlive) };
});

const unused = 4_194_304; // one above Linux's largest process id

it("does not remove the lock of somebody who has taken over a dead one's a moment before", async () => {
  const home = await mkdtemp(join(tmpdir(), "relata-lock-"));
  const path = join(home, "lock");
  writeFileSync(path, `${unused} 1`);
  const faster = `${process.pid} ${processes.startOf(process.pid)} ${path}`;
  // Between our reading of the dead one's lock and what we do about it.
  vi.mocked(processes.isAlive).mockImplementationOnce(() => {
    writeFileSync(path, faster);
    return false;
  });
  const entered = withLockFile(path, async () => "in");
  const early = await Promise.race([entered, new Promise((done) => setTimeout(() => done("waits"), 400))]);
  expect([early, await readFile(path, "utf8")]).toEqual(["waits", faster]);
  await rm(path);
  expect(await entered).toBe("in");
  expect(existsSync(path)).toBe(false);
  await rm(home, { recursive: true });
});
