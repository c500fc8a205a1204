import { describe, expect, it } from "vitest";
import type { Corroboration } from "./dossier-data";
import {
  aboutSentence,
  noteLead,
  notesLeft,
  originWords,
  restingSentence,
  undeniedSentence,
  unheardLines,
  withStop,
} from "./figure-words";

const line = (flags: Corroboration["flags"] = []) => ({
  origins: { asserts: 1, denies: 0, disputes: 0 },
  relays: 0,
  voices: 0,
  flags,
});

describe("the words of a figure", () => {
  it("say nothing of no lines, and nothing of what is not left out", () => {
    expect(restingSentence([], Number.POSITIVE_INFINITY, 0)).toBe("");
    expect(unheardLines(0)).toBe("");
    expect(noteLead("asserts", { leftOut: false, withdrawn: false })).toBe("");
  });

  it("lead a note by its side and by what is to be known of it", () => {
    expect(noteLead("denies", { leftOut: false, withdrawn: false })).toBe("Denied: ");
    expect(noteLead("disputes", { leftOut: true, withdrawn: false })).toBe(
      "Disputed (left out by the filter): ",
    );
    expect(noteLead("asserts", { leftOut: true, withdrawn: true })).toBe(
      "Asserted (withdrawn; left out by the filter): ",
    );
  });

  it("count the notes that found no room, and those against a line among them", () => {
    expect(notesLeft(7, 0, 3)).toBe("and 7 more at the link");
    expect(notesLeft(7, 1, 3)).toBe("and 7 more at the link; 1 denies or disputes");
    expect(notesLeft(7, 2, 0)).toBe("7 at the link; 2 deny or dispute");
  });

  it("count the lines that somebody unheard speaks against", () => {
    expect(unheardLines(1)).toBe("1 line is denied or disputed by reports that the filter leaves out");
    expect(unheardLines(2)).toBe("2 lines are denied or disputed by reports that the filter leaves out");
  });

  it("say what one line rests on, and of more the range of their origins", () => {
    expect(restingSentence([line(["own_voice"])], 1, 1)).toBe(
      "1 origin · 0 relays · 0 unnamed voices · in the publisher's own voice",
    );
    expect(restingSentence([line(), line()], 1, 1)).toBe(
      "Each line rests on 1 independent origin, however many outlets relay it",
    );
    expect(restingSentence([line(), line(["may_share_unnamed_sources"])], 1, 3)).toBe(
      "Lines rest on 1 to 3 independent origins each, however many outlets relay them; those of 1 line may share unnamed sources",
    );
  });

  it("say how many origins a line has, where a dashed line does not say that it is one", () => {
    const words = (asserts: number, denies = 0, disputes = 0, given = {}) =>
      originWords({
        ...{ origins: { asserts, denies, disputes }, status: "reported", draft: false, flags: [] },
        ...given,
      }).replaceAll("\u00a0", " ");
    expect(words(1)).toBe("");
    expect(words(1, 0, 0, { draft: true })).toBe("1 origin");
    expect(words(2)).toBe("2 origins");
    expect(words(2, 0, 0, { flags: ["may_share_unnamed_sources"] })).toBe("2 origins†");
    expect(words(1, 2, 1)).toBe("1 origin, denied by 2, disputed by 1");
    expect(words(0, 1)).toBe("denied by 1 origin");
    expect(words(3, 0, 0, { status: "withdrawn" })).toBe("");
  });

  it("say that nobody speaks against a line, of the dossier or the part of it that was looked through", () => {
    expect(undeniedSentence("dossier")).toBe("No source in this dossier denies or disputes a line shown");
    expect(undeniedSentence("part")).toBe(
      "No source in this part of the dossier denies or disputes a line shown",
    );
  });

  it("take the first sentence of a description", () => {
    expect(aboutSentence(undefined)).toBe("");
    expect(aboutSentence("Events of one year")).toBe("Events of one year");
    expect(aboutSentence("All of it is invented. A wire story says so.")).toBe("All of it is invented.");
    expect(aboutSentence("What U.S. Officials said, v. 2.1 of it. More.")).toBe(
      "What U.S. Officials said, v. 2.1 of it.",
    );
  });

  it.each([
    [
      "Reports on Gov. Scott and Mr. Smith of St. Ives. More.",
      "Reports on Gov. Scott and Mr. Smith of St. Ives.",
    ],
    [
      "Wires, papers etc. All of one week, vs. No. 5, e.g. Voz. More.",
      "Wires, papers etc. All of one week, vs. No. 5, e.g. Voz.",
    ],
    ["Ce que dit le Café. Voilà.", "Ce que dit le Café."],
    ["Who said no. Then more.", "Who said no."],
    ["Is it so? It is.", "Is it so?"],
    ["第一句。第二句。", "第一句。"],
    ["What two\nLines say. More.", "What two Lines say."],
    ["A heading\n\nWhat follows. More.", "A heading"],
  ])("take the first sentence of %j, not what ends with an abbreviation", (description, sentence) => {
    expect(aboutSentence(description)).toBe(sentence);
  });

  it("end with a stop, one", () => {
    expect(withStop("")).toBe("");
    expect(withStop("It is so")).toBe("It is so.");
    expect(withStop("A page (p. 3)")).toBe("A page (p. 3).");
    for (const text of ["It is so.", "Is it?", "He said “no.”", "如此。"]) expect(withStop(text)).toBe(text);
  });
});
