import { CORNER, HEAD_SCALE, piecesOf } from "./curve";
import { cutCurve } from "./cut-curve";
import { DASHES, DENIED } from "./edge-look";
import { LABEL } from "./label-text";
import { BORDER, NAME, SMALL_NAME } from "./node-size";
import type { Palette } from "./palette";
import type { Box, Scene, SceneEdge, SceneNode } from "./scene";
import { svgNumber as n, svgText } from "./svg";
import type { Point } from "./view-state";

/**
 * Returns the drawing of a scene as SVG: lines, then actors, then words, none of them hidden ones. On a transparent ground
 * words have none of their own, and lines stop before them instead.
 */
export function graphSvg(scene: Scene, colours: Palette, transparent = false): string {
  const edges = scene.edges.filter((edge) => !edge.hidden);
  const nodes = scene.nodes.filter((node) => !node.hidden);
  const gaps = transparent ? edges.flatMap(({ label }) => label ?? []) : [];
  return [
    ...edges.map((edge) => edgeSvg(edge, colours, gaps)),
    ...nodes.map((node) => nodeSvg(node, colours)),
    ...edges.map((edge) => labelSvg(edge, colours, transparent)),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

type DrawnEdge = Pick<
  SceneEdge,
  | "family"
  | "pattern"
  | "width"
  | "head"
  | "tail"
  | "start"
  | "controls"
  | "end"
  | "tip"
  | "tailTip"
  | "status"
>;

/**
 * Returns one line with its head, interrupted where it would run through `gaps`. What is only denied is hollow: two thin strokes,
 * and a head without filling.
 */
export function edgeSvg(edge: DrawnEdge, colours: Palette, gaps: readonly Box[] = []): string {
  const colour = colours.family[edge.family];
  const isDenied = edge.status === "denied";
  const pieces = gaps.length === 0 ? piecesOf(edge) : cutCurve(edge, gaps);
  const path = isDenied
    ? [DENIED.aside, -DENIED.aside]
        .map((aside) => pathOf(pieces.map((piece) => besides(piece, aside))))
        .join("")
    : pathOf(pieces);
  const strokeWidth = isDenied ? DENIED.width : edge.width;
  const dashes = DASHES[edge.pattern];
  const dashed = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
  const round = edge.pattern === "dotted" || edge.pattern === "sparse" ? ' stroke-linecap="round"' : "";
  const line = `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${n(strokeWidth)}"${dashed}${round}/>`;
  const { head, tail, width, controls, tip, tailTip } = edge;
  const paper = colours.paper;
  return (
    line +
    headSvg({ head, tip, from: controls.at(-1)!, width, isHollow: isDenied }, colour, paper) +
    headSvg({ head: tail, tip: tailTip, from: controls[0], width, isHollow: isDenied }, colour, paper)
  );
}

/** Returns the course of a line, as the `d` of a path. */
export function edgePath(edge: Pick<SceneEdge, "start" | "controls" | "end">): string {
  return pathOf(piecesOf(edge));
}

type Piece = readonly [start: Point, control: Point, end: Point];

function pathOf(pieces: readonly Piece[]): string {
  return pieces
    .map(([start, control, end], i) => {
      const before = pieces[i - 1]?.[2];
      const isJoined = before !== undefined && before.x === start.x && before.y === start.y;
      return `${isJoined ? "" : `M${pair(start)}`}Q${pair(control)} ${pair(end)}`;
    })
    .join("");
}

/** A piece of a curve moved aside by so many px, to the left of its way. */
function besides([start, control, end]: Piece, aside: number): Piece {
  const moved = (point: Point, from: Point, to: Point): Point => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return {
      x: point.x + ((to.y - from.y) / length) * aside,
      y: point.y - ((to.x - from.x) / length) * aside,
    };
  };
  return [moved(start, start, control), moved(control, start, end), moved(end, control, end)];
}

/** Heads in units of their size, the tip at the origin and the line coming from below: cytoscape's own shapes. */
function headSvg(
  {
    head,
    tip,
    from,
    width,
    isHollow,
  }: Pick<SceneEdge, "head" | "tip" | "width"> & { readonly from: Point; readonly isHollow: boolean },
  colour: string,
  paper: string,
): string {
  if (head === "none") return "";
  const size = Math.max((width * 13.37) ** 0.9, 29) * HEAD_SCALE;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const at = (across: number, back: number): Point => ({
    x: tip.x - along.x * back * size - along.y * across * size,
    y: tip.y - along.y * back * size + along.x * across * size,
  });
  const shape = (points: readonly Point[], style: string) =>
    `<polygon points="${points.map(pair).join(" ")}" ${style}/>`;
  const triangle = [at(0, 0), at(0.15, 0.3), at(-0.15, 0.3)];
  const outline = `fill="${paper}" stroke="${colour}" stroke-width="1.25" stroke-linejoin="round"`;
  const filling = isHollow ? outline : `fill="${colour}"`;
  if (head === "triangle") return shape(triangle, filling);
  if (head === "tee") return shape([at(-0.15, 0), at(-0.15, 0.1), at(0.15, 0.1), at(0.15, 0)], filling);
  if (head === "diamond") {
    const points = [at(0, 0), at(0.15, 0.15), at(0, 0.3), at(-0.15, 0.15)];
    return shape(points, `fill="${paper}" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"`);
  }
  const bar = `<path d="M${pair(at(-0.15, 0.42))}L${pair(at(0.15, 0.42))}" stroke="${colour}" stroke-width="${n(width)}"/>`;
  return shape(triangle, filling) + bar;
}

function pair({ x, y }: Point): string {
  return `${n(x)} ${n(y)}`;
}

/** Returns the outline of an actor: a rectangle, ellipse or rounded rectangle around a middle. */
export function shapeSvg(
  node: Pick<SceneNode, "shape" | "x" | "y" | "width" | "height">,
  fill: string,
  stroke: string,
): string {
  const { shape, x, y } = node;
  const width = node.width - BORDER;
  const height = node.height - BORDER;
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="${BORDER}"`;
  if (shape === "ellipse")
    return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(width / 2)}" ry="${n(height / 2)}" ${look}/>`;
  const corner = shape === "round-rectangle" ? ` rx="${n(Math.min(CORNER, height / 3))}"` : "";
  return `<rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}"${corner} ${look}/>`;
}

/** Returns an actor with its name. */
export function nodeSvg(node: SceneNode, colours: Palette): string {
  const font = node.small ? SMALL_NAME : NAME;
  const middle = node.nameBox ? node.y + node.nameBox.y + node.nameBox.height / 2 : node.y;
  const text = rows(node.text, node.x, middle, font.lineHeight, font.size, (line, x, y) =>
    svgText(line, x, y, { size: font.size, weight: font.weight, colour: colours.ink, anchor: "middle" }),
  );
  return shapeSvg(node, node.small ? colours.paper : colours.raised, colours.ink) + text;
}

/** Returns the words on a line on their ground; nothing for a line without words. */
export function labelSvg({ label, type }: SceneEdge, colours: Palette, transparent = false): string {
  if (label === null) return "";
  const { x, y, width, height } = label;
  const ground = transparent
    ? ""
    : `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${colours.paper}"/>`;
  const colour = type === "role" ? colours.ink2 : colours.ink;
  const lineHeight = LABEL.size * LABEL.lineHeight;
  return (
    ground +
    rows(
      label.text,
      x + width / 2,
      y + height / 2 - LABEL.drop,
      lineHeight,
      LABEL.size,
      (line, at, baseline) => svgText(line, at, baseline, { size: LABEL.size, colour, anchor: "middle" }),
    )
  );
}

/** Lines of text around a middle. Small letters stand in the middle of their line about a third of the size above its baseline. */
function rows(
  lines: readonly string[],
  x: number,
  middle: number,
  lineHeight: number,
  size: number,
  draw: (line: string, x: number, y: number) => string,
): string {
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + size * 0.33;
  return lines.map((line, i) => draw(line, x, first + i * lineHeight)).join("");
}
