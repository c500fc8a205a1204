import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import { formatIssue } from "@/lib/domain/issue";
import { anyBundle, testBundle, testClaim } from "@/lib/domain/test-bundle";
import { readBundle, writeBundle } from "./bundle";

function issuesOf(input: string | Uint8Array): string[] {
  const reading = readBundle(input);
  return "issues" in reading ? reading.issues.map(formatIssue) : [];
}

const issuesAfter = (change: (bundle: Bundle) => void) => issuesOf(JSON.stringify(testBundle(change)));

describe("reading a bundle", () => {
  it("of nothing says that this is no JSON", () => {
    expect(issuesOf("")).toEqual(["line 1, column 1: expected JSON, got Unexpected end of JSON input"]);
  });

  it("gives back what was written, whatever it is", () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const text = writeBundle(bundle);
        const reading = readBundle(new TextEncoder().encode(text));
        expect("bundle" in reading && writeBundle(reading.bundle)).toBe(text);
      }),
    );
  });

  it("passes over a byte order mark", () => {
    const bytes = new TextEncoder().encode(`\ufeff${writeBundle(testBundle())}`);
    expect(readBundle(bytes)).toHaveProperty("bundle");
    expect(readBundle(`\ufeff${writeBundle(testBundle())}`)).toHaveProperty("bundle");
  });

  it("refuses bytes that are not UTF-8", () => {
    const bytes = new TextEncoder().encode(writeBundle(testBundle()));
    bytes[20] = 0xff;
    expect(issuesOf(bytes)).toEqual(["file: expected text in UTF-8, got bytes that are not UTF-8"]);
  });

  it("refuses nesting that would overflow the stack of whoever walks it", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(issuesOf(deep)).toEqual(["file: expected at most 32 levels of nesting, got more"]);
  });

  it("says where text stops being JSON", () => {
    expect(issuesOf('{\n  "format": nothing\n}')[0]).toMatch(/expected JSON, got Unexpected token/);
    expect(issuesOf('{\n  "format": "relata/1"\n  "dossier"')[0]).toMatch(/^line 3, column 3: expected JSON/);
  });

  it("takes a field named __proto__ for what it is: a field that does not belong there", () => {
    const text = JSON.stringify(testBundle()).replace(
      '"id":"averia"',
      '"__proto__":{"polluted":1},"id":"averia"',
    );
    expect(issuesOf(text)).toEqual(["actors[0].__proto__: expected no field of this name, got an object"]);
    expect({}).not.toHaveProperty("polluted");
    const layout = JSON.stringify(testBundle()).replace(
      '"version"',
      '"layout":{"__proto__":{"x":1,"y":1}},"version"',
    );
    expect(issuesOf(layout)[0]).toMatch(/^dossier\.layout\.__proto__: /);
  });

  it("refuses text that PostgreSQL cannot store, also where the schema lets it pass", () => {
    const url = (address: string) =>
      issuesAfter(({ reports }) => Object.assign(reports[0]!, { url: address }))[0];
    expect(url("http://example.org/\0")).toMatch(/^reports\[0\]\.url: expected text without NUL/);
    expect(url("http://example.org/\ud800")).toMatch(/^reports\[0\]\.url: expected text without NUL/);
  });

  it("refuses a field given twice, of which JSON.parse would silently drop the first", () => {
    const text = JSON.stringify(testBundle()).replace('"stance":', '"stance":"denies","stance":');
    expect(issuesOf(text)).toEqual(["claims[0].stance: expected each field once, got the same field again"]);
  });

  it("collects the problems of all records, and of their references, in one go", () => {
    const issues = issuesAfter((bundle) => {
      Object.assign(bundle.actors[1]!, { kind: "country" });
      Object.assign(bundle.claims[0]!, { chain: [{ actor: "nobody", basis: "stated" }] });
    });
    expect(issues).toEqual([
      'actors[1].kind: expected one of "person", "organisation", "state", "group", "outlet", "unnamed", got "country"',
      'claims[0].chain[0].actor: expected the id of an actor, got "nobody"',
    ]);
  });

  it("reports fifty of them at most, and how many there are", () => {
    const claims = Array.from({ length: 70 }, (_, at) => testClaim({ id: `c${at}`, object: "nobody" }));
    const reading = readBundle(JSON.stringify({ ...testBundle(), claims }));
    expect(reading).toMatchObject({ issueCount: 70 });
    expect("issues" in reading && reading.issues).toHaveLength(50);
  });
});

describe("the references of a bundle", () => {
  it("may point at any actor, also at one called constructor", () => {
    expect(issuesAfter((bundle) => Object.assign(bundle.claims[0]!, { object: "constructor" }))).toHaveLength(
      1,
    );
  });

  it("give each id once a kind, and the same id may serve two kinds", () => {
    expect(issuesAfter(({ actors }) => actors.push({ ...actors[0]! }))).toEqual([
      'actors[3].id: expected an id other than that of actors[0], got "averia"',
    ]);
    expect(issuesAfter(({ claims }) => Object.assign(claims[0]!, { id: "averia" }))).toEqual([]);
  });

  it("begin each chain at the report's publisher", () => {
    const chain = [{ actor: "averia", basis: "stated" as const }];
    expect(issuesAfter(({ claims }) => Object.assign(claims[0]!, { chain }))).toEqual([
      'claims[0].chain[0].actor: expected the publisher of r1, beacon, got "averia"',
    ]);
  });

  it("need a scope where the relation type says so", () => {
    expect(
      issuesAfter(({ relationTypes }) => Object.assign(relationTypes[1]!, { needsScope: true })),
    ).toEqual(["claims[0].scope: expected what “aided” is about, got nothing"]);
  });

  it("open on a line that is there, a symmetric one only under the actor that stands first", () => {
    const opening = (start: string) =>
      issuesAfter((bundle) => {
        bundle.dossier.start = start;
        bundle.claims = [testClaim({ subject: "brunmark", relation: "met_with", object: "averia" })];
      });
    expect(opening("averia.met_with.brunmark")).toEqual([]);
    expect(opening("brunmark.met_with.averia")).toHaveLength(1);
    expect(opening("averia.aided.brunmark")).toHaveLength(1);
  });

  it("let no report relay or supersede itself, by however many steps", () => {
    const issues = issuesAfter((bundle) => {
      const [first] = bundle.reports;
      const relays = (report: string) => [{ report, how: "quotes" as const, basis: "stated" as const }];
      bundle.reports = [
        { ...first!, relays: relays("r2") },
        { ...first!, id: "r2", relays: relays("r3") },
        { ...first!, id: "r3", relays: relays("r1"), supersedes: "r3" },
      ];
    });
    expect(issues).toEqual([
      'reports[0].relays: expected no way back to the same report, got "r1 → r2 → r3 → r1"',
      'reports[2].supersedes: expected no way back to the same report, got "r3 → r3"',
    ]);
  });

  it("let a quote name a position only in a text that is held; one that no longer fits there is no issue", () => {
    const quotes = [{ exact: "grain", start: 0, end: 5 }];
    const placed = (held: boolean) =>
      issuesAfter(({ claims, reports }) => {
        Object.assign(claims[0]!, { quotes });
        if (held) Object.assign(reports[0]!, { held: true, text: "No such word." });
      });
    expect(placed(false)).toEqual([
      "claims[0].quotes[0].start: expected no position, because the text of r1 is not held, got 0",
    ]);
    expect(placed(true)).toEqual([]);
  });
});
