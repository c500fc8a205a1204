import { describe, expect, it } from "vitest";
import {
  alsoSentence,
  hiddenPathsSentence,
  pathCounts,
  pathHeading,
  pathSentence,
  pathsSentence,
} from "./path-words";
import type { StatedLine } from "./sentence";

const ally: StatedLine = { subject: "Hezbollah", label: "ally of", object: "Iran", status: "reported" };
const refusal: StatedLine = {
  subject: "Iran",
  label: "refused support to",
  object: "Hamas",
  status: "reported",
};
const silence: StatedLine = {
  subject: "Hamas",
  label: "gave no warning to",
  object: "Iran",
  status: "reported",
};

describe("a path in words", () => {
  it("is nothing for no steps", () => {
    expect(pathSentence([])).toBe("");
  });

  it("is one sentence, each line as it reads by itself", () => {
    expect(pathSentence([ally, refusal])).toBe(
      "Hezbollah is an ally of Iran; Iran refused support to Hamas.",
    );
    expect(pathSentence([silence, ally])).toBe(
      "Hamas gave no warning to Iran; Hezbollah is an ally of Iran.",
    );
  });

  it("says what is disputed, denied, withdrawn or said to come", () => {
    expect(pathSentence([{ ...refusal, status: "disputed" }])).toBe(
      "Iran refused support to Hamas (disputed).",
    );
    expect(
      pathSentence([
        { ...refusal, status: "denied", unreal: "future" },
        { ...ally, status: "withdrawn" },
      ]),
    ).toBe("Iran refused support to Hamas (denied, future); Hezbollah is an ally of Iran (withdrawn).");
  });

  it("names itself, and counts what is not read at once", () => {
    expect(pathHeading(2)).toBe("Path of 2 steps");
    expect(alsoSentence(5, "Velmar", "Dorrane")).toBe("also 5 lines between Velmar and Dorrane");
  });

  it("counts steps and the origins of the weakest", () => {
    expect(pathCounts(1, 2)).toBe("1 step · 2 origins");
    expect(pathCounts(2, 1)).toBe("2 steps · weakest step: 1 origin");
    expect(pathCounts(1, 0)).toBe("1 step · no origin asserts it");
    expect(pathCounts(3, 0)).toBe("3 steps · weakest step: no origin asserts it");
  });
});

describe("how many paths there are", () => {
  it("says plainly that there are none", () => {
    expect(pathsSentence([], false)).toBe("No path of up to six steps.");
  });

  it("counts them by their steps, and says where there are more", () => {
    expect(pathsSentence([1], false)).toBe("1 path, direct.");
    expect(pathsSentence([2, 2], false)).toBe("2 paths, in 2 steps.");
    expect(pathsSentence([1, 2, 2], false)).toBe("3 paths: 1 direct, 2 in 2 steps.");
    expect(pathsSentence([2, 2], true)).toBe("2 paths, in 2 steps. There are more; these have most origins.");
  });

  it("says that a filter hides them", () => {
    expect(hiddenPathsSentence(1, false)).toBe("The filter hides the one path between them.");
    expect(hiddenPathsSentence(2, false)).toBe("The filter hides all 2 paths between them.");
    expect(hiddenPathsSentence(50, true)).toBe(
      "The filter hides all of the more than 50 paths between them.",
    );
  });
});
