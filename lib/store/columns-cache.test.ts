import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCached, writeCached } from "./columns-cache";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const columns = (size: number) => ({
  arrow: new Uint8Array(size).fill(7),
  records: new Uint8Array([1, 2, 3]),
});
const onlyFile = async () => join(folder, (await readdir(folder))[0]!);

describe("columns kept on disk", () => {
  it("are none where nothing was kept, and where there is no folder", async () => {
    expect(await readCached(folder, "a")).toBeNull();
    expect(await readCached(join(folder, "nowhere"), "a")).toBeNull();
  });

  it("come back as they were, under their own key alone", async () => {
    await writeCached(join(folder, "deep"), "a", columns(1_000));
    const found = await readCached(join(folder, "deep"), "a");
    expect([...found!.records]).toEqual([1, 2, 3]);
    expect(found!.arrow).toEqual(Buffer.from(columns(1_000).arrow));
    expect(await readCached(join(folder, "deep"), "b")).toBeNull();
  });

  it("are ignored where a byte is another, or the end is missing", async () => {
    await writeCached(folder, "a", columns(100));
    const path = await onlyFile();
    const whole = await readFile(path);
    for (const at of [0, 8, 40, 44, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 1;
      await writeFile(path, damaged);
      expect(await readCached(folder, "a")).toBeNull();
    }
    for (const length of [0, 5, 43, whole.length - 1]) {
      await writeFile(path, whole.subarray(0, length));
      expect(await readCached(folder, "a")).toBeNull();
    }
    await writeFile(path, whole);
    expect(await readCached(folder, "a")).not.toBeNull();
  });

  it("take no more room than they may: those used longest ago go first", async () => {
    for (const key of ["a", "b", "c"]) {
      await writeCached(folder, key, columns(1_000), 2_500);
      // Written within one millisecond, files have no order.
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        await utimes(path, new Date(Date.now() - 10_000), new Date(Date.now() - 10_000));
      }
      await readCached(folder, "a");
    }
    const left = await Promise.all(["a", "b", "c"].map((key) => readCached(folder, key)));
    expect(left.map((found) => found !== null)).toEqual([true, false, true]);
    expect((await readdir(folder)).every((name) => name.endsWith(".columns"))).toBe(true);
  });

  it("leave no half file behind where they cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(writeCached(join(folder, "file"), "a", columns(1))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["file"]);
  });
});
