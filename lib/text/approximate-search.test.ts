import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNearestEnds, findStart } from "./approximate-search";
import { toCodePoints } from "./edit-distance";

const search = (text: string, pattern: string, maxErrors: number) =>
  findNearestEnds(toCodePoints(text), toCodePoints(pattern), maxErrors);

/** The table itself, row by row, as Sellers has it: the first row is nought everywhere, since a passage may begin anywhere. */
function naive(text: string, pattern: string, maxErrors: number) {
  const [t, p] = [[...text], [...pattern]];
  let column = Array.from({ length: p.length + 1 }, (_, row) => row);
  const scores = t.map((character) => {
    const next = [0];
    for (let row = 1; row <= p.length; row++) {
      const same = p[row - 1] === character ? 0 : 1;
      next.push(Math.min(column[row - 1]! + same, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    return next[p.length]!;
  });
  const errors = Math.min(...scores);
  if (p.length === 0 || errors > Math.min(maxErrors, p.length - 1)) return null;
  return { errors, ends: scores.flatMap((score, at) => (score === errors ? [at + 1] : [])) };
}

describe("the search for near passages", () => {
  it("finds nothing in nothing, and nothing for nothing", () => {
    expect(search("", "abc", 3)).toBeNull();
    expect(search("abc", "", 3)).toBeNull();
    expect(search("abc", "x", 1)).toBeNull();
  });

  it("finds the passage with a character replaced, left out or put in", () => {
    expect(search("four score and seven", "scare", 2)).toEqual({ errors: 1, ends: [10] });
    expect(search("four score and seven", "annd", 2)).toEqual({ errors: 1, ends: [14] });
    expect(search("four score and seven", "sven", 2)).toEqual({ errors: 1, ends: [20] });
  });

  it("finds every passage that is as near as the nearest", () => {
    expect(search("abd abe abd", "abc", 1)?.ends).toEqual([2, 3, 6, 7, 10, 11]);
  });

  it("counts characters outside the first plane once", () => {
    expect(search("🕊🕊 paix", "pais", 1)).toEqual({ errors: 1, ends: [6, 7] });
  });

  // Few letters and long patterns, so that blocks of rows come and go and distances tie.
  it.each([
    ["short patterns", 12, "ab"],
    ["patterns of several words of bits", 110, "ab"],
    ["more letters", 70, "abcdé🕊"],
  ])("agrees with the whole table: %s", (_, longest, letters) => {
    const unit = fc.constantFrom(...letters);
    const text = (maxLength: number) => fc.array(unit, { maxLength }).map((all) => all.join(""));
    fc.assert(
      fc.property(text(200), text(longest), fc.nat({ max: longest }), (haystack, pattern, maxErrors) => {
        expect(search(haystack, pattern, maxErrors)).toEqual(naive(haystack, pattern, maxErrors));
      }),
      { numRuns: 400 },
    );
  });

  it("agrees with the whole table where a long pattern stands in the text with errors", () => {
    const letter = fc.constantFrom(..."abcdefgh ");
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 40, maxLength: 150 }),
        fc.array(fc.tuple(fc.nat(), letter), { maxLength: 12 }),
        fc.array(letter, { maxLength: 60 }),
        (pattern, edits, around) => {
          const edited = [...pattern];
          for (const [at, other] of edits) edited[at % edited.length] = other;
          const text = [...around, ...edited, ...around].join("");
          const wanted = pattern.join("");
          expect(search(text, wanted, 60)).toEqual(naive(text, wanted, 60));
        },
      ),
    );
  });
});

describe("the start of a near passage", () => {
  const startOf = (text: string, pattern: string, end: number) =>
    findStart(toCodePoints(text), toCodePoints(pattern), end);

  it("is where the passage is nearest to the pattern, and of those as long as it", () => {
    expect(startOf("xx score", "scare", 8)).toBe(3);
    expect(startOf("aaaa", "aaab", 4)).toBe(0);
    expect(startOf("ab", "xb", 2)).toBe(0);
  });

  it("stops at the beginning of the text", () => {
    expect(startOf("core", "score", 4)).toBe(0);
  });
});
