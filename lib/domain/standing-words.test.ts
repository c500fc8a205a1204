import { describe, expect, it } from "vitest";
import { dayOf } from "./day";
import type { Corroboration, Origins } from "./dossier-data";
import { lineStatus } from "./line-status";
import {
  asKnownSentence,
  type Limit,
  type LineStanding,
  lineStanding,
  sideCount,
  spokenStanding,
} from "./standing-words";

const NONE: Limit = { type: "none" };
const FILTER: Limit = { type: "filter" };
const DAY: Limit = { type: "day", day: dayOf(2025, 3, 8) };

function counted(origins: Partial<Origins>, given: Partial<Corroboration> = {}): Corroboration {
  const all = { asserts: 0, denies: 0, disputes: 0, ...origins };
  return { status: lineStatus(all), origins: all, relays: 0, voices: 0, flags: [], ...given };
}

const WHOLE = counted({ asserts: 2, denies: 1 });
const ASSERTED = counted({ asserts: 1 });

describe("an open line", () => {
  it("says nothing more where nothing is filtered, or where the filter leaves all of it", () => {
    expect(lineStanding({ whole: WHOLE, shown: WHOLE, limit: NONE })).toEqual({
      leftOut: null,
      stated: WHOLE,
      aside: null,
    });
    expect(lineStanding({ whole: WHOLE, shown: counted({ asserts: 2, denies: 1 }), limit: FILTER })).toEqual({
      leftOut: null,
      stated: WHOLE,
      aside: null,
    });
  });

  it("has the status and numbers of what is shown, and beside them those of the whole dossier", () => {
    expect(lineStanding({ whole: WHOLE, shown: ASSERTED, limit: FILTER })).toEqual({
      leftOut: null,
      stated: ASSERTED,
      aside: "In the whole dossier: disputed, asserted by 2 origins, denied by 1.",
    });
    expect(lineStanding({ whole: WHOLE, shown: ASSERTED, limit: DAY }).aside).toBe(
      "With later reports: disputed, asserted by 2 origins, denied by 1.",
    );
    const denial = lineStanding({
      whole: counted({ denies: 2 }),
      shown: counted({ denies: 1 }),
      limit: FILTER,
    });
    expect(denial.aside).toBe("In the whole dossier: denied, denied by 2 origins.");
  });

  it("names relays and unnamed voices where only they differ", () => {
    const whole = counted({ asserts: 1 }, { relays: 10, voices: 3 });
    const aside = (given: Partial<Corroboration>) =>
      lineStanding({ whole, shown: { ...whole, ...given }, limit: FILTER }).aside;
    expect(aside({ relays: 8 })).toBe("In the whole dossier: 10 relays.");
    expect(aside({ relays: 8, voices: 1 })).toBe("In the whole dossier: 10 relays, 3 unnamed voices.");
    expect(lineStanding({ whole: { ...WHOLE, relays: 1 }, shown: ASSERTED, limit: FILTER }).aside).toBe(
      "In the whole dossier: disputed, asserted by 2 origins, denied by 1; 1 relay.",
    );
  });

  it("says first that it is left out, and has the numbers of the whole dossier then", () => {
    expect(lineStanding({ whole: WHOLE, shown: null, limit: FILTER })).toEqual({
      leftOut: "Left out by the filter. In the whole dossier:",
      stated: WHOLE,
      aside: null,
    });
    expect(lineStanding({ whole: WHOLE, shown: null, limit: DAY }).leftOut).toBe(
      "Not yet reported on 8 March 2025. With later reports:",
    );
  });

  it("is withdrawn under every filter", () => {
    const withdrawn = counted({});
    for (const limit of [NONE, FILTER, DAY]) {
      const standing = lineStanding({ whole: withdrawn, shown: null, limit });
      expect(standing).toEqual({ leftOut: null, stated: withdrawn, aside: null });
    }
  });

  it("is heard as one text where a filter changes it, and not at all elsewhere", () => {
    const heard = (shown: Corroboration | null, limit: Limit): string =>
      spokenStanding(lineStanding({ whole: WHOLE, shown, limit }) satisfies LineStanding);
    expect(heard(WHOLE, NONE)).toBe("");
    expect(heard(ASSERTED, DAY)).toBe(
      "Reported, asserted by 1 origin. With later reports: disputed, asserted by 2 origins, denied by 1.",
    );
    expect(heard(null, FILTER)).toBe(
      "Left out by the filter. In the whole dossier: Disputed, asserted by 2 origins, denied by 1.",
    );
  });
});

describe("the heading of a side", () => {
  it("counts its origins, and how many of them are left where these are others", () => {
    const heading = (limit: Limit) => sideCount("denies", WHOLE.origins, ASSERTED.origins, limit);
    expect(heading(NONE)).toBe("Denied by 1 independent origin");
    expect(heading(FILTER)).toBe("Denied by 1 independent origin, by none under the filter");
    expect(heading(DAY)).toBe("Denied by 1 independent origin, by none on 8 March 2025");
    expect(sideCount("asserts", WHOLE.origins, ASSERTED.origins, FILTER)).toBe(
      "Asserted by 2 independent origins, by 1 under the filter",
    );
    expect(sideCount("asserts", WHOLE.origins, WHOLE.origins, FILTER)).toBe(
      "Asserted by 2 independent origins",
    );
  });
});

it("what was known on a day is said in lines", () => {
  expect(asKnownSentence(dayOf(2025, 3, 8), 0, 1)).toBe(
    "As known on 8 March 2025: 0 of 1 line had been reported.",
  );
  expect(asKnownSentence(dayOf(2025, 3, 8), 20, 23)).toBe(
    "As known on 8 March 2025: 20 of 23 lines had been reported.",
  );
});
