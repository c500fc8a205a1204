import { describe, expect, it } from "vitest";
import { shortSpan, tickWords } from "./axis-words";
import {
  badDateSentence,
  formatWithin,
  histogramSentence,
  nothingKnownSentence,
  type SpokenDate,
  spokenRow,
  undatedSentence,
} from "./clock-words";
import { dayWindow } from "./edtf-window";

function date(edtf: string, given: Partial<SpokenDate> = {}): SpokenDate {
  const window = dayWindow(edtf);
  if (!window) throw new Error(edtf);
  return { ...window, inferred: false, soft: false, ...given };
}

const NONE = { dates: [], undated: 0 };
const LINE = { subject: "Iran", label: "refused support to", object: "Hamas", status: "reported" } as const;

describe("formatWithin", () => {
  it.each([
    ["2023-10-07", "7 October 2023"],
    ["2023-11-01/2023-11-10", "between 1 and 10 November 2023"],
    ["2023-10-28/2023-11-02", "between 28 October and 2 November 2023"],
    ["2022-12-30/2023-01-02", "between 30 December 2022 and 2 January 2023"],
    ["2023-11", "in November 2023"],
    ["2023-10/2023-11", "between October and November 2023"],
    ["2023", "in 2023"],
    ["2019/2023", "between 2019 and 2023"],
    ["2023-10-07/..", "since 7 October 2023"],
    ["../2023-10-07", "until 7 October 2023"],
    ["-0043-03-15", "15 March 44 BC"],
  ])("reads %s as %s", (edtf, words) => {
    const { fromDay, toDay } = date(edtf);
    expect(formatWithin(fromDay, toDay)).toBe(words);
  });
});

describe("spokenRow", () => {
  it("says undated where nothing has a date", () => {
    expect(spokenRow(LINE, { dates: [], undated: 2 }, NONE, { dates: [], undated: 1 })).toBe(
      "Iran refused support to Hamas: undated; reported undated",
    );
  });

  it("gives both clocks, and says what is inferred", () => {
    const happened = { dates: [date("2023-11-01/2023-11-10", { inferred: true, soft: true })], undated: 2 };
    const reported = { dates: [date("2023-11-15", { inferred: true, soft: true })], undated: 0 };
    expect(spokenRow(LINE, happened, NONE, reported)).toBe(
      "Iran refused support to Hamas: happened between 1 and 10 November 2023 (inferred), and 2 undated claims; reported about 15 November 2023 (inferred)",
    );
  });

  it("keeps a denial beside the assertion, and counts many dates", () => {
    const days = ["2030-03-01", "2030-03-02", "2030-03-03", "2030-03-05"].map((edtf) => date(edtf));
    const spoken = spokenRow(
      { ...LINE, status: "disputed" },
      { dates: days.slice(0, 1), undated: 0 },
      { dates: days.slice(0, 2), undated: 0 },
      { dates: days, undated: 0 },
    );
    expect(spoken).toBe(
      "Iran refused support to Hamas (disputed): happened 1 March 2030; denied or disputed for 1 March 2030 and 2 March 2030; reported at 4 dates between 1 and 5 March 2030",
    );
  });

  it("says what else a list says of the line: its mode, that it was withdrawn, and whom a filter leaves out", () => {
    const happened = { dates: [date("2030-03-01")], undated: 0 };
    const spoken = (line: Partial<Parameters<typeof spokenRow>[0]>) =>
      spokenRow({ ...LINE, ...line }, happened, NONE, NONE).replace(": happened 1 March 2030", "");
    expect(spoken({ unreal: "hypothetical", unheard: [] })).toBe(
      "Iran refused support to Hamas (hypothetical)",
    );
    expect(spoken({ status: "withdrawn", unreal: null })).toBe("Iran refused support to Hamas (withdrawn)");
    expect(spoken({ unheard: ["denies"] })).toBe(
      "Iran refused support to Hamas (denied by a report that the filter leaves out)",
    );
  });
});

describe("sentences of the clocks", () => {
  it("say why a graph is empty on a day", () => {
    const first = date("2023-11-15");
    const day = first.fromDay - 1;
    expect(nothingKnownSentence({ day, first, undatedReports: 0, filtered: false })).toBe(
      "Nothing had been reported by 14 November 2023; the first report is dated 15 November 2023.",
    );
    expect(nothingKnownSentence({ day, first, undatedReports: 2, filtered: true })).toBe(
      "Nothing that fits the other filters had been reported by 14 November 2023; the first report that fits is dated 15 November 2023. 2 reports have no date and are left out.",
    );
    expect(nothingKnownSentence({ day, first: null, undatedReports: 1, filtered: false })).toBe(
      "Nothing had been reported by 14 November 2023, as far as dates tell: 1 report has no date and is left out.",
    );
    expect(undatedSentence(0)).toBe("");
  });

  it("describe a histogram, the empty one first", () => {
    const counted = { clock: "happened" as const, dated: 0, undated: 5, fromDay: 0, toDay: 0 };
    expect(histogramSentence(counted)).toBe("Happened: no claim with a date; 5 undated");
    const { fromDay, toDay } = date("2023-11-01/2023-11-10");
    expect(histogramSentence({ clock: "reported", dated: 1600, undated: 0, fromDay, toDay })).toBe(
      "Reported: 1,600 claims, between 1 and 10 November 2023",
    );
  });

  it("repeat what was typed, and say what can be", () => {
    expect(badDateSentence("13 Nov")).toContain("“13 Nov”");
    expect(badDateSentence("13 Nov")).toContain("2023-11-15");
  });
});

describe("words of an axis", () => {
  it("say the year only where it is new, and months in three letters", () => {
    const day = date("2023-05-07").fromDay;
    expect(tickWords(day, "day", false)).toBe("7 May");
    expect(tickWords(day, "day", true)).toBe("7 May 2023");
    expect(tickWords(date("2023-09-01").fromDay, "month", true)).toBe("Sep 2023");
    expect(tickWords(date("2024-01-01").fromDay, "month", false)).toBe("2024");
    expect(tickWords(date("-0099").fromDay, "year", false)).toBe("100 BC");
    const { fromDay, toDay } = date("2023-10-28/2023-11-02");
    expect(shortSpan(fromDay, toDay)).toBe("28 Oct – 2 Nov 2023");
  });

  it.each([
    ["2023-11", "Nov 2023"],
    ["2025-03/2025-05", "Mar–May 2025"],
    ["2024-12/2025-02", "Dec 2024 – Feb 2025"],
    ["2023", "2023"],
    ["2019/2023", "2019–2023"],
    ["2023-11-01/..", "since 1 Nov 2023"],
    ["2023-05-31", "31 May 2023"],
  ])("read %s as %s", (edtf, words) => {
    const { fromDay, toDay } = date(edtf);
    expect(shortSpan(fromDay, toDay)).toBe(words);
  });
});
