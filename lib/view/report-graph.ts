import type { Line } from "@/lib/claims/line";
import type { DossierData } from "@/lib/domain/dossier-data";
import { formatCount, statedSentence } from "@/lib/domain/sentence";
import { escapeXml } from "@/lib/text/xml";
import { buildScene } from "./build-scene";
import { edgePath, edgeSvg, labelSvg, nodeSvg } from "./figure-graph";
import { withWords } from "./line-words";
import { type NodeSize, nameWidthFor, nodeSize } from "./node-size";
import { cssPalette } from "./palette-css";
import { placeActors } from "./place-actors";
import type { Scene, SceneEdge } from "./scene";
import { svgNumber as n } from "./svg";
import type { Point } from "./view-state";

/** Room of the drawing, px. It is never drawn larger, and smaller only where its place is narrower. */
const PANE = { width: 392, height: 330 } as const;
/** With more actors no name could be read. */
const MOST_ACTORS = 10;
const MARGIN = 6;
/** Width of the part of a line that can be pointed at, px. */
const HIT_WIDTH = 24;

/**
 * Returns the actors that the small graph of a report draws, as positions, ascending; none without lines. Of many, those of
 * the lines whose actors have most lines, line by line, so that nobody stands alone.
 */
export function drawnInReport(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>();
  for (const { subject, object } of lines) {
    for (const actor of new Set([subject, object])) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const weight = ({ subject, object }: Line) =>
    (counts.get(subject) as number) + (counts.get(object) as number);
  const drawn = new Set<number>();
  for (const { subject, object } of [...lines].sort((a, b) => weight(b) - weight(a))) {
    if (new Set([...drawn, subject, object]).size <= MOST_ACTORS) drawn.add(subject).add(object);
  }
  return [...drawn].sort((a, b) => a - b);
}

/** Returns the sizes of actors as the small graph draws them, by id. */
export function sizesInReport(data: DossierData, actors: readonly number[]): Record<string, NodeSize> {
  const width = nameWidthFor(PANE.width);
  return Object.fromEntries(
    actors.map((at) => [data.actors[at]!.id, nodeSize(data.actors[at]!, width)] as const),
  );
}

export interface ReportGraphInput {
  readonly data: DossierData;
  /** The lines that the report states. */
  readonly lines: readonly Line[];
  /** Positions of the actors to be drawn. */
  readonly actors: readonly number[];
  /** Places of these actors, in layout units. */
  readonly layout: Readonly<Record<string, Point>>;
  /** The address that a line leads to, by line id. */
  readonly hrefOf: (line: string) => string;
}

/**
 * Returns the small graph of a report as SVG for use within a page: each line a link of the class `line` with its id in
 * `data-line` and its words as its name, where several are drawn as one all of them in `data-lines`; each actor a group with
 * `data-actor`. Every line also has `data-lines`, as have the words on it. Everything from data is escaped.
 */
export function reportGraphSvg(input: ReportGraphInput): string {
  const scene = sceneOf(input);
  const colours = cssPalette();
  const edges = scene.edges.filter((edge) => !edge.hidden);
  const { x, y, width, height } = scene.bounds;
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
  const parts = [
    ...edges.map((edge) => {
      const hit = `<path class="hit" d="${edgePath(edge)}" fill="none" stroke="transparent" stroke-width="${HIT_WIDTH}"/>`;
      return edge.lines.length === 0
        ? `<g aria-hidden="true">${edgeSvg(edge, colours)}</g>`
        : `<a class="line" href="${escapeXml(input.hrefOf(edge.lines[0]!))}"${linesOf(edge)} aria-label="${escapeXml(nameOf(edge, input))}">${hit}${edgeSvg(edge, colours)}</a>`;
    }),
    ...scene.nodes.map((node) => {
      const touching = edges.filter((edge) => edge.source === node.id || edge.target === node.id);
      const lines = [...new Set(touching.flatMap((edge) => edge.lines))].join(" ");
      return `<g class="actor" data-actor="${escapeXml(node.id)}" data-touching="${escapeXml(lines)}">${nodeSvg(node, colours)}</g>`;
    }),
    ...edges.map(
      (edge) => `<g class="words" aria-hidden="true"${linesOf(edge)}>${labelSvg(edge, colours)}</g>`,
    ),
  ];
  return `<svg viewBox="${box.map(n).join(" ")}" width="${n(box[2]!)}" height="${n(box[3]!)}" role="group" aria-label="Lines of this report">${parts.join("")}</svg>`;
}

function linesOf(edge: SceneEdge): string {
  if (edge.lines.length === 0) return "";
  const one = edge.lines.length === 1 ? ` data-line="${escapeXml(edge.lines[0]!)}"` : "";
  return ` data-lines="${escapeXml(edge.lines.join(" "))}"${one}`;
}

function nameOf(edge: SceneEdge, { data, lines }: ReportGraphInput): string {
  const sentences = edge.lines.flatMap((id) => {
    const line = lines.find((candidate) => candidate.id === id);
    return line ? statedSentence(withWords(line, data)) : [];
  });
  return sentences.length === 1
    ? sentences[0]!
    : `${formatCount(sentences.length, "line")}: ${sentences.join("; ")}`;
}

function sceneOf({ data, lines, actors, layout }: ReportGraphInput): Scene {
  const sizes = sizesInReport(data, actors);
  const { positions } = placeActors({ layout, sizes, pane: PANE });
  return buildScene({
    data,
    positions,
    lines,
    shown: null,
    roles: false,
    labelAll: true,
    maxNameWidth: nameWidthFor(PANE.width),
  });
}
