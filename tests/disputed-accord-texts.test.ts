import { describe, expect, it } from "vitest";
import { dayWindow } from "@/lib/domain/edtf-window";
import { textDirection } from "@/lib/domain/text-direction";
import type { When } from "@/lib/domain/when";
import { foldName } from "@/lib/text/fold-name";
import { checkQuote } from "@/lib/text/quote-match";
import { bundle, checks, reportOf } from "./disputed-accord";

const { actors, claims, reports } = bundle;

describe("quotes", () => {
  it("stand in the held texts where they say, with what stands around them, but for exactly one", () => {
    const detached = checks.filter(({ check }) => check.state === "detached");
    expect(detached.map(({ claim }) => claim.relation)).toEqual(["threatened"]);
    for (const { claim, quote, check } of checks) {
      if (check.state === "unchecked" || quote.start === undefined) continue;
      const points = [...reportOf(claim.report).text!];
      const before = points.slice(0, quote.start).join("");
      if (quote.prefix !== undefined) expect(before.endsWith(quote.prefix), claim.id).toBe(true);
      if (check.state === "detached") continue;
      expect(points.slice(quote.start, quote.end).join("")).toBe(quote.exact);
      const after = points.slice(quote.end).join("");
      if (quote.suffix !== undefined) expect(after.startsWith(quote.suffix), claim.id).toBe(true);
    }
    expect(
      checks.filter(({ check, quote }) => check.state !== "unchecked" && quote.start === undefined),
    ).toEqual([]);
  });

  it("of a role stand where they say, too", () => {
    const ofRoles = actors
      .flatMap((actor) => actor.roles ?? [])
      .filter((role) => role.quote?.start !== undefined);
    expect(ofRoles.length).toBeGreaterThan(5);
    const states = ofRoles.map(({ report, quote }) => checkQuote(reportOf(report!).text!, quote!).state);
    expect(new Set(states)).toEqual(new Set(["attached"]));
  });

  it("name the paragraph in which they stand", () => {
    for (const { claim, check } of checks) {
      if (check.state !== "attached") continue;
      const before = [...reportOf(claim.report).text!].slice(0, check.start).join("");
      const paragraph = before.split("\n\n").length;
      expect(claim.locator, claim.id).toMatch(
        new RegExp(`^paragraphs? (\\d+ and )?${paragraph}\\b|^paragraphs ${paragraph} and `),
      );
    }
  });

  it("nearly stand in the text where detached: all but one of their words are in one sentence of it", () => {
    const { claim, quote } = checks.find(({ check }) => check.state === "detached")!;
    const words = quote.exact.split(" ");
    const sentences = reportOf(claim.report).text!.split(/(?<=[.?!])\s/);
    const kept = Math.max(...sentences.map((one) => words.filter((word) => one.includes(word)).length));
    expect(kept).toBe(words.length - 1);
    expect(reportOf(claim.report).text).toMatch(/Correction, 24 March/);
  });

  it("are placed by code points, which differ from UTF-16 units where a character is wide", () => {
    const { text: words = "" } = reportOf("quayside-feature");
    expect(words.length).toBeGreaterThan([...words].length);
  });

  it("are given in the language of their report, Arabic, French and English", () => {
    expect(new Set(claims.map((claim) => reportOf(claim.report).language))).toEqual(
      new Set(["en", "ar", "fr"]),
    );
    const arabic = checks.find(({ claim }) => reportOf(claim.report).language === "ar")!;
    expect(textDirection(arabic.quote.exact)).toBe("rtl");
    expect(arabic.claim.note).toMatch(/^In Arabic: /);
  });
});

describe("names from right to left", () => {
  it("belong to a person who is drawn and to an outlet, and are found in Latin letters", () => {
    const turned = actors.filter((actor) => textDirection(actor.name) === "rtl");
    expect(turned.map((actor) => actor.kind)).toEqual(["person", "outlet"]);
    expect(claims.some((claim) => claim.subject === turned[0]!.id)).toBe(true);
    const aliases = turned.map((actor) => actor.aliases?.map((alias) => foldName(alias.text)) ?? []);
    expect(aliases[0]).toContain("kinan al safsafi");
    expect(aliases[1]).toContain("mirat al marfa");
  });
});

describe("dates", () => {
  const whens: When[] = [
    ...claims.map((claim) => claim.happened),
    ...reports.map((report) => report.published),
  ];
  const happened = claims.flatMap((claim) => claim.happened.edtf ?? []);

  it.each([
    ["a day", /^\d{4}-\d\d-\d\d$/],
    ["a day, about", /^\d{4}-\d\d-\d\d~$/],
    ["a month", /^\d{4}-(0\d|1[0-2])$/],
    ["a season", /^\d{4}-2[1-4]$/],
    ["an interval", /^[\d-]+\/[\d-]+$/],
    ["an open end", /^[\d-]+\/\.\.$/],
  ])("include %s", (_, form) => {
    expect(happened.filter((edtf) => form.test(edtf)).length).toBeGreaterThan(0);
  });

  it("are missing from some claims and from one report, which stay undated", () => {
    expect(claims.filter((claim) => claim.happened.edtf === null).length).toBeGreaterThan(5);
    const undated = reports.filter((report) => report.published.edtf === null);
    expect(undated.map((report) => report.id)).toEqual(["northlight-post"]);
  });

  it("are stated in some places and inferred in others, with a note", () => {
    expect(whens.filter((when) => when.basis === "stated").length).toBeGreaterThan(10);
    const inferred = whens.filter((when) => when.basis === "inferred");
    expect(inferred.length).toBeGreaterThan(3);
    expect(inferred.filter((when) => when.note === undefined)).toEqual([]);
  });

  it("spread the reports over three weeks: assertion, denial, second origin, correction, in this order", () => {
    const dayOf = (id: string) => dayWindow(reportOf(id).published.edtf!)!.fromDay;
    const days = [
      "kestrel-first",
      "kestrel-update",
      "ministry-statement",
      "littoral-interview",
      "meridian-report",
      "quayside-feature",
      "meridian-correction",
    ].map(dayOf);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(new Set(days).size).toBe(days.length);
    expect(days.at(-1)! - days[0]!).toBe(21);
    const all = reports.flatMap((report) => dayWindow(report.published.edtf ?? "")?.toDay ?? []);
    expect(Math.max(...all)).toBe(days.at(-1));
  });
});
