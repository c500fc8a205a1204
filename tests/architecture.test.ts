import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as rules from "./architecture/rules";
import { loadSourceTree } from "./architecture/source-tree";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

describe("the house as it stands", () => {
  const tree = loadSourceTree(ROOT);

  it("has source files to speak of", () => {
    expect(tree.modules.size).toBeGreaterThan(20);
  });

  it("has no import of ours that points at nothing", () => {
    expect(tree.unresolved).toEqual([]);
  });

  it.each([
    ["imports point one way", rules.importsPointOneWay],
    ["every file has a layer", rules.everyFileHasALayer],
    ["there is no cycle", rules.noCycle],
    ["files stay small", rules.filesStaySmall],
    ["there is no barrel", rules.noBarrel],
    ["names say something", rules.namesSaySomething],
    ["lib knows no React", rules.libKnowsNoReact],
    ["components never reach the store", rules.componentsNeverReachTheStore],
    ["the browser is sent nothing of the server's", rules.browserLoadsNoServerPackage],
    ["what draws comes after the first paint", rules.drawingComesLate],
  ])("keeps the rule: %s", (_name, rule) => {
    expect(rule(tree)).toEqual([]);
  });

  it("has nothing at its top that the design does not list", (context) => {
    if (!existsSync(`${ROOT}.git`)) context.skip("not a git clone, so what belongs to it is not known");
    const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
    const top = new Set(tracked.split("\0").map((path) => path.split("/")[0] ?? ""));
    top.delete("");
    expect(rules.unlistedTopLevel([...top])).toEqual([]);
  });
});
