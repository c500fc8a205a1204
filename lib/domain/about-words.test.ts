import { describe, expect, it } from "vitest";
import { aboutSentence, namesSentence } from "./about-words";

describe("what a dossier rests on", () => {
  it("says nothing of a licence and coders that nobody stated", () => {
    const dossier = { licence: "not stated", maintainers: ["not stated"] };
    expect(aboutSentence(dossier, 95_540, 1)).toBe("95,540 claims from 1 report.");
  });

  it("names the licence and who coded it", () => {
    const dossier = { licence: "CC0", maintainers: ["A. Roe", "B. Doe"] };
    expect(aboutSentence(dossier, 1, 3)).toBe("1 claim from 3 reports. CC0. Coded by A. Roe, B. Doe.");
  });

  it("says of a part of how many claims it is one", () => {
    const dossier = { licence: "CC0", maintainers: ["not stated"] };
    expect(aboutSentence(dossier, 300, 1, { claims: 2_000_000 })).toBe(
      "300 of 2,000,000 claims from 1 report. CC0.",
    );
  });
});

describe("who a dossier is about", () => {
  it("is nobody in an empty one", () => {
    expect(namesSentence([], 0)).toBe("");
  });

  it("is everybody where they are few, and others where they are many", () => {
    expect(namesSentence(["Iran"], 1)).toBe("With Iran.");
    expect(namesSentence(["Iran", "Israel"], 2)).toBe("With Iran and Israel.");
    expect(namesSentence(["Iran", "Israel"], 9)).toBe("With Iran, Israel and others.");
  });
});
