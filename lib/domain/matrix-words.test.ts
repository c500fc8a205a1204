import { describe, expect, it } from "vitest";
import { cellSentence, pairSentence } from "./matrix-words";

const force = { family: "force" as const, lines: 2 };
const contact = { family: "contact" as const, lines: 1_200 };

describe("what a cell of the matrix says", () => {
  it("is that no line is shown where there is none", () => {
    expect(cellSentence("Iran", "Hamas", null)).toBe("Iran to Hamas: no line shown.");
  });

  it("is how many lines of which families, and how many of them are disputed", () => {
    expect(cellSentence("Iran", "Hamas", { lines: 2, families: [force], disputed: 0 })).toBe(
      "Iran to Hamas: 2 lines: Force.",
    );
    const both = { lines: 1_202, families: [contact, force], disputed: 1 };
    expect(cellSentence("Iran", "Hamas", both)).toBe(
      "Iran to Hamas: 1,202 lines: 1,200 Contact, 2 Force; 1 disputed.",
    );
    expect(pairSentence("Iran", "Hamas", both)).toContain("Iran and Hamas: 1,202 lines");
  });

  it("keeps a name from right to left apart from the words around it", () => {
    expect(cellSentence("Iran", "חמאס", null)).toBe("Iran to \u2068חמאס\u2069: no line shown.");
  });
});
