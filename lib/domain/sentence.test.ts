import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Corroboration } from "./dossier-data";
import {
  againstWords,
  chainSentence,
  countsSentence,
  filterSentence,
  formatCount,
  lineSentence,
  shownLines,
  shownSentence,
  spokenLine,
} from "./sentence";

const refusal = { subject: "Iran", label: "refused support to", object: "Hamas" };

function counts(more: Partial<Corroboration> = {}): Corroboration {
  const origins = { asserts: 1, denies: 0, disputes: 0 };
  return { status: "reported", origins, relays: 1, voices: 3, flags: [], ...more };
}

describe("lineSentence", () => {
  it("reads as a clause", () => {
    expect(lineSentence(refusal)).toBe("Iran refused support to Hamas");
  });

  it("puts in the verb that a label lacks, where the label is known", () => {
    const words = (label: string) => lineSentence({ subject: "A", label, object: "B" });
    expect(["ally of", "member of", "part of", "in conflict with", "surprised by"].map(words)).toEqual([
      "A is an ally of B",
      "A is a member of B",
      "A is part of B",
      "A is in conflict with B",
      "A was surprised by B",
    ]);
    // A dossier's own labels stay as they are.
    expect(["passed by", "allies of", "aliado de", "constructor"].map(words)).toEqual([
      "A passed by B",
      "A allies of B",
      "A aliado de B",
      "A constructor B",
    ]);
  });

  it("makes a clause of every label of the vocabulary", () => {
    const verbs =
      /^A (is|was|has|had|met|visited|spoke|negotiated|mediated|conveyed|warned|gave|praised|voiced|recognised|apologised|signed|agreed|promised|cooperated|released|stopped|called|demanded|pressed|criticised|accused|took|investigated|rejected|refused|threatened|protested|mobilised|cut|imposed|detained|coerced|abducted|attacked|killed|claimed|leads|holds|works|funds) /;
    const { relationTypes } = JSON.parse(readFileSync("data/relations.json", "utf8")) as {
      relationTypes: { label: string }[];
    };
    const clauses = relationTypes.map(({ label }) => lineSentence({ subject: "A", label, object: "B" }));
    expect(clauses.filter((clause) => !verbs.test(clause))).toEqual([]);
  });
});

describe("spokenLine", () => {
  it("says nothing about a scope or a place in the list where there is none", () => {
    const { status, origins } = counts();
    expect(spokenLine({ ...refusal, status, origins, scopes: [] })).toBe(
      "Iran refused support to Hamas. Reported, 1 independent origin.",
    );
  });

  it("says scope, status, origins and place", () => {
    const { status, origins } = counts();
    const line = { ...refusal, status, origins, scopes: ["entering the war"], position: { at: 3, of: 8 } };
    expect(spokenLine(line)).toBe(
      "Iran refused support to Hamas, about entering the war. Reported, 1 independent origin. Line 3 of 8.",
    );
  });

  it("names both sides of a disputed line", () => {
    const origins = { asserts: 2, denies: 1, disputes: 0 };
    expect(spokenLine({ ...refusal, status: "disputed", origins, scopes: [] })).toBe(
      "Iran refused support to Hamas. Disputed: asserted by 2 independent origins, denied by 1.",
    );
  });

  it("says who is left unheard by the filter", () => {
    const { status, origins } = counts();
    const line = { ...refusal, status, origins, scopes: [], position: { at: 3, of: 8 } };
    expect(spokenLine({ ...line, unheard: [] })).toBe(spokenLine(line));
    expect(spokenLine({ ...line, unheard: ["denies"] })).toBe(
      "Iran refused support to Hamas. Reported, 1 independent origin; denied by a report that the filter leaves out. Line 3 of 8.",
    );
    expect(spokenLine({ ...line, unheard: ["denies", "disputes"] })).toContain(
      "; denied and disputed by reports that the filter leaves out. ",
    );
  });

  it("says of a line that nobody calls actual what it is instead", () => {
    const { status, origins } = counts();
    const line = { ...refusal, status, origins, scopes: [] };
    expect(spokenLine({ ...line, unreal: null })).toBe(spokenLine(line));
    expect(spokenLine({ ...line, unreal: "hypothetical" })).toBe(
      "Iran refused support to Hamas. Reported, hypothetical, 1 independent origin.",
    );
  });

  it("counts nobody for a withdrawn line", () => {
    const origins = { asserts: 0, denies: 0, disputes: 0 };
    expect(spokenLine({ ...refusal, status: "withdrawn", origins, scopes: [] })).toBe(
      "Iran refused support to Hamas. Withdrawn.",
    );
  });
});

