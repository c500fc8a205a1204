import { describe, expect, it } from "vitest";
import { carriesSentence, heldSentence, languageName } from "./report-words";

describe("the words for a report", () => {
  it("say what it carries, and what is not counted", () => {
    expect(carriesSentence(0, 0, 0)).toBe("It carries no claim of this dossier");
    expect(carriesSentence(1, 1, 0)).toBe("1 claim on 1 line");
    expect(carriesSentence(3, 2, 1)).toBe(
      "3 claims on 2 lines; 1 quote is no longer in the text and is not counted",
    );
    expect(carriesSentence(3, 2, 2)).toBe(
      "3 claims on 2 lines; 2 quotes are no longer in the text and are not counted",
    );
  });

  it("say whether its text is at hand, and else how it is known", () => {
    const step = { report: "story", how: "quotes", basis: "stated", beyond: [] } as const;
    const relayedBy = [step];
    expect(heldSentence({ held: true, hasAddress: true, relayedBy })).toBe("Held, and shown below");
    expect(heldSentence({ held: false, hasAddress: true, relayedBy })).toMatch(/^Not held; .*address$/);
    expect(heldSentence({ held: false, hasAddress: false, relayedBy })).toBe("Not held. Known only through");
    expect(heldSentence({ held: false, hasAddress: false, relayedBy: [] })).toBe("Not held");
  });

  it("name languages, and leave what names none as it is", () => {
    expect(languageName("ar")).toBe("Arabic");
    expect(languageName("en-GB")).toBe("British English");
    expect(languageName('en" onfocus=')).toBe('en" onfocus=');
  });
});
