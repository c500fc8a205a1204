import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBeside } from "./write-beside";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-beside-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a file that is written beside its place", () => {
  it("leaves nothing behind where writing fails, and what was there before", async () => {
    const out = join(folder, "figure.svg");
    await writeBeside(out, (path) => writeFile(path, "first"));
    const failing = writeBeside(out, async (path) => {
      await writeFile(path, "half");
      throw new Error("The disk is full.");
    });
    await expect(failing).rejects.toThrow("The disk is full.");
    expect(await readdir(folder)).toEqual(["figure.svg"]);
    expect(await readFile(out, "utf8")).toBe("first");
  });
});
