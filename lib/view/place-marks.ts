import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import type { DayScale } from "./day-scale";
import type { TimelineMark } from "./timeline-rows";

/** A mark on the track of its row. `left` and `width` are fractions of the track. */
export interface PlacedMark {
  readonly mark: TimelineMark;
  /** `day`: a diamond at `left`, its middle; `bar`: from `left` over `width`. */
  readonly shape: "day" | "bar";
  readonly left: number;
  readonly width: number;
  /** Whether it goes on beyond that end of the axis. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
  /** Which of the row's lanes it lies in, from 0 at the top: marks that would cover each other lie in different ones. */
  readonly lane: number;
}

export interface PlacedRow {
  readonly marks: readonly PlacedMark[];
  /** At least 1. */
  readonly lanes: number;
}

/** Half a diamond, and the least width of a bar, px. */
const HALF_DAY_PX = 8;
const LEAST_BAR_PX = 20;
/** Width of a letter of the words beside marks, estimated, and the air on both sides of them. */
const LETTER_PX = 6.6;
const AIR_PX = 26;
/** Days of one side nearer than this cannot be told apart, and are drawn once. */
const APART_PX = 2;
/** More lanes than these, for each side, make a row that is no row any more: what comes then lies over others. */
const MOST_LANES = 5;

/**
 * Returns the marks of a row on an axis of this width, in their order. A day that is given exactly is a diamond, everything else
 * a bar; assertions lie above denials, and none covers another. Days of one side that nobody could tell apart are drawn as one,
 * so that a row of thousands of claims stays cheap.
 */
export function placeMarks(marks: readonly TimelineMark[], scale: DayScale, widthPx: number): PlacedRow {
  const asserted = lay(marks, "asserts", scale, widthPx, 0);
  const denied = lay(marks, "denies", scale, widthPx, asserted.lanes);
  return {
    marks: [...asserted.marks, ...denied.marks],
    lanes: Math.max(1, asserted.lanes + denied.lanes),
  };
}

/** `lanes` is how many were used. */
function lay(
  marks: readonly TimelineMark[],
  side: TimelineMark["side"],
  scale: DayScale,
  widthPx: number,
  firstLane: number,
): { marks: PlacedMark[]; lanes: number } {
  const ends: number[] = [];
  const placed: PlacedMark[] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    if (mark.side !== side) continue;
    const shaped = shapeOf(mark, scale, LEAST_BAR_PX / widthPx);
    const { shape, left, width } = shaped;
    const from = left * widthPx - (shape === "day" ? HALF_DAY_PX : 0);
    const to = shape === "day" ? from + 2 * HALF_DAY_PX : from + width * widthPx;
    if (shape === "day") {
      if (left * widthPx - lastDay < APART_PX) continue;
      lastDay = left * widthPx;
    }
    let lane = ends.findIndex((end) => end <= from);
    if (lane === -1) lane = ends.length < MOST_LANES ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = to;
    placed.push({ ...shaped, lane: firstLane + lane });
  }
  return { marks: placed, lanes: ends.length };
}

function shapeOf(mark: TimelineMark, scale: DayScale, leastWidth: number): Omit<PlacedMark, "lane"> {
  const openFrom = mark.fromDay <= OPEN_FROM_DAY;
  const openTo = mark.toDay >= OPEN_TO_DAY;
  if (mark.fromDay === mark.toDay && !mark.softFrom && !mark.softTo)
    return { mark, shape: "day", left: scale.middleOf(mark.fromDay), width: 0, openFrom, openTo };
  const left = openFrom ? 0 : scale.startOf(mark.fromDay);
  const right = openTo ? 1 : scale.startOf(mark.toDay + 1);
  const more = Math.max(0, leastWidth - (right - left));
  return { mark, shape: "bar", left: left - more / 2, width: right - left + more, openFrom, openTo };
}

/** Where the words beside the marks of a row stand; `label`: under its sentence, as the track has no room. */
export type WordsPlace =
  | { readonly at: "after"; readonly left: number }
  | { readonly at: "before"; readonly right: number }
  | { readonly at: "label" };

/** Returns where words find room beside the marks of a row: after the last, before the first, or nowhere on the track. */
export function placeWords(words: string, { marks }: PlacedRow, widthPx: number): WordsPlace {
  const first = marks.reduce((left, mark) => Math.min(left, mark.left), 1);
  const last = marks.reduce((right, mark) => Math.max(right, mark.left + mark.width), 0);
  const needed = (words.length * LETTER_PX + AIR_PX) / Math.max(widthPx, 1);
  if (marks.length === 0) return needed <= 1 ? { at: "after", left: 0 } : { at: "label" };
  if (1 - last >= needed) return { at: "after", left: last };
  return first >= needed ? { at: "before", right: 1 - first } : { at: "label" };
}
