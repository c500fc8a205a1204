import { existsSync, readFileSync } from "node:fs";
import edtf, { parse } from "edtf";
import { describe, expect, it } from "vitest";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "./day";
import { dayWindow } from "./edtf-window";

const CORPUS = "../shared/corpora/edtf";

/** The window as two ISO dates, which is how a person checks it. */
function isoWindow(text: string): string | null {
  const window = dayWindow(text);
  if (!window) return null;
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().replace("T00:00:00.000Z", "");
  return `${iso(window.fromDay)} ${iso(window.toDay)}`;
}

/** What edtf.js says, or null where it is known to be wrong: it throws on 1111-01-01/1111, and turns -2016-XX round. */
function boundsOfLibrary(text: string): { min: number; max: number } | null {
  try {
    const bounds = edtf(text);
    return bounds.min <= bounds.max ? bounds : null;
  } catch {
    return null;
  }
}

describe("dayWindow", () => {
  it("finds no window in an empty text", () => {
    expect(dayWindow("")).toBeNull();
  });

  it.each([
    ["2023-10-07", "2023-10-07 2023-10-07"],
    ["2023-11", "2023-11-01 2023-11-30"],
    ["2024-02", "2024-02-01 2024-02-29"],
    ["2023", "2023-01-01 2023-12-31"],
    ["2023-11-01~/2023-11-10~", "2023-11-01 2023-11-10"],
    ["2023-11?", "2023-11-01 2023-11-30"],
    ["2023%", "2023-01-01 2023-12-31"],
    ["1970-01-01", "1970-01-01 1970-01-01"],
    ["201X", "2010-01-01 2019-12-31"],
    ["19XX", "1900-01-01 1999-12-31"],
    ["2004-XX", "2004-01-01 2004-12-31"],
    ["1985-04-XX", "1985-04-01 1985-04-30"],
    ["1985-XX-XX", "1985-01-01 1985-12-31"],
    ["2023-21", "2023-03-01 2023-05-31"],
    ["2023-24", "2023-12-01 2024-02-29"],
    ["1985-04-12T23:20:30Z", "1985-04-12 1985-04-12"],
    ["1985-04-12T23:20:30+04:30", "1985-04-12 1985-04-12"],
    ["2004-02-01/2005", "2004-02-01 2005-12-31"],
    ["0000-02/1111", "0000-02-01 1111-12-31"],
    ["0050", "0050-01-01 0050-12-31"],
    ["-0001", "-000001-01-01 -000001-12-31"],
    ["-201X", "-002019-01-01 -002010-12-31"],
  ])("reads %s as %s", (text, expected) => {
    expect(isoWindow(text)).toBe(expected);
  });

  it("gives an open or unknown end the far limit, never 1970", () => {
    const from = dayWindow("2004-06-01")?.fromDay;
    for (const text of ["2004-06-01/..", "2004-06-01/"]) {
      expect(dayWindow(text)).toEqual({ fromDay: from, toDay: OPEN_TO_DAY });
    }
    for (const text of ["../2004-06-01", "/2004-06-01"]) {
      expect(dayWindow(text)).toEqual({ fromDay: OPEN_FROM_DAY, toDay: from });
    }
    expect(dayWindow("../..")).toEqual({ fromDay: OPEN_FROM_DAY, toDay: OPEN_TO_DAY });
  });

  it("cuts years off at the limits that a Date can hold", () => {
    expect(dayWindow("Y170000002")).toEqual({ fromDay: OPEN_TO_DAY, toDay: OPEN_TO_DAY });
    expect(dayWindow("Y-170000002")).toEqual({ fromDay: OPEN_FROM_DAY, toDay: OPEN_FROM_DAY });
    expect(isoWindow("Y17000")).toBe("+017000-01-01 +017000-12-31");
  });

  it.each([
    "2023-02-29",
    "2023-13",
    "2023-00",
    "2023-11-31",
    "2023-11-00",
    "23-11-01",
    "7 October 2023",
    "2000/1999",
    "2004-06-11%/2004-06~",
    "[1667,1668]",
    "{1667,1668..1672}",
    "1XXX",
    "XXXX",
    "2001-25",
    "2004-06-~01",
    "-0000",
    "Y2006",
    " 2023",
    "2023\n",
    "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z",
    "2004-XX-05",
    "201X-05",
    "/",
    "2004/2005/2006",
  ])("refuses %j", (text) => {
    expect(dayWindow(text)).toBeNull();
  });
});

describe.skipIf(!existsSync(CORPUS))(
  "dayWindow beside other projects' vectors (skipped where the corpus is absent)",
  () => {
    const read = (name: string) => JSON.parse(readFileSync(`${CORPUS}/${name}`, "utf8"));
    const levels: Record<string, string[]> = existsSync(CORPUS) ? read("edtf-validate/levels.json") : {};
    const own: { input: string }[] = existsSync(CORPUS) ? read("edtf.js/strings.json") : [];
    const disagreed: { input: string }[] = existsSync(CORPUS) ? read("combined/disagreements.json") : [];

    it.each([...(levels.L0_Intervals ?? []), ...(levels.L1_Intervals ?? [])])(
      "reads the valid interval %s",
      (text) => {
        expect(dayWindow(text)).not.toBeNull();
      },
    );

    it.each([
      ...(levels.L2_Intervals ?? []),
      ...(levels.invalid_edtf_dates ?? []),
      ...(levels.invalid_edtf_intervals ?? []),
      ...(levels.invalid_edtf_datetimes ?? []),
    ])("refuses what is no date of level 0 or 1: %j", (text) => {
      expect(dayWindow(text)).toBeNull();
    });

    it("agrees with edtf.js on every bounded date of levels 0 and 1 that the libraries agree on", () => {
      const skip = new Set(disagreed.map((vector) => vector.input));
      const texts = new Set([...own.map((vector) => vector.input), ...Object.values(levels).flat()]);
      const compared: string[] = [];
      for (const text of texts) {
        const window = dayWindow(text);
        if (skip.has(text) || window === null || /-2[1-4]/.test(text)) continue;
        if (window.fromDay === OPEN_FROM_DAY || window.toDay === OPEN_TO_DAY) continue;
        const theirs = boundsOfLibrary(text);
        if (!theirs) continue;
        const day = (ms: number) => Math.floor(ms / 86_400_000);
        // It gives years before 1 with open digits a first day after the last: -2016-XX.
        if (theirs.min > theirs.max) continue;
        // A text with a zone is a moment to them and the writer's whole day to us.
        if (text.includes("T")) continue;
        expect([text, window.fromDay, window.toDay]).toEqual([text, day(theirs.min), day(theirs.max)]);
        compared.push(text);
      }
      expect(compared.length).toBeGreaterThan(40);
    });

    it("accepts nothing that edtf.js does not know as level 0 or 1", () => {
      const seasonEnd = /-2[1-4][~?%]?(\/|$)/;
      for (const { input } of [...own, ...disagreed]) {
        // edtf.js files seasons as interval ends under level 2; the specification allows any level-1 date there.
        if (dayWindow(input) && !seasonEnd.test(input))
          expect(parse(input, { level: 1 }).level).toBeLessThanOrEqual(1);
      }
    });
  },
);
