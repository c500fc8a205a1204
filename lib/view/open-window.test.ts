import { describe, expect, it } from "vitest";
import { dayOfIso } from "./iso-day";
import { untilKnown, windowWords } from "./open-window";

const day = (iso: string) => dayOfIso(iso) as number;

describe("windowWords", () => {
  it("says any time where there is none, and keeps open ends open", () => {
    expect(windowWords(null)).toBe("any time");
    expect(windowWords({ fromDay: day("2023-11-01"), toDay: null })).toBe("since 1 Nov 2023");
    expect(windowWords({ fromDay: null, toDay: day("2023-11-30") })).toBe("until 30 Nov 2023");
  });
});

describe("untilKnown", () => {
  it("is the window itself for now, and all days up to the day where there is none", () => {
    expect(untilKnown(null, null)).toBeNull();
    expect(untilKnown({ fromDay: 1, toDay: 5 }, null)).toEqual({ fromDay: 1, toDay: 5 });
    expect(untilKnown(null, 3)).toEqual({ fromDay: null, toDay: 3 });
  });

  it("ends with whichever comes first", () => {
    expect(untilKnown({ fromDay: 1, toDay: 5 }, 3)).toEqual({ fromDay: 1, toDay: 3 });
    expect(untilKnown({ fromDay: 1, toDay: 5 }, 9)).toEqual({ fromDay: 1, toDay: 5 });
    expect(untilKnown({ fromDay: 1, toDay: null }, 9)).toEqual({ fromDay: 1, toDay: 9 });
  });
});
