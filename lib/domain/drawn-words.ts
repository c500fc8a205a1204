import { formatCount } from "./sentence";

/** What a drawing shows and leaves out, in numbers. */
export interface DrawnCounts {
  readonly actors: number;
  /** Actors with lines. */
  readonly allActors: number;
  /** Null where every line between the drawn actors is drawn as it is. */
  readonly strokes: {
    readonly strokes: number;
    readonly allStrokes: number;
    /** Lines that the drawn strokes stand for, and all that are shown between the drawn actors. */
    readonly lines: number;
    readonly allLines: number;
  } | null;
  /** Name of the actor in focus, or null. */
  readonly near: string | null;
}

/**
 * Returns what a drawing leaves out: "25 of 11,384 actors. The 75 strongest of 310 strokes are drawn: 712 of the 1,046 lines
 * between them." Empty where it leaves out nothing.
 */
export function drawnSentence({ actors, allActors, strokes, near }: DrawnCounts): string {
  const parts: string[] = [];
  if (near !== null) parts.push(`Only ${near} and neighbours: ${ofAll(actors, allActors, "actor")}.`);
  else if (actors < allActors) parts.push(`${ofAll(actors, allActors, "actor")}.`);
  if (strokes !== null) parts.push(strokeSentence(strokes));
  return parts.join(" ");
}

function strokeSentence({
  strokes,
  allStrokes,
  lines,
  allLines,
}: NonNullable<DrawnCounts["strokes"]>): string {
  const drawn = formatCount(strokes, "stroke");
  if (lines === allLines) return `${drawn} for all ${formatCount(allLines, "line")} between them.`;
  const chosen =
    strokes < allStrokes
      ? `The ${formatNumber(strokes)} strongest of ${formatCount(allStrokes, "stroke")}`
      : drawn;
  return `${chosen} stand for ${formatNumber(lines)} of the ${formatCount(allLines, "line")} between them.`;
}

/** Returns the same for the filter statement of a figure: "75 of 310 strokes drawn, for 712 of 1,046 lines between 25 actors". */
export function drawnInFigure({ actors, strokes }: Pick<DrawnCounts, "actors" | "strokes">): string {
  if (strokes === null) return "";
  const { strokes: drawn, allStrokes, lines, allLines } = strokes;
  return `${ofAll(drawn, allStrokes, "stroke")} drawn, for ${ofAll(lines, allLines, "line")} between ${formatCount(actors, "actor")}`;
}

/** Returns a stroke of several lines as a heading: "Cooperation between China and Japan". */
export function foldHeading(family: string, from: string, to: string): string {
  return from === to ? `${family} within ${from}` : `${family} between ${from} and ${to}`;
}

function ofAll(count: number, all: number, noun: string): string {
  return count === all ? formatCount(all, noun) : `${formatNumber(count)} of ${formatCount(all, noun)}`;
}

function formatNumber(count: number): string {
  return count.toLocaleString("en-GB");
}

/** Returns what one stroke stands for: "45 lines, 312 claims". */
export function foldCounts(lines: number, claims: number): string {
  return `${formatCount(lines, "line")}, ${formatCount(claims, "claim")}`;
}
