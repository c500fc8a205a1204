import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import { dayScale } from "./day-scale";
import { placeMarks, placeWords } from "./place-marks";
import type { TimelineMark } from "./timeline-rows";
import { spanOfDates, withRoom } from "./timeline-span";

const AUTUMN = { fromDay: dayOf(2023, 10, 7), toDay: dayOf(2023, 11, 15) };

describe("dayScale", () => {
  it("has no ticks where there is no room", () => {
    expect(dayScale(AUTUMN).ticks(0)).toEqual([]);
  });

  it("reaches from the beginning of the first day to the end of the last", () => {
    const scale = dayScale(AUTUMN);
    expect([scale.startOf(AUTUMN.fromDay), scale.startOf(AUTUMN.toDay + 1)]).toEqual([0, 1]);
    expect(scale.middleOf(AUTUMN.fromDay)).toBeCloseTo(0.5 / 40);
  });

  it("finds every day again at the place where it begins", () => {
    const day = fc.integer({ min: -800_000, max: 800_000 });
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, length, at) => {
          const scale = dayScale({ fromDay: from, toDay: from + length });
          const some = Math.round(from + at * length) + 0;
          expect(scale.dayAt(scale.startOf(some))).toBe(some);
        },
      ),
    );
  });

  it("knows one first day of 1970", () => {
    const scale = dayScale({ fromDay: -1, toDay: 1 });
    expect(Object.is(scale.dayAt(scale.startOf(-0.2)), 0)).toBe(true);
  });

  it("holds what lies beside it", () => {
    const scale = dayScale(AUTUMN);
    expect([scale.dayAt(-1), scale.dayAt(2)]).toEqual([AUTUMN.fromDay, AUTUMN.toDay + 1]);
  });

  it("has ticks at whole days, with the year only where it is new", () => {
    const labels = (span: { fromDay: number; toDay: number }, width: number) =>
      dayScale(span)
        .ticks(width)
        .map((tick) => tick.label);
    expect(labels({ fromDay: dayOf(2023, 11, 14), toDay: dayOf(2023, 11, 16) }, 900)).toEqual([
      "14 Nov 2023",
      "15 Nov",
      "16 Nov",
    ]);
    expect(labels({ fromDay: dayOf(2023, 11, 1), toDay: dayOf(2024, 2, 28) }, 400)).toEqual([
      "Nov 2023",
      "Dec",
      "2024",
      "Feb",
    ]);
    expect(labels({ fromDay: dayOf(1990, 1, 1), toDay: dayOf(2023, 1, 1) }, 400)).toEqual([
      "1990",
      "1995",
      "2000",
      "2005",
      "2010",
      "2015",
      "2020",
    ]);
  });

  it("lets no words touch or leave the axis, whatever the days", () => {
    const day = fc.integer({ min: -800_000, max: 800_000 });
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 400_000 }),
        fc.integer({ min: 90, max: 1200 }),
        (fromDay, length, px) => {
          let end = -8;
          for (const { at, label, hang } of dayScale({ fromDay, toDay: fromDay + length }).ticks(px)) {
            // Six pixels a letter are what the font takes at most, on the average of a date.
            const width = label.length * 6;
            const begin = at * px - width * hang;
            expect(begin).toBeGreaterThanOrEqual(end + 8);
            expect(begin).toBeGreaterThanOrEqual(-1e-6);
            end = begin + width;
          }
          expect(end).toBeLessThanOrEqual(px + 1e-6);
        },
      ),
    );
  });
});

describe("spanOfDates", () => {
  it("is null without a day: open ends have none", () => {
    expect(spanOfDates([])).toBeNull();
    expect(spanOfDates([{ fromDay: OPEN_FROM_DAY, toDay: OPEN_TO_DAY }])).toBeNull();
  });

  it("leaves room, and is not stretched by an open end", () => {
    expect(spanOfDates([{ fromDay: 100, toDay: OPEN_TO_DAY }])).toEqual({ fromDay: 99, toDay: 101 });
    expect(withRoom({ fromDay: 0, toDay: 300 })).toEqual({ fromDay: -10, toDay: 310 });
  });
});

describe("placeMarks", () => {
  const mark = (fromDay: number, toDay: number, given: Partial<TimelineMark> = {}): TimelineMark => ({
    side: "asserts",
    fromDay,
    toDay,
    softFrom: false,
    softTo: false,
    inferred: false,
    claimCount: 1,
    ...given,
  });
  const scale = dayScale({ fromDay: 0, toDay: 99 });
  const place = (...marks: TimelineMark[]) => placeMarks(marks, scale, 500);

  it("places nothing for no marks", () => {
    expect(place()).toEqual({ marks: [], lanes: 1 });
  });

  it("draws a day as a diamond, and what is wider or approximate as a bar", () => {
    const { marks, lanes } = place(
      mark(10, 10),
      mark(20, 29),
      mark(50, 50, { softFrom: true, softTo: true }),
    );
    expect(marks.map(({ shape }) => shape)).toEqual(["day", "bar", "bar"]);
    expect(marks[0]!.left).toBeCloseTo(0.105);
    expect([marks[1]!.left, marks[1]!.width]).toEqual([0.2, expect.closeTo(0.1)]);
    expect(lanes).toBe(1);
  });

  it("draws an open end up to the edge", () => {
    const [before, after] = place(mark(OPEN_FROM_DAY, 19), mark(50, OPEN_TO_DAY)).marks;
    expect(before).toMatchObject({ left: 0, openFrom: true, openTo: false, width: 0.2 });
    expect(after).toMatchObject({ left: 0.5, openFrom: false, openTo: true, width: 0.5 });
  });

  it("draws days that nobody could tell apart once, but never an assertion for a denial", () => {
    const wide = dayScale({ fromDay: 0, toDay: 99_999 });
    const marks = [mark(10, 10), mark(11, 11), mark(12, 12, { side: "denies" }), mark(9000, 9000)];
    const placed = placeMarks(marks, wide, 500).marks;
    expect(placed.map((one) => one.mark.fromDay)).toEqual([10, 9000, 12]);
  });

  it("lets no mark cover another, and denials lie under assertions", () => {
    const { marks, lanes } = place(
      mark(10, 39),
      mark(20, 20),
      mark(30, 30, { side: "denies" }),
      mark(60, 60),
      mark(61, 61),
    );
    expect(marks.map((one) => [one.mark.fromDay, one.lane])).toEqual([
      [10, 0],
      [20, 1],
      [60, 0],
      [61, 1],
      [30, 2],
    ]);
    expect(lanes).toBe(3);
  });

  it("gives a short span a bar that can be seen, around its middle", () => {
    const [bar] = place(mark(50, 50, { softFrom: true, softTo: true })).marks;
    expect(bar!.width * 500).toBeCloseTo(20);
    expect(bar!.left + bar!.width / 2).toBeCloseTo(0.505);
  });

  it("puts words after the marks, before them, or out of their way", () => {
    const beside = (words: string, ...marks: TimelineMark[]) => placeWords(words, place(...marks), 500).at;
    expect(beside("10 Mar 2025", mark(10, 10))).toBe("after");
    expect(beside("10 Mar 2025", mark(95, 95))).toBe("before");
    expect(beside("10 Mar 2025", mark(5, 95))).toBe("label");
    expect(beside("≠ 2 denials")).toBe("after");
  });
});
