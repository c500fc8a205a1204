import { formatCount, formatNumber } from "./sentence";

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

/** Returns the same in a few words, for where there is room for one row: "25 of 11,384 actors, 75 of 310 strokes". Empty likewise. */
export function drawnShort({ actors, allActors, strokes, near }: DrawnCounts): string {
  if (near === null && actors === allActors && strokes === null) return "";
  const ofActors = ofAll(actors, allActors, "actor");
  return strokes === null ? ofActors : `${ofActors}, ${ofAll(strokes.strokes, strokes.allStrokes, "stroke")}`;
}

function strokeSentence({
  strokes,
  allStrokes,
  lines,
  allLines,
}: NonNullable<DrawnCounts["strokes"]>): string {
  const drawn = formatCount(strokes, "stroke");
  if (allLines === 0) return "No line is between them.";
  if (lines === allLines && allLines === 1) return "1 stroke for the only line between them.";
  if (lines === allLines) return `${drawn} for all ${formatCount(allLines, "line")} between them.`;
  const chosen =
    strokes < allStrokes
      ? `The ${strokes === 1 ? "" : `${formatNumber(strokes)} `}strongest of ${formatCount(allStrokes, "stroke")}`
      : drawn;
  if (strokes === 0 && allLines === 1) return "The only line between them is not drawn.";
  if (strokes === 0) return `None of the ${formatCount(allLines, "line")} between them is drawn.`;
  const stand = strokes === 1 ? "stands" : "stand";
  return `${chosen} ${stand} for ${formatNumber(lines)} of the ${formatCount(allLines, "line")} between them.`;
}

/** Returns the same for the filter statement of a figure: "75 of 310 strokes drawn, for 712 of 61,140 lines, between 25 actors". */
export function drawnInFigure(counts: {
  readonly actors: number;
  readonly strokes: NonNullable<DrawnCounts["strokes"]>;
  /** All lines that the filter leaves, whoever they are between. */
  readonly lines: number;
}): string {
  const { strokes, allStrokes, lines } = counts.strokes;
  return `${ofAll(strokes, allStrokes, "stroke")} drawn, for ${ofAll(lines, counts.lines, "line")}, between ${formatCount(counts.actors, "actor")}`;
}

/**
 * Returns how many neighbours of an actor are not drawn: "1,224 more neighbours are not drawn." `next` is how many of them the
 * next expansion draws; where it is none, that there is no room.
 */
export function undrawnSentence(undrawn: number, next: number): string {
  const more =
    undrawn === 1
      ? "1 more neighbour is not drawn."
      : `${formatNumber(undrawn)} more neighbours are not drawn.`;
  return next > 0 ? more : `${more} The drawing has no room for more actors; the list has their lines.`;
}

/** Returns a stroke of several lines as a heading: "Cooperation between China and Japan". */
export function foldHeading(family: string, from: string, to: string): string {
  return from === to ? `${family} within ${from}` : `${family} between ${from} and ${to}`;
}

/** Returns that a text leaves out so many strokes: "And 45 more strokes." */
export function andMoreStrokes(count: number): string {
  return `And ${formatNumber(count)} more ${count === 1 ? "stroke" : "strokes"}.`;
}

function ofAll(count: number, all: number, noun: string): string {
  return count === all ? formatCount(all, noun) : `${formatNumber(count)} of ${formatCount(all, noun)}`;
}

/** Returns what one stroke stands for: "45 lines, 312 claims". */
export function foldCounts(lines: number, claims: number): string {
  return `${formatCount(lines, "line")}, ${formatCount(claims, "claim")}`;
}
