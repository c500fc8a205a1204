import { type EdtfEnd, type EdtfPoint, parseEdtf } from "./edtf-parse";

/** Whether the first and the last day of a date are given as approximate, uncertain or unknown. */
export interface SoftEnds {
  readonly from: boolean;
  readonly to: boolean;
}

/**
 * Returns which ends of an EDTF date are soft. A date with one mark (`2023-11-15~`) is soft at both, an interval by its
 * ends; an end that nobody knows is soft, one that is open (`..`) is not: it goes on. A month is wide, but its ends are
 * not soft. A text that is no date has no soft end.
 */
export function softEnds(edtf: string): SoftEnds {
  const value = parseEdtf(edtf);
  if (value === null) return { from: false, to: false };
  if (value.type === "point") {
    const soft = isMarked(value.point);
    return { from: soft, to: soft };
  }
  return { from: isSoft(value.start), to: isSoft(value.end) };
}

function isSoft(end: EdtfEnd): boolean {
  return typeof end === "string" ? end === "unknown" : isMarked(end);
}

function isMarked(point: EdtfPoint): boolean {
  return point.approximate || point.uncertain;
}
