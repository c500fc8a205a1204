import { describe, expect, it } from "vitest";
import { drawnSentence, drawnShort } from "./drawn-words";

/** What is said of strokes between actors who are all drawn. */
function said(strokes: number, allStrokes: number, lines: number, allLines: number): string {
  const counts = { strokes, allStrokes, lines, allLines };
  return drawnSentence({ actors: 5, allActors: 5, strokes: counts, near: null });
}

describe("what a drawing leaves out", () => {
  it("is nothing where every line is drawn as it is", () => {
    expect(drawnSentence({ actors: 5, allActors: 5, strokes: null, near: null })).toBe("");
  });

  it("counts strokes and the lines that they stand for", () => {
    expect(said(75, 310, 712, 1_046)).toBe(
      "The 75 strongest of 310 strokes stand for 712 of the 1,046 lines between them.",
    );
    expect(said(3, 3, 7, 7)).toBe("3 strokes for all 7 lines between them.");
  });

  it("speaks of one stroke and of one line as of one", () => {
    expect(said(1, 1, 1, 1)).toBe("1 stroke for the only line between them.");
    expect(said(1, 1, 4, 4)).toBe("1 stroke for all 4 lines between them.");
    expect(said(1, 1, 3, 4)).toBe("1 stroke stands for 3 of the 4 lines between them.");
    expect(said(1, 6, 3, 9)).toBe("The strongest of 6 strokes stands for 3 of the 9 lines between them.");
  });

  it("says that there is no line, or that none is drawn", () => {
    expect(said(0, 0, 0, 0)).toBe("No line is between them.");
    expect(said(0, 2, 0, 3)).toBe("None of the 3 lines between them is drawn.");
    expect(said(0, 1, 0, 1)).toBe("The only line between them is not drawn.");
  });
});

describe("what a drawing leaves out, in a few words", () => {
  it("is nothing where every line is drawn as it is", () => {
    expect(drawnShort({ actors: 5, allActors: 5, strokes: null, near: null })).toBe("");
  });

  it("has the numbers of the sentence", () => {
    const strokes = { strokes: 75, allStrokes: 310, lines: 712, allLines: 1_046 };
    expect(drawnShort({ actors: 25, allActors: 11_384, strokes, near: null })).toBe(
      "25 of 11,384 actors, 75 of 310 strokes",
    );
    expect(drawnShort({ actors: 25, allActors: 80, strokes: null, near: null })).toBe("25 of 80 actors");
    expect(drawnShort({ actors: 5, allActors: 80, strokes: null, near: "Averia" })).toBe("5 of 80 actors");
  });
});
