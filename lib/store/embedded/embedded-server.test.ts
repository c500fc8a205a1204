import { existsSync, statSync } from "node:fs";
import { copyFile, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedServer } from "./embedded-server";
import { withLockFile } from "./lock-file";
import { answers } from "./postmaster";
import { isAlive, startOf } from "./processes";

let home = "";
const unused = 4_194_304; // one above Linux's largest process id

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "relata-embedded-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe("the embedded server", () => {
  it("comes up in an empty folder, keeps its password to itself, and goes", async () => {
    const server = await openEmbeddedServer(home);
    expect(await answers(server.url)).toBe(true);
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
    expect(statSync(join(home, "postgres", "relata.password")).mode & 0o077).toBe(0);
    await server.close();
    expect(await answers(server.url)).toBe(false);
    expect(existsSync(join(home, "postgres", "postmaster.pid"))).toBe(false);
  });

  it("comes up over what a crash left: a stale postmaster.pid, users and a lock of processes that are no more", async () => {
    await (await openEmbeddedServer(home)).close();
    const pidFile = `${unused}\n${join(home, "postgres")}\n1700000000\n54321\n\n127.0.0.1\n\nready\n`;
    await writeFile(join(home, "postgres", "postmaster.pid"), pidFile);
    await writeFile(join(home, "users", String(unused)), "1");
    await writeFile(join(home, "lock"), `${unused} 1`);
    const server = await openEmbeddedServer(home);
    expect(await answers(server.url)).toBe(true);
    await server.close();
    expect(await answers(server.url)).toBe(false);
    expect(await readdir(join(home, "users"))).toEqual([]);
  });

  it("is not mistaken for the stranger that now has the number in postmaster.pid", async () => {
    await (await openEmbeddedServer(home)).close();
    const pidFile = `${process.pid}\n${join(home, "elsewhere")}\n1700000000\n54321\n\n127.0.0.1\n\nready\n`;
    await writeFile(join(home, "postgres", "postmaster.pid"), pidFile);
    const server = await openEmbeddedServer(home);
    expect(await answers(server.url)).toBe(true);
    await server.close();
  });
});

describe("a lock file", () => {
  it("lets one in after the other", async () => {
    const path = join(home, "lock");
    const order: string[] = [];
    const enter = (name: string) =>
      withLockFile(path, async () => {
        order.push(`${name} in`);
        await new Promise((done) => setTimeout(done, 30));
        order.push(`${name} out`);
      });
    await Promise.all([enter("a"), enter("b")]);
    expect(order.map((step) => step.slice(2))).toEqual(["in", "out", "in", "out"]);
    expect(existsSync(path)).toBe(false);
  });

  it("is left even when the work fails", async () => {
    const path = join(home, "lock");
    await expect(withLockFile(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(path)).toBe(false);
  });

  it("of a process whose number was given to another is taken over", async () => {
    const path = join(home, "lock");
    await writeFile(path, `${process.pid} not-${startOf(process.pid)}`);
    expect(await withLockFile(path, async () => "in")).toBe("in");
  });
});

describe("a lock file that says nothing", () => {
  it("is waited for while its holder may be about to fill it", async () => {
    const path = join(home, "lock");
    await writeFile(path, "");
    let waits = 0;
    const entered = withLockFile(
      path,
      async () => "in",
      () => waits++,
    );
    const early = await Promise.race([entered, new Promise((done) => setTimeout(() => done("waits"), 400))]);
    expect([early, waits, existsSync(path)]).toEqual(["waits", 1, true]);
    await rm(path);
    expect(await entered).toBe("in");
  });

  it.each([-60_000, 60_000])("is taken over when its holder had all the time (%i ms off)", async (off) => {
    const path = join(home, "lock");
    const then = new Date(Date.now() + off);
    for (const left of [path, `${path}.clearing`]) {
      await writeFile(left, "");
      await utimes(left, then, then);
    }
    expect(await withLockFile(path, async () => "in")).toBe("in");
    expect(await readdir(home)).toEqual([]);
  });
});

describe("a lock file that a dead process left", () => {
  it("is taken over by one after the other, however many wait and however late some of them look", async () => {
    const mostInside = async (path: string) => {
      let [inside, most] = [0, 0];
      const work = async () => {
        most = Math.max(most, ++inside);
        await new Promise((done) => setTimeout(done, 20));
        inside--;
      };
      await writeFile(path, `${unused} 1`);
      await Promise.all(Array.from({ length: 8 }, () => withLockFile(path, work)));
      return most;
    };
    const locks = Array.from({ length: 30 }, (_, at) => join(home, `lock-${at}`));
    expect(await Promise.all(locks.map(mostInside))).toEqual(locks.map(() => 1));
    expect(await readdir(home)).toEqual([]);
  });
});

describe("a lock file that was copied with its folder", () => {
  it("is nobody's", async () => {
    const [path, copy] = [join(home, "lock"), join(home, "copied")];
    await withLockFile(path, async () => {
      await copyFile(path, copy);
      expect(await withLockFile(copy, async () => "in")).toBe("in");
    });
  });
});

describe("a process", () => {
  it("lives or does not", () => {
    expect([isAlive(process.pid), isAlive(unused), isAlive(0), isAlive(-1), isAlive(Number.NaN)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
