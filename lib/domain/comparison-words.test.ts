import { describe, expect, it } from "vitest";
import {
  compareInvitation,
  differenceSentence,
  differencesSentence,
  driftSentence,
  moreReports,
  notFoundNotice,
  oneVoice,
  onlyWords,
  originReports,
  reportRelationSentence,
  type SideCounts,
  sharedSentence,
  sidesSentence,
  stanceDifference,
} from "./comparison-words";

const origins = (asserts: number, denies = 0, disputes = 0) => ({ asserts, denies, disputes });
const side = (stance: SideCounts["stance"], reports: number, count: number): SideCounts => ({
  stance,
  reports,
  origins: count,
});

describe("sidesSentence", () => {
  it("says that nothing stands where every claim was withdrawn", () => {
    expect(sidesSentence(origins(0))).toBe("Nobody in this dossier stands by it: every claim was withdrawn.");
  });

  it("says plainly that nobody takes the other side", () => {
    expect(sidesSentence(origins(1))).toBe(
      "Asserted by 1 independent origin. Nobody in this dossier denies it.",
    );
    expect(sidesSentence(origins(0, 2))).toBe(
      "Denied by 2 independent origins. Nobody in this dossier asserts it.",
    );
  });

  it("names every side that is taken", () => {
    expect(sidesSentence(origins(2, 1))).toBe("Asserted by 2 independent origins, denied by 1.");
    expect(sidesSentence(origins(2, 1, 3))).toBe(
      "Asserted by 2 independent origins, denied by 1, disputed by 3.",
    );
  });
});

describe("driftSentence", () => {
  it("says that there is none", () => {
    expect(driftSentence([])).toBe("No report stands by it.");
  });

  it("sets independent origins against the number of reports", () => {
    expect(driftSentence([side("asserts", 13, 2)])).toBe(
      "13 reports, 2 independent origins. Counting reports would say 13.",
    );
  });

  it("does not warn where counting reports would say the same", () => {
    expect(driftSentence([side("asserts", 1, 1)])).toBe("1 report, 1 independent origin.");
  });

  it("counts each side by itself", () => {
    expect(driftSentence([side("asserts", 11, 1), side("denies", 1, 1)])).toBe(
      "11 reports assert it, from 1 independent origin. 1 report denies it, from 1 independent origin. " +
        "Counting reports would say 11 to 1.",
    );
    expect(driftSentence([side("denies", 2, 1)])).toBe(
      "2 reports deny it, from 1 independent origin. Counting reports would say 2.",
    );
  });
});

describe("originReports", () => {
  const origin = { reports: 11, isShared: true, hasOwn: true };

  it("says what rests on it", () => {
    expect(originReports(origin)).toBe("11 reports, all of which rest on it");
    expect(originReports({ ...origin, reports: 1 })).toBe("1 report, its own");
    expect(originReports({ ...origin, reports: 1, hasOwn: false })).toBe("1 report, which rests on it");
  });

  it("does not say that all rest on the lead where they are joined otherwise", () => {
    expect(originReports({ ...origin, reports: 3, isShared: false })).toBe(
      "3 reports that rest on one another",
    );
  });
});

describe("oneVoice", () => {
  it("speaks of a statement only where there is one", () => {
    expect(oneVoice(true)).toBe("one voice with its own statement");
    expect(oneVoice(false)).not.toContain("statement");
  });
});

describe("moreReports", () => {
  it("does not count a superseded version as a report", () => {
    expect(moreReports(10, 0)).toBe("10 more reports");
    expect(moreReports(1, 2)).toBe("1 more report and 2 superseded versions");
    expect(moreReports(0, 1)).toBe("1 superseded version");
  });
});

