import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { readBundle, writeBundle } from "@/lib/formats/bundle";
import { makeMany } from "./fixtures/make-many";

const FOLDER = new URL("fixtures/", import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

function load(name: string): Bundle {
  const reading = readBundle(read(name));
  if (!("bundle" in reading)) throw new Error(`${name}: ${JSON.stringify(reading.issues)}`);
  return reading.bundle;
}

function linesOf({ claims }: Bundle): Set<string> {
  return new Set(claims.map((claim) => `${claim.subject}.${claim.relation}.${claim.object}`));
}

describe("the fixtures", () => {
  it.each(NAMES.filter((name) => !name.startsWith("bad-")))(
    "%s is read, and written byte for byte",
    (name) => {
      const bundle = load(name);
      expect(writeBundle(bundle)).toBe(read(name));
      expect(bundle.dossier.description).toMatch(/^Trap: /);
    },
  );

  it.each([
    ["bad-dates.json", 10],
    ["bad-format.json", 1],
    ["bad-list.json", 1],
    ["bad-many-issues.json", 120],
    ["bad-references.json", 20],
    ["bad-rules.json", 10],
    ["bad-shape.json", 16],
    ["bad-text.json", 10],
    ["bad-truncated.json", 1],
  ])("%s is refused with %i issues", (name, count) => {
    const reading = readBundle(read(name));
    expect("issues" in reading && reading.issueCount).toBe(count);
  });

  it("leave no broken one without an expectation", () => {
    expect(NAMES.filter((name) => name.startsWith("bad-"))).toHaveLength(9);
  });

  it("many.json is what make-many.ts makes: 80 actors on 300 lines of 900 claims", () => {
    const many = makeMany();
    expect(read("many.json") === writeBundle(many)).toBe(true);
    expect(new Set(many.claims.flatMap((claim) => [claim.subject, claim.object])).size).toBe(80);
    expect(linesOf(many).size).toBe(300);
    expect(many.claims).toHaveLength(900);
    expect(many.relationTypes).toHaveLength(12);
    expect(many.dossier.layout).toBeUndefined();
    expect(new Set(many.claims.map((claim) => claim.stance)).size).toBe(3);
    expect(new Set(many.claims.map((claim) => claim.status)).size).toBe(3);
    expect(many.claims.some((claim) => claim.happened.edtf === null)).toBe(true);
  });

  it("parallel.json has five, four, four and, as a near miss, three lines of one direction and family", () => {
    const bundle = load("parallel.json");
    const familyOf = new Map(bundle.relationTypes.map((type) => [type.id, type.family]));
    const counts = new Map<string, number>();
    for (const line of linesOf(bundle)) {
      const [subject, relation, object] = line.split(".");
      const bundleOfLines = `${subject} ${familyOf.get(relation!)} ${object}`;
      counts.set(bundleOfLines, (counts.get(bundleOfLines) ?? 0) + 1);
    }
    expect(counts.get("averia friction brunmark")).toBe(5);
    expect(counts.get("averia cooperation brunmark")).toBe(4);
    expect(counts.get("brunmark friction averia")).toBe(4);
    expect(counts.get("corstead friction dunmere")).toBe(3);
  });

  it("rtl.json quotes its held texts at the places it names", () => {
    const bundle = load("rtl.json");
    const quotes = bundle.claims.flatMap((claim) =>
      (claim.quotes ?? []).map((quote) => ({ quote, report: claim.report })),
    );
    expect(quotes).toHaveLength(2);
    for (const { quote, report } of quotes) {
      const text = bundle.reports.find((candidate) => candidate.id === report)?.text ?? "";
      expect([...text].slice(quote.start, quote.end).join("")).toBe(quote.exact);
    }
  });

  it("long-names.json fills the longest fields to their limits", () => {
    const lengths = load("long-names.json").actors.map((actor) => actor.name.length);
    expect(lengths.filter((length) => length === 200)).toHaveLength(5);
  });
});
