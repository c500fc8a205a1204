import { describe, expect, it } from "vitest";
import {
  type CountedLines,
  listed,
  onlyWords,
  plainText,
  withoutSentences,
  withoutWords,
} from "./source-words";

const none: CountedLines = { count: 0, named: [] };
const lines = (...words: string[]): CountedLines => ({
  count: words.length,
  named: words.map((text) => ({ id: text, words: text })),
});
const many = (count: number): CountedLines => lines(...Array.from({ length: count }, (_, at) => `L${at}`));

function said(what: Partial<Parameters<typeof withoutSentences>[0]>): string {
  return plainText(
    withoutSentences({
      sources: ["Reuters"],
      fallen: none,
      standing: none,
      added: none,
      changed: [],
      ...what,
    }),
  );
}

const of = (asserts: number, denies = 0, disputes = 0) => ({ asserts, denies, disputes });

describe("what falls without a source", () => {
  it("is nothing where nothing is shown anyway", () => {
    expect(said({})).toBe("Without Reuters, as with it, no line is shown.");
    expect(said({ sources: ["A", "B"] })).toBe("Without A and B, as with them, no line is shown.");
  });

  it.each<[CountedLines, CountedLines, string]>([
    [none, many(11), "Without Reuters, all 11 lines still stand."],
    [none, many(1), "Without Reuters, the one line still stands."],
    [many(11), none, "Without Reuters, all 11 lines fall."],
    [many(1), none, "Without Reuters, the one line falls: L0."],
    [
      many(10),
      lines("Hamas attacked Israel"),
      "Without Reuters, 10 of 11 lines fall; 1 still stands: Hamas attacked Israel.",
    ],
    [many(2), lines("A", "B"), "Without Reuters, 2 of 4 lines fall; 2 still stand: A; B."],
    [lines("A"), many(10), "Without Reuters, 1 of 11 lines falls: A. 10 still stand."],
    [lines("A", "B"), many(9), "Without Reuters, 2 of 11 lines fall: A; B. 9 still stand."],
  ])("is said in one sentence", (fallen, standing, words) => {
    expect(said({ fallen, standing })).toBe(words);
  });

  it("names a few lines and counts the rest, but never counts just one", () => {
    expect(said({ fallen: many(7), standing: many(8) })).toContain(
      "L0; L1; L2; L3; L4; L5; L6. 8 still stand",
    );
    expect(said({ fallen: many(1200), standing: many(2000) })).toBe(
      "Without Reuters, 1,200 of 3,200 lines fall: L0; L1; L2; L3; L4; L5 and 1,194 more. 2,000 still stand.",
    );
  });

  it.each([
    [of(2), of(1), "A stays with 1 origin instead of 2."],
    [of(1), of(2), "A stays with 2 origins instead of 1."],
    [of(1, 1), of(0, 1), "A stays only as denied."],
    [of(1, 1, 1), of(0, 1, 1), "A stays only as disputed."],
    [of(1), of(0), "A stays only as withdrawn."],
    [of(1, 1), of(1, 0), "A stays without a denial."],
    [
      of(3, 2, 1),
      of(2, 1, 0),
      "A stays with 2 origins instead of 3, with a denial by 1 origin instead of 2 and without a dispute.",
    ],
  ])("tells what a line that stays stands on", (before, after, words) => {
    const [line] = lines("A").named;
    expect(said({ standing: many(2), changed: [{ line: line!, before, after }] })).toContain(` ${words}`);
  });

  it("says once what is to be said of several lines", () => {
    const [a, b] = lines("A", "B").named;
    const changed = [a!, b!].map((line) => ({ line, before: of(2), after: of(1) }));
    expect(said({ standing: many(2), changed })).toContain("A; B stay with 1 origin instead of 2.");
  });

  it("tells of lines that only now have enough origins", () => {
    expect(said({ added: lines("A") })).toContain("1 line then has as many origins as are asked for: A.");
  });
});

describe("the names of what can be done", () => {
  it("say what one would get", () => {
    expect(onlyWords("Reuters", 10, false)).toBe("Only according to Reuters: 10 lines");
    expect(onlyWords("AP", 1, true)).toBe("Also according to AP: 1 line");
    expect(withoutWords("Reuters", 0, false)).toBe("Without Reuters: no line still stands");
    expect(withoutWords("Reuters", 1, false)).toBe("Without Reuters: 1 line still stands");
    expect(withoutWords("AP", 12, true)).toBe("Also without AP: 12 lines still stand");
  });

  it("list none, one, two and many", () => {
    expect([[], ["A"], ["A", "B"]].map((names) => listed(names))).toEqual(["", "A", "A and B"]);
    expect(listed(["A", "B", "C", "D", "E", "F", "G", "H"])).toBe("A, B, C, D, E, F and 2 more");
  });
});
