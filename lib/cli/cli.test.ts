import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase } from "@/lib/store/database";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { forgetDossiers } from "@/lib/store/test-store";
import { runRelata } from "./test-process";

let folder = "";

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-cli-"));
});
beforeEach(forgetDossiers);
afterAll(async () => {
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});

describe("relata", () => {
  it.each([
    [[]],
    [["dance"]],
    [["constructor"]],
    [["import"]],
    [["export"]],
    [["check"]],
    [["start", "--port", "x"]],
    [["bench-data"]],
    [["bench-data", "--claims", "many"]],
    [["bench-data", "--claims", "0"]],
    [["bench-data", "--claims", "9", "--seed", "-1"]],
    [["bench-data", "--claims", "9", "FILE"]],
  ])("%j is not understood: usage, exit code 2", async (args) => {
    const { code, err } = await runRelata(args);
    expect(code).toBe(2);
    expect(err).toContain("relata import FILE…");
  });

  it("help prints the usage", async () => {
    expect(await runRelata(["help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("relata start"),
    });
  });

  it("can be called by its name from the repository", async () => {
    const { execFile } = await import("node:child_process");
    const said = await new Promise<string>((done, fail) => {
      execFile("npx", ["relata", "check", "data/tehran-meeting.json"], (error, out) =>
        error ? fail(error) : done(out),
      );
    });
    expect(said).toBe("data/tehran-meeting.json is valid and canonical.\n");
  });
});

describe("relata check", () => {
  it("tells a canonical bundle from one that is laid out otherwise, and stores neither", async () => {
    const path = await file("other.json", JSON.stringify(testBundle()));
    const { code, out } = await runRelata(["check", "data/tehran-meeting.json", path]);
    expect(code).toBe(0);
    expect(out).toMatch(/tehran-meeting\.json is valid and canonical\.\n.*other\.json is valid; an export/);
    expect(await listDossiers()).toEqual([]);
  });

  it("names the file that is not there", async () => {
    const { code, err } = await runRelata(["check", "nowhere.json"]);
    expect([code, err]).toEqual([1, "The file nowhere.json cannot be read.\n"]);
  });
});

describe("relata bench-data", () => {
  it("writes so many events, the same for the same seed, to a file or to whoever reads", async () => {
    const out = join(folder, "events.tsv");
    const { code, err } = await runRelata(["bench-data", "--claims", "2000", "--seed", "7", "--out", out]);
    expect([code, err]).toEqual([0, `Wrote 2,000 claims to ${out}, seed 7.\n`]);
    const text = await readFile(out, "utf8");
    expect(text.split("\n")).toHaveLength(2002);
    expect((await runRelata(["bench-data", "--claims", "2000", "--seed", "7"])).out).toBe(text);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const out = join(folder, "nowhere", "events.tsv");
    expect((await runRelata(["bench-data", "--claims", "9", "--out", out])).code).toBe(1);
  });
});

describe("relata import and export", () => {
  it("give back the bytes that came in", async () => {
    expect(await runRelata(["import", "data/tehran-meeting.json"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("was stored, with 21 claims"),
    });
    const out = join(folder, "out.json");
    expect(await runRelata(["export", "tehran-meeting", "--out", out])).toMatchObject({ code: 0, out: "" });
    const shipped = await readFile("data/tehran-meeting.json", "utf8");
    expect(await readFile(out, "utf8")).toBe(shipped);
    expect((await runRelata(["export", "tehran-meeting"])).out).toBe(shipped);
  });

  it("say that there is no such dossier", async () => {
    const { code, err } = await runRelata(["export", "nothing"]);
    expect([code, err]).toEqual([1, "There is nothing at this address. No dossier “nothing” is stored.\n"]);
  });

  it("refuse a bad bundle whole, each problem with its path, and with it the good one beside it", async () => {
    const bad = testBundle(({ claims }) => Object.assign(claims[0]!, { object: "nobody", stance: "maybe" }));
    const path = await file("bad.json", JSON.stringify(bad));
    const { code, err } = await runRelata(["import", "data/tehran-meeting.json", path]);
    expect(code).toBe(1);
    expect(err).toContain(
      '  claims[0].stance: expected one of "asserts", "denies", "disputes", got "maybe"\n',
    );
    expect(await listDossiers()).toEqual([]);
  });

  it("count the problems after the fiftieth", async () => {
    const { code, err } = await runRelata(["import", "tests/fixtures/bad-many-issues.json"]);
    expect(code).toBe(1);
    expect(err.split("\n").filter((line) => line.startsWith("  claims["))).toHaveLength(50);
    expect(err).toContain("… and 70 more");
  });

  it("add nothing the second time, and refuse other data under the same version", async () => {
    const path = await file("grain.json", JSON.stringify(testBundle()));
    await runRelata(["import", path]);
    expect((await runRelata(["import", path])).out).toContain("is stored already; nothing was added");
    const other = await file(
      "other.json",
      JSON.stringify(testBundle(({ dossier }) => Object.assign(dossier, { title: "Bread" }))),
    );
    const { code, err } = await runRelata(["import", other]);
    expect([code, err]).toEqual([1, expect.stringContaining("Give the changed dossier a new version")]);
    expect(await listDossiers()).toMatchObject([{ title: "Grain" }]);
  });
});
