import { describe, expect, it } from "vitest";
import { reportRelations } from "./report-relation";

const relay = (report: string, basis: "stated" | "inferred" = "stated") => ({
  report,
  how: "quotes" as const,
  basis,
});
const REPORTS = [
  { id: "wire", publisher: "halden" },
  { id: "update", publisher: "halden", supersedes: "wire" },
  { id: "latest", publisher: "halden", supersedes: "update" },
  { id: "story", publisher: "ledger", relays: [relay("wire")] },
  { id: "digest", publisher: "digest", relays: [relay("story", "inferred"), relay("digest")] },
  { id: "hen", publisher: "coop", relays: [relay("egg")], supersedes: "egg" },
  { id: "egg", publisher: "coop", relays: [relay("hen")], supersedes: "hen" },
];
const byId = new Map(REPORTS.map((report) => [report.id, report]));
const between = (a: string, b: string) => reportRelations(byId.get(a)!, byId.get(b)!, byId);

describe("reportRelations", () => {
  it("finds none between strangers, nor of a report to itself", () => {
    expect(between("latest", "story")).toEqual([]);
    expect(between("wire", "wire")).toEqual([]);
  });

  it("says which relays the other, and how", () => {
    expect(between("story", "wire")).toEqual([{ type: "relays", from: "a", how: "quotes", inferred: false }]);
    expect(between("wire", "story")).toMatchObject([{ type: "relays", from: "b" }]);
  });

  it("follows relays through others, inferred where one step is", () => {
    expect(between("digest", "wire")).toEqual([{ type: "relays", from: "a", how: null, inferred: true }]);
  });

  it("says which supersedes the other, also through versions between them", () => {
    expect(between("wire", "latest")).toEqual([
      { type: "supersedes", from: "b" },
      { type: "same_publisher" },
    ]);
  });

  it("comes to an end in a circle", () => {
    expect(between("hen", "egg").length).toBe(5);
    expect(between("hen", "story")).toEqual([]);
  });
});
