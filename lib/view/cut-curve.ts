import { contains } from "./boxes";
import { type Curve, piecesOf } from "./curve";
import type { Box } from "./scene";
import type { Point } from "./view-state";

/** Steps in which a piece is looked at: half a pixel on a curve of a hundred. */
const STEPS = 200;

type Piece = readonly [Point, Point, Point];

/**
 * Returns the pieces of a curve that lie outside all boxes, in order: where nothing may be painted under words, a line stops
 * before them. Exact pieces of the curve, so that dashes and width look the same.
 */
export function cutCurve(curve: Pick<Curve, "start" | "controls" | "end">, boxes: readonly Box[]): Piece[] {
  return piecesOf(curve).flatMap((piece) => {
    const outside = Array.from({ length: STEPS + 1 }, (_, i) => {
      const point = quadratic(piece, i / STEPS);
      return !boxes.some((box) => contains(box, point));
    });
    const kept: Piece[] = [];
    let from: number | null = null;
    for (let i = 0; i <= STEPS + 1; i++) {
      if (i <= STEPS && outside[i]) from ??= i;
      else if (from !== null) {
        if (i - 1 > from) kept.push(between(piece, from / STEPS, (i - 1) / STEPS));
        from = null;
      }
    }
    return kept;
  });
}

function quadratic([start, control, end]: Piece, t: number): Point {
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t * t * c;
  return { x: mix(start.x, control.x, end.x), y: mix(start.y, control.y, end.y) };
}

/** The part of a piece between two of its parameters, by blossoming. */
function between(piece: Piece, from: number, to: number): Piece {
  const [start, control, end] = piece;
  const blossom = (a: number, b: number, c: number) =>
    (1 - from) * (1 - to) * a + ((1 - from) * to + from * (1 - to)) * b + from * to * c;
  const middle = { x: blossom(start.x, control.x, end.x), y: blossom(start.y, control.y, end.y) };
  return [quadratic(piece, from), middle, quadratic(piece, to)];
}
