import { describe, expect, it } from "vitest";
import { cellSentence, matrixRest, pairSentence } from "./matrix-words";

const force = { family: "force" as const, lines: 2 };
const contact = { family: "contact" as const, lines: 1_200 };

describe("what a matrix leaves out", () => {
  it("is who is not drawn, and where it is full also who is drawn and has fewer lines", () => {
    expect(matrixRest(25, 11_384, false)).toMatch(/^25 of 11,384 actors: those that the graph draws\. /);
    expect(matrixRest(80, 95, true)).toMatch(
      /^80 of 95 actors: of those that the graph draws, those with most lines\. /,
    );
  });
});

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
