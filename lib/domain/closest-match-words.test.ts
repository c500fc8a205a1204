import { describe, expect, it } from "vitest";
import { type MatchPart, matchSentence, partRow, scoreWords } from "./closest-match-words";

const words = (agreeing: number, of: number, share: number): MatchPart => ({
  part: "words",
  agreeing,
  of,
  share,
  weight: 50,
});
const sentence = (...parts: MatchPart[]) => matchSentence({ parts });

describe("the sentence of a closest match", () => {
  it("says nothing of what the quote does not give", () => {
    expect(sentence()).toBe("");
    expect(sentence(words(9, 10, 0.9))).toBe("9 of 10 words agree");
  });

  it("tells words that agree from words that agree but for spaces and signs, and one from many", () => {
    expect(sentence(words(10, 10, 1))).toBe("all 10 words agree");
    expect(sentence(words(10, 10, 0.98))).toBe("all 10 words agree, but not spaces and signs");
    expect(sentence(words(1, 1, 1))).toBe("the word agrees");
    expect(sentence(words(0, 1, 0.8))).toBe("one word, spelt otherwise");
  });

  it("names every part that speaks for the passage or against it", () => {
    expect(
      sentence(
        words(9, 10, 0.9),
        { part: "before", share: 1, weight: 20 },
        { part: "after", share: 0.2, weight: 20 },
        { part: "place", share: 0.99, weight: 10, distance: -40 },
      ),
    ).toBe(
      "9 of 10 words agree; the words before it agree; the words after it are others; 40 characters earlier than it was",
    );
    expect(sentence({ part: "after", share: 0.7, weight: 20 })).toBe("the words after it agree in part");
    expect(sentence({ part: "place", share: 1, weight: 10, distance: 0 })).toBe("in the same place");
    expect(sentence({ part: "place", share: 1, weight: 10, distance: 1 })).toBe(
      "1 character later than it was",
    );
  });

  it("is the same, part by part, as a row of the table", () => {
    expect(partRow(words(9, 10, 0.94))).toEqual({
      name: "The quoted words",
      share: "94",
      weight: 50,
    });
  });
});

describe("a score in words", () => {
  it("is full only where everything agrees", () => {
    expect([0, 0.5, 0.874, 0.999, 1].map(scoreWords)).toEqual([
      "0 of 100",
      "50 of 100",
      "87 of 100",
      "99 of 100",
      "100 of 100",
    ]);
  });
});
