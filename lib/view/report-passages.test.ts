import { describe, expect, it } from "vitest";
import type { Quote } from "@/lib/domain/quote";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { readClaims } from "@/lib/text/read-claims";
import { leadingPassage, lineTargets, reportPassages } from "./report-passages";

const TEXT = "Averia sent grain in May. They met in Beren.";
const data = testBundle();

function placed(...claims: [id: string, relation: string, ...quotes: Quote[]][]) {
  const records = claims.map(([id, relation, ...quotes]) =>
    testClaim({ id, relation, ...(quotes.length > 0 ? { quotes } : {}) }),
  );
  return readClaims(TEXT, records).map((read) => ({
    ...read,
    line: `averia.${read.claim.relation}.brunmark`,
  }));
}

describe("the passages of a report", () => {
  it("are none without claims, or where no claim has words", () => {
    expect(reportPassages([], data)).toEqual([]);
    expect(reportPassages(placed(["c1", "aided"]), data)).toEqual([]);
  });

  it("are where quotes stand, with the number and family of their claim, and its anchors", () => {
    const claims = placed(
      ["met", "met_with", { exact: "They met" }],
      ["sent", "aided", { exact: "sent grain" }],
    );
    expect(reportPassages(claims, data)).toMatchObject([
      { kind: "quote", start: 7, end: 17, number: 1, family: "cooperation", anchor: "quote-sent-0" },
      { kind: "quote", start: 26, end: 34, number: 2, family: "contact", claimAnchor: "claim-met" },
    ]);
  });

  it("are what is offered for quotes that no longer stand there, told apart, and nothing where nothing is like them", () => {
    const claims = placed(["c1", "aided", { exact: "sent groin" }, { exact: "nobody answered the call" }]);
    expect(reportPassages(claims, data)).toMatchObject([
      { kind: "closest", start: 7, end: 17, anchor: "closest-c1-0" },
    ]);
  });
});

describe("what leads where", () => {
  it("leads a line to its first passage in the text, and to its claim where it has none", () => {
    const claims = placed(
      ["late", "aided", { exact: "May" }, { exact: "sent" }],
      ["none", "met_with", { exact: "thay met" }],
    );
    const targets = lineTargets(claims, reportPassages(claims, data));
    expect(targets.get("averia.aided.brunmark")).toBe("quote-late-1");
    expect(targets.get("averia.met_with.brunmark")).toBe("claim-none");
  });

  it("leads from words to the shortest quote over them, and to an offered passage only where there is no quote", () => {
    expect(leadingPassage([])).toBeNull();
    const claims = placed(
      ["long", "aided", { exact: "Averia sent grain in May" }],
      ["short", "aided", { exact: "grain" }],
      ["offered", "aided", { exact: "groin" }],
    );
    const passages = reportPassages(claims, data);
    expect(leadingPassage(passages)?.claim.claim.id).toBe("short");
    expect(leadingPassage(passages.filter((one) => one.kind === "closest"))?.claim.claim.id).toBe("offered");
  });
});
