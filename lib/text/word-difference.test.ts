import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestWording, isSameWording, isWordByWord, wordDifference } from "./word-difference";

/** A difference as one text: `+added+`, `-dropped-`. */
function marked(from: string, to: string): string {
  const mark = { same: "", added: "+", dropped: "-" };
  return wordDifference(from, to)
    .runs.map(({ kind, text }) => mark[kind] + text + mark[kind])
    .join("");
}

describe("wordDifference", () => {
  it("is nothing between two empty texts", () => {
    expect(wordDifference("", "")).toEqual({ runs: [], common: 1, overlap: 1 });
  });

  it("is everything beside an empty text", () => {
    expect(marked("", "three officials")).toBe("+three officials+");
    expect(marked("three officials", "")).toBe("-three officials-");
    expect(wordDifference("three officials", "").common).toBe(0);
  });

  it("is nothing between equal texts", () => {
    expect(marked("three senior officials", "three senior officials")).toBe("three senior officials");
    expect(wordDifference("a b", "a b").common).toBe(1);
  });

  it.each([
    ["three senior officials", "three senior Averian officials", "three senior +Averian+ officials"],
    ["three senior officials", "three officials", "three -senior-officials"],
    ["three senior officials", "two senior officials", "-three-+two+ senior officials"],
    ["three senior officials", "sources familiar", "-three senior officials-+sources familiar+"],
    ["officials said", "officials", "officials-said-"],
    ["the minister", "the minister, on Monday", "the minister, +on Monday+"],
    ["a b c", "c b a", "-a b-c +b a+"],
  ])("of “%s” and “%s” is “%s”", (from, to, expected) => {
    expect(marked(from, to)).toBe(expected);
  });

  it.each([
    ["Three officials", "three officials"],
    ["won't", "won’t"],
    ["refused, formally", "refused formally."],
    ["“refused”", "refused"],
    ["co-operate", "co operate"],
  ])("overlooks case and punctuation: “%s” and “%s”", (from, to) => {
    expect(isSameWording(wordDifference(from, to))).toBe(true);
  });

  it.each([
    ["5", "5%"],
    ["$5", "€5"],
    ["3,000", "3000"],
    ["not guilty", "guilty"],
    ["🕊", "⚔"],
  ])("does not overlook what says something: “%s” and “%s”", (from, to) => {
    expect(isSameWording(wordDifference(from, to))).toBe(false);
  });

  it("parts words from right to left, and scripts without spaces", () => {
    expect(marked("ثلاثة مسؤولين كبار", "ثلاثة مسؤولين")).toBe("ثلاثة مسؤولين-كبار-");
    expect(marked("三名高级官员", "三名官员")).toMatch(/^三名-高级-官员$/);
    expect(marked("三名官员", "三名伊朗官员")).toMatch(/^三名\+伊朗\+官员$/);
  });

  it("gives back the second text to the letter, and the words of the first in their order", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc
        .array(fc.constantFrom("a", "b", "c", " ", ", ", "“", "5", "%"), { maxLength: 20 })
        .map((all) => all.join("")),
    );
    const words = (given: string) => given.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, "");
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { runs, common } = wordDifference(from, to);
        const without = (kind: string) => runs.filter((run) => run.kind !== kind).map((run) => run.text);
        expect(without("dropped").join("")).toBe(to);
        expect(words(without("added").join(" ")).normalize("NFKC")).toBe(words(from).normalize("NFKC"));
        expect(common).toBeGreaterThanOrEqual(0);
        expect(common).toBeLessThanOrEqual(1);
        expect(isSameWording(wordDifference(to, to))).toBe(true);
      }),
    );
  });
});

describe("isWordByWord", () => {
  it.each([
    ["", ""],
    ["three senior officials who have seen the text", "officials"],
    ["three senior officials", "two senior officials"],
  ])("marks words between “%s” and “%s”", (from, to) => {
    expect(isWordByWord(wordDifference(from, to))).toBe(true);
  });

  it.each([
    ["three senior officials who have seen the text", "sources familiar with the talks"],
    ["three senior officials", "senior figures on both sides"],
    ["three officials", "a source"],
  ])("takes “%s” and “%s” for different words altogether", (from, to) => {
    expect(isWordByWord(wordDifference(from, to))).toBe(false);
  });
});

describe("closestWording", () => {
  it("is no place among none, and the first of equals", () => {
    expect(closestWording("a", [])).toBe(-1);
    expect(closestWording("a", ["x", "y"])).toBe(0);
  });

  it("finds the candidate with most words in common", () => {
    expect(closestWording("three senior officials", ["sources", "three officials", "officials"])).toBe(1);
  });
});
