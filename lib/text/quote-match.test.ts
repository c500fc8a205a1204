import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuote, codePointSlice, findPassage } from "./quote-match";

const TEXT = "No warning. 🕊 We gave no warning, they said. You gave us no warning.";

describe("checkQuote", () => {
  it("cannot check against a text that is not held", () => {
    expect(checkQuote(null, { exact: "no warning" })).toEqual({ state: "unchecked" });
  });

  it("detaches from an empty text", () => {
    expect(checkQuote("", { exact: "no warning" })).toEqual({ state: "detached", closest: null });
  });

  it("counts code points, so a character outside the first plane is one", () => {
    expect(checkQuote(TEXT, { exact: "We", start: 14, end: 16 })).toEqual({
      state: "attached",
      start: 14,
      end: 16,
    });
    expect(checkQuote(TEXT, { exact: "We", start: 15, end: 17 }).state).toBe("detached");
  });

  it("offers, but does not take, the other place of words that are not where the quote says", () => {
    expect(checkQuote(TEXT, { exact: "they said", start: 0, end: 9 })).toEqual({
      state: "detached",
      closest: { start: 34, end: 43, contexts: 0 },
    });
  });

  it("finds a quote without a position by what stands around it", () => {
    expect(checkQuote(TEXT, { exact: "no warning", prefix: "gave us " })).toMatchObject({
      state: "attached",
      start: 57,
    });
    expect(checkQuote(TEXT, { exact: "no warning", suffix: ", they" })).toMatchObject({
      state: "attached",
      start: 22,
    });
    expect(checkQuote(TEXT, { exact: "no warning" })).toMatchObject({ state: "attached", start: 22 });
  });

  it("is strict to the letter", () => {
    expect(checkQuote(TEXT, { exact: "No Warning" })).toEqual({ state: "detached", closest: null });
  });
});

describe("findPassage", () => {
  it("prefers context to nearness, and nearness to order", () => {
    expect(findPassage("a b a b a", { exact: "a", start: 4, end: 5 })?.start).toBe(4);
    expect(findPassage("a b a c a", { exact: "a", suffix: " c", start: 0, end: 1 })?.start).toBe(4);
    expect(findPassage("a b a", { exact: "a" })?.start).toBe(0);
  });

  it("is quick on a frequent word in a long text", () => {
    const startedAt = performance.now();
    findPassage("é".repeat(200_000), { exact: "é", start: 5, end: 6 });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe("codePointSlice", () => {
  it("is empty for an empty range or text", () => {
    expect(codePointSlice("", 0, 4)).toBe("");
    expect(codePointSlice("abc", 2, 2)).toBe("");
  });

  it("cuts as an array of code points does", () => {
    const position = fc.nat({ max: 20 });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), position, position, (text, start, end) => {
        expect(codePointSlice(text, start, end)).toBe([...text].slice(start, Math.max(start, end)).join(""));
      }),
    );
  });

  it("finds again whatever it cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const length = [...text].length;
        const start = a % length;
        const end = start + 1 + (b % (length - start));
        const exact = codePointSlice(text, start, end);
        expect(checkQuote(text, { exact, start, end })).toEqual({ state: "attached", start, end });
      }),
    );
  });
});
