import { describe, expect, it } from "vitest";
import type { Quote } from "@/lib/domain/quote";
import { testClaim } from "@/lib/domain/test-bundle";
import { readClaims, SEARCHED_CHARACTERS } from "./read-claims";

const TEXT = "Averia sent grain in May. Brunmark sent nothing. Averia waited.";
const claim = (id: string, ...quotes: Quote[]) => testClaim({ id, ...(quotes.length > 0 ? { quotes } : {}) });
const ids = (text: string | null, ...claims: ReturnType<typeof claim>[]) =>
  readClaims(text, claims).map((read) => read.claim.id);

describe("the claims of a report", () => {
  it("are none where there are none, and in the order of the dossier where no text is held", () => {
    expect(readClaims(TEXT, [])).toEqual([]);
    const claims = [
      claim("late", { exact: "Averia waited", start: 49, end: 62 }),
      claim("early", { exact: "sent" }),
    ];
    expect(ids(null, ...claims)).toEqual(["late", "early"]);
    expect(readClaims(null, claims)[0]?.quotes).toEqual([
      { quote: claims[0]?.quotes?.[0], check: { state: "unchecked" }, closest: null, sought: false },
    ]);
  });

  it("are in the order in which their words stand in the text, those without a place after the one before them", () => {
    const late = claim("late", { exact: "Averia waited", start: 49, end: 62 });
    const after = claim("after the late one");
    const early = claim("early", { exact: "waited" }, { exact: "sent grain", start: 7, end: 17 });
    const middle = claim("middle", { exact: "sent nothing" });
    expect(ids(TEXT, late, after, early, middle)).toEqual(["early", "middle", "late", "after the late one"]);
    expect(ids(TEXT, claim("first"), early)).toEqual(["first", "early"]);
    expect(ids(TEXT, claim("z", { exact: "sent" }), claim("a", { exact: "sent" }))).toEqual(["z", "a"]);
  });

  it("keep a detached quote where it stood, and say what is most like it", () => {
    const gone = claim("gone", { exact: "Averia sold grain", start: 0, end: 17 });
    const [read] = readClaims(TEXT, [claim("late", { exact: "waited" }), gone]);
    expect(read?.claim.id).toBe("gone");
    const both = claim(
      "both",
      { exact: "nothing like it", start: 0, end: 15 },
      { exact: "waited", start: 56, end: 62 },
    );
    expect(ids(TEXT, both, claim("early", { exact: "sent grain" }))).toEqual(["early", "both"]);
    expect(read?.quotes).toMatchObject([
      { check: { state: "detached" }, closest: { start: 0, end: 17, method: "approximate" }, sought: true },
    ]);
  });

  it("are all checked, but not all searched for, where a long text has lost very many", () => {
    const text = "The committee noted the report. ".repeat(SEARCHED_CHARACTERS / 32 / 4);
    const lost = Array.from({ length: 6 }, (_, at) =>
      claim(`c${at}`, { exact: "Averia", start: at, end: at + 6 }),
    );
    const quotes = readClaims(text, lost).flatMap((read) => read.quotes);
    expect(quotes.map(({ check }) => check.state)).toEqual(Array(6).fill("detached"));
    expect(quotes.map(({ sought }) => sought)).toEqual([true, true, true, true, false, false]);
  });
});