describe("differenceSentence", () => {
  const run = (kind: "same" | "added" | "dropped", text: string) => ({ kind, text });

  it("says that nothing differs", () => {
    expect(differenceSentence([])).toBe("The same words.");
    expect(differenceSentence([run("same", "three officials")])).toBe("The same words.");
  });

  it("says what is added and dropped", () => {
    expect(
      differenceSentence([run("dropped", "three"), run("added", "two "), run("same", "officials")]),
    ).toBe("Adds “two”; drops “three”.");
    expect(differenceSentence([run("dropped", "three officials")])).toBe("Drops “three officials”.");
  });

  it("says what stands instead where nothing is kept", () => {
    expect(
      differenceSentence([run("dropped", "three officials"), run("added", "sources"), run("same", ".")]),
    ).toBe("Says “sources” instead of “three officials”.");
  });
});

describe("compareInvitation", () => {
  it("invites to nothing where one report says one thing", () => {
    expect(compareInvitation(origins(0), 0)).toBeNull();
    expect(compareInvitation(origins(1), 1)).toBeNull();
  });

  it("invites to the sides of a contested line, else to its several reports", () => {
    expect(compareInvitation(origins(2, 1), 12)).toBe("Compare 2 sides");
    expect(compareInvitation(origins(1, 1, 1), 3)).toBe("Compare 3 sides");
    expect(compareInvitation(origins(1), 11)).toBe("Compare how 11 reports name the source");
    expect(compareInvitation(origins(0, 2), 2)).toBe("Compare how 2 reports name the source");
  });
});

describe("reportRelationSentence", () => {
  it.each([
    [{ type: "relays", from: "a", how: "summarises", inferred: false }, "A summarises B."],
    [{ type: "relays", from: "b", how: "quotes", inferred: true }, "B quotes A (link inferred)."],
    [{ type: "relays", from: "a", how: null, inferred: false }, "A rests on B through other reports."],
    [{ type: "supersedes", from: "b" }, "B is a later version of A."],
    [{ type: "same_publisher" }, "Both are published by Voz."],
  ] as const)("puts %j in words", (relation, sentence) => {
    expect(reportRelationSentence(relation, "Voz")).toBe(sentence);
  });
});

describe("sharedSentence", () => {
  const counts = { both: 0, onlyA: 0, onlyB: 0, contested: 0, oneOrigin: 0 };

  it("says that nothing is shared", () => {
    expect(sharedSentence(counts)).toBe("No line is in both. A alone carries none, B alone none.");
  });

  it("says what is, where they stand against each other, and where they count once", () => {
    expect(sharedSentence({ both: 3, onlyA: 2, onlyB: 0, contested: 1, oneOrigin: 2 })).toBe(
      "Both carry 3 lines, and they stand against each other on 1 of them. A alone carries 2, B alone none. " +
        "On 2 lines they rest on one origin, which counts once.",
    );
    expect(sharedSentence({ ...counts, both: 1, contested: 1 })).toContain("against each other on it.");
  });
});

describe("differencesSentence", () => {
  it("says that there is none", () => {
    expect(differencesSentence([])).toBe("They say the same in the same words.");
  });

  it("lists them", () => {
    expect(differencesSentence(["wording"])).toBe("They differ in wording.");
    expect(differencesSentence(["stance", "scope", "wording"])).toBe(
      "They differ in stance, scope and wording.",
    );
  });
});

describe("stanceDifference", () => {
  it("says who takes which, each once", () => {
    expect(stanceDifference(["asserts", "asserts"], ["denies"])).toBe("A asserts it; B denies it.");
    expect(stanceDifference(["asserts", "disputes"], ["denies"])).toBe(
      "A asserts it and disputes it; B denies it.",
    );
  });
});

describe("onlyWords", () => {
  it("name the report, and what it does", () => {
    expect(onlyWords("A", "asserts")).toBe("Only A says:");
    expect(onlyWords("B", "denies")).toBe("Only B denies:");
  });
});

describe("notFoundNotice", () => {
  it("says what was not found, cut where it is long", () => {
    expect(notFoundNotice("report", "x")).toBe(
      "There is no report “x” in this dossier. Choose below what to compare.",
    );
    expect(notFoundNotice("line", "😀".repeat(200))).toContain(`“${"😀".repeat(80)}…”`);
  });
});
