import { describe, expect, it } from "vitest";
import { BETWEENNESS_SENTENCE, formatShare, GROUPS_SENTENCE, groupedSentence } from "./group-words";

describe("words of groups", () => {
  it("say what they do not mean", () => {
    expect(GROUPS_SENTENCE).toContain("not who belongs together");
    expect(BETWEENNESS_SENTENCE).toContain("not who has power");
  });

  it("say among whom they were found, and that nobody looked at the others", () => {
    expect(groupedSentence(6, 6, 2)).toBe("2 groups found among 6 actors.");
    expect(groupedSentence(1_000, 11_384, 12)).toBe(
      "12 groups found among the 1,000 of 11,384 actors with most lines; “–” stands where nobody looked.",
    );
  });

  it("tell none, little and unknown apart", () => {
    expect([null, 0, 0.0001, 0.149, 1].map(formatShare)).toEqual(["–", "0%", "<0.1%", "14.9%", "100.0%"]);
  });
});
