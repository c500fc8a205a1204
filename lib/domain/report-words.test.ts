import { describe, expect, it } from "vitest";
import { carriesSentence, firstClaims, heldWords } from "./report-words";

describe("the words for a report", () => {
  it("say what it carries, and what is not counted", () => {
    const carries = (claims: number, lines: number, detached: number, read = claims) =>
      carriesSentence({ claims, lines, read, detached });
    expect(carries(0, 0, 0)).toBe("It carries no claim of this dossier");
    expect(carries(1, 1, 0)).toBe("1 claim on 1 line");
    expect(carries(3, 2, 1)).toBe("3 claims on 2 lines; 1 quote is no longer in the text and is not counted");
    expect(carries(3, 2, 2)).toBe(
      "3 claims on 2 lines; 2 quotes are no longer in the text and are not counted",
    );
    expect(carries(188_000, 900, 2, 500)).toBe(
      "188,000 claims on 900 lines; 2 quotes of the first 500 claims are no longer in the text and are not counted",
    );
  });

  it("say that not all claims are shown", () => {
    expect(firstClaims(500, 188_000, false)).toBe("The first 500 of 188,000 claims are shown here.");
    expect(firstClaims(500, 501, true)).toBe(
      "The first 500 of 501 claims are shown here, and only their words are marked in the text.",
    );
  });

  it("say whether its text is at hand, and else how it is known", () => {
    const step = { report: "story", how: "quotes", basis: "stated", beyond: [] } as const;
    const relayedBy: Parameters<typeof heldWords>[0]["relayedBy"] = [step];
    const held = (held: boolean, hasAddress: boolean, by = relayedBy) =>
      heldWords({ held, hasAddress, relayedBy: by });
    expect(held(true, true)).toEqual({ words: "Held, and shown below", namesRelays: false });
    expect(held(false, true).words).toMatch(/^Not held; .*address$/);
    expect(held(false, false)).toEqual({ words: "Not held. Known only through", namesRelays: true });
    expect(held(false, false, [])).toEqual({ words: "Not held", namesRelays: false });
  });
});
