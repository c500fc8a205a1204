import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/store/database";
import { loadWordings } from "@/lib/store/queries/wordings";
import { forgetDossiers } from "@/lib/store/test-store";
import { pngSize } from "@/lib/view/png-chunks";
import { readFigureFile } from "@/lib/view/read-figure-file";
import { contentSecurityPolicy, mayBeFramed } from "./content-security";
import { runRelata } from "./test-process";

let folder = "";
const out = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "relata-figure-"));
  await forgetDossiers();
  await runRelata(["import", "data/disputed-accord.json"]);
});
afterAll(async () => {
  await forgetDossiers();
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});

describe("relata figure", () => {
  it.each([
    [["figure"]],
    [["figure", "disputed-accord"]],
    [["figure", "disputed-accord", "--out", "x.gif"]],
    [["figure", "disputed-accord", "--out", "x.svg", "--size", "huge"]],
    [["figure", "disputed-accord", "--out", "x.svg", "--made", "yesterday"]],
  ])("%j is not understood: exit code 2", async (args) => {
    expect(await runRelata(args)).toMatchObject({ code: 2 });
  });

  it("says so where there is no such dossier, and where the address is another's", async () => {
    expect((await runRelata(["figure", "nothing", "--out", out("a.svg")])).err).toContain(
      "No dossier “nothing”",
    );
    const view = "https://x.example/d/other?fam=force";
    const { code, err } = await runRelata([
      "figure",
      "disputed-accord",
      "--view",
      view,
      "--out",
      out("a.svg"),
    ]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("not one of the dossier") });
  });

  it("makes the view's figure, the same bytes twice, which say what they were made from", async () => {
    const view = "https://x.example/d/disputed-accord?v=1&fam=cooperation";
    const args = [
      "figure",
      "disputed-accord",
      "--view",
      view,
      "--size",
      "a4",
      "--made",
      "2026-11-27",
      "--out",
    ];
    for (const format of ["svg", "png", "pdf"]) {
      const [one, other] = [out(`one.${format}`), out(`other.${format}`)];
      expect(await runRelata([...args, one])).toMatchObject({
        code: 0,
        err: expect.stringContaining("Wrote"),
      });
      await runRelata([...args, other]);
      const [bytes, again] = [await readFile(one), await readFile(other)];
      expect(bytes.equals(again)).toBe(true);
      expect(readFigureFile(bytes)).toMatchObject({
        permalink: view,
        dossier: "disputed-accord",
        version: "1",
      });
    }
    expect(pngSize(await readFile(out("one.png")))).toEqual({ width: 3508, height: 2480 });
    expect(await readFile(out("one.svg"), "utf8")).toContain("three senior Velmarian officials");
  });

  it("warns of what it does not understand, and of what an editor would ask", async () => {
    const args = ["--view", "?colour=red&fam=force", "--title", "会议", "--out", out("b.pdf")];
    const { code, err } = await runRelata(["figure", "disputed-accord", ...args]);
    expect(code).toBe(0);
    expect(err).toContain("“colour=red”");
    expect(err).toContain("A PDF cannot show 会 议");
  });
});

describe("what reports call unnamed sources", () => {
  it("is found report by report, in the order of the claims, and nothing where there is no dossier", async () => {
    expect(await loadWordings("nothing")).toEqual([]);
    const words = (await loadWordings("disputed-accord")).map((wording) => wording.words);
    expect(words[0]).toBe("three senior officials who have seen the text");
    expect(words).toContain("des responsables haut placés");
    expect(words).not.toContain("Kestrel");
  });
});

describe("what other sites may frame", () => {
  it("are embedded views, and nothing that only looks like one", () => {
    expect(["/embed/x", "/embed/tehran-meeting?v=1"].every(mayBeFramed)).toBe(true);
    const others = [
      "/",
      "/embed",
      "/embed/",
      "/embed/x/y",
      "/d/x?y=/embed/x",
      "/embed/../d/x",
      "/embed/%2e%2e",
      "//embed/x",
    ];
    expect(others.filter(mayBeFramed)).toEqual([]);
    expect(contentSecurityPolicy("n", false)).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy("n", false, true)).toContain("frame-ancestors *");
  });
});
