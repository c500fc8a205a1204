import { describe, expect, it } from "vitest";
import { currentVersions } from "./current-versions";

const SUPERSEDES = new Map([
  ["v2", "v1"],
  ["v3", "v2"],
  ["hen", "egg"],
  ["egg", "hen"],
]);
const current = (...reports: string[]) => currentVersions(reports, (report) => SUPERSEDES.get(report));

describe("currentVersions", () => {
  it("is empty for none, and each report once", () => {
    expect(current()).toEqual([]);
    expect(current("a", "v1", "a")).toEqual(["a", "v1"]);
  });

  it("leaves out what another supersedes, also through a version that is not there", () => {
    expect(current("v1", "a", "v2")).toEqual(["a", "v2"]);
    expect(current("v1", "v3")).toEqual(["v3"]);
  });

  it("keeps a version whose update is not among them", () => {
    expect(current("v1", "v2")).toEqual(["v2"]);
    expect(current("v1")).toEqual(["v1"]);
  });

  it("comes to an end in a circle, and keeps all of it", () => {
    expect(current("hen", "egg")).toEqual(["hen", "egg"]);
  });
});