describe("countsSentence", () => {
  it("always gives three numbers", () => {
    expect(countsSentence(counts({ relays: 0, voices: 0 }))).toBe("1 origin · 0 relays · 0 unnamed voices");
    expect(countsSentence(counts())).toBe("1 origin · 1 relay · 3 unnamed voices (as claimed)");
  });

  it("says at least where a report gives no number", () => {
    expect(countsSentence(counts({ voices: 1, flags: ["voices_at_least"] }))).toBe(
      "1 origin · 1 relay · at least 1 unnamed voice (as claimed)",
    );
  });

  it("gives both sides where somebody denies or disputes", () => {
    const origins = { asserts: 1, denies: 1, disputes: 2 };
    expect(countsSentence(counts({ origins, relays: 10, voices: 0 }))).toBe(
      "asserted by 1 origin, denied by 1, disputed by 2 · 10 relays · 0 unnamed voices",
    );
    expect(countsSentence(counts({ origins: { asserts: 0, denies: 2, disputes: 0 }, voices: 0 }))).toBe(
      "denied by 2 origins · 1 relay · 0 unnamed voices",
    );
  });
});

describe("other sentences", () => {
  it("say who speaks against a line, and nothing where nobody does", () => {
    expect(againstWords({ asserts: 2, denies: 0, disputes: 0 })).toBe("");
    expect(againstWords({ asserts: 2, denies: 1, disputes: 0 })).toBe("denied by 1");
    expect(againstWords({ asserts: 0, denies: 1, disputes: 2 })).toBe("denied by 1, disputed by 2");
  });

  it("reads a chain from the publisher down, and marks inferred steps", () => {
    const steps = [{ name: "Voz" }, { name: "Reuters", inferred: true }, { name: "three senior officials" }];
    expect(chainSentence(steps)).toBe("Voz ← Reuters (link inferred) ← three senior officials");
    expect(chainSentence([])).toBe("");
  });

  it("says what a filter leaves", () => {
    expect(shownLines(8, 8)).toBe("8 lines");
    expect(shownLines(3, 8)).toBe("3 of 8 lines");
    expect(shownLines(1_200, 61_140)).toBe("1,200 of 61,140 lines");
    expect(filterSentence(3, 8, ["Friction"])).toBe("3 of 8 lines: Friction");
    expect(filterSentence(1, 1, [])).toBe("1 of 1 line");
    expect(shownLines(8, 8, 1)).toBe("8 lines and 1 withdrawn");
    expect(filterSentence(0, 8, ["withdrawn claims"], 2)).toBe(
      "0 of 8 lines and 2 withdrawn: withdrawn claims",
    );
    expect(shownSentence({ lines: 3, totalLines: 8, withdrawn: 0, actors: 4, totalActors: 6 })).toBe(
      "3 of 8 lines, 4 of 6 actors",
    );
  });

  it("writes 1 in the singular, and separates thousands", () => {
    expect([0, 1, 2, 2_000_000].map((count) => formatCount(count, "claim"))).toEqual([
      "0 claims",
      "1 claim",
      "2 claims",
      "2,000,000 claims",
    ]);
    expect(formatCount(2, "body", "bodies")).toBe("2 bodies");
  });
});

it("keeps a name of the other direction to itself, so that what follows does not move into it", () => {
  const line = { subject: "Ilse Tarrant", label: "praised", object: "كنان الصفصافي" };
  expect(lineSentence(line)).toBe("Ilse Tarrant praised \u2068كنان الصفصافي\u2069");
});
