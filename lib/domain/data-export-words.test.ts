import { describe, expect, it } from "vitest";
import { allWords, receivedWords, savedWords, shownWords } from "./data-export-words";

describe("how much a data file has, in words", () => {
  it("counts lines and claims of everything", () => {
    expect(allWords({ lines: 11, claims: 1500 })).toBe("All 11 lines, with all 1,500 claims.");
    expect(allWords({ lines: 1, claims: 1 })).toBe("Its only line, with its only claim.");
    expect(allWords({ lines: 0, claims: 0 })).toContain("no claims yet");
  });

  it("says of a dossier that is here in part that the file has all of it, and counts no lines that it cannot", () => {
    expect(allWords({ lines: null, claims: 5_000_000 })).toBe(
      "The whole dossier, with all 5,000,000 claims, also what this page has not loaded.",
    );
    expect(shownWords({ lines: 2, claims: 4 }, null)).toMatch(/^2 lines, with at least 4 claims on them/);
  });

  it("says of the shown lines that all of their claims go along", () => {
    expect(shownWords({ lines: 2, claims: 4 }, 11)).toBe(
      "2 of 11 lines, with all 4 claims on them, also those that a filter leaves out, so that no denial is lost.",
    );
    expect(shownWords({ lines: 1, claims: 1 }, 11)).toMatch(/^1 of 11 lines, with the only claim on it\.$/);
  });

  it("says how much has come, and what was saved", () => {
    expect(receivedWords(0)).toBe("Writing the file…");
    expect(receivedWords(1)).toBe("Writing the file… 1 kB so far");
    expect(receivedWords(12_340_000)).toBe("Writing the file… 12.3 MB so far");
    expect(savedWords("a.csv", false)).toBe("Saved a.csv.");
    expect(savedWords("a.csv", true)).toBe("Your browser is saving a.csv.");
  });
});
