import { STANDING_SENTENCE, statedSentence } from "@/lib/domain/sentence";
import { contains } from "./boxes";
import { buildScene, nameWidthFor } from "./build-scene";
import { figureFooter, figureHeader, heading, type TextBlock } from "./figure-frame";
import { graphSvg } from "./figure-graph";
import type { FigureFont, FigureInput } from "./figure-input";
import { figureLegend } from "./figure-legend";
import { legendSvg } from "./figure-legend-svg";
import { notesHeight, notesSvg } from "./figure-notes";
import { withWords } from "./line-words";
import { nodeSize } from "./node-size";
import { PALETTE } from "./palette";
import { placeActors } from "./place-actors";
import type { Box, Scene } from "./scene";
import { strokeSentences } from "./stroke-sentences";
import { escapeXml, svgNumber as n, svgText } from "./svg";

const MARGIN = 36;
const SIDE = 304;
const GUTTER = 24;
/** As in the stylesheet of the canvas, quoted for an attribute. */
const FONT = "'Source Sans 3',Arial,'Helvetica Neue',system-ui,'Noto Sans',sans-serif";

/**
 * Returns the figure as one SVG document: title, takeaway, filter statement, graph, legend of what is shown, numbered
 * sources, and a footer that says what it is, of when, and where it can be looked at.
 *
 * Real text, no raster, no script, nothing fetched. Everything that comes from data is escaped. The same input gives the
 * same bytes. Where notes do not fit they are counted, denials last of all; see `notesSvg`.
 */
export function figureSvg(input: FigureInput): string {
  const { preset, data } = input;
  const colours = PALETTE[input.theme];
  const page = { width: preset.widthPx / preset.unit, height: preset.heightPx / preset.unit };
  const header = figureHeader(input, page.width - 2 * MARGIN, colours);
  const footer = figureFooter(input, page.width - 2 * MARGIN, colours);
  const body: Box = {
    x: MARGIN,
    y: MARGIN + header.height + 14,
    width: page.width - 2 * MARGIN,
    height: page.height - 2 * MARGIN - header.height - footer.height - 28,
  };
  const parts = page.width / page.height > 1.25 ? sideBySide(input, body) : stacked(input, body);
  const width = n(page.width);
  const height = n(page.height);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${preset.widthPx}" height="${preset.heightPx}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="figure-title figure-text" xml:lang="${escapeXml(data.dossier.language)}" lang="${escapeXml(data.dossier.language)}" font-family="${FONT}">
<title id="figure-title">${escapeXml(input.title)}</title>
<desc id="figure-text">${escapeXml(input.altText ?? figureText(input))}</desc>
${fontFaces(input.fonts)}<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${at(header, MARGIN, MARGIN)}
${parts}
${at(footer, MARGIN, page.height - MARGIN - footer.height)}
</svg>
`;
}

/**
 * Returns the text alternative: takeaway, filter, every shown line as a sentence with who speaks against it, what they rest on,
 * and what lines mean.
 */
export function figureText(
  input: Pick<FigureInput, "data" | "lines" | "takeaway" | "filterStatement" | "resting" | "contradicted"> &
    Partial<Pick<FigureInput, "plan">>,
): string {
  const sentences = input.plan
    ? strokeSentences({ ...input, plan: input.plan })
    : input.lines.map((line) => `${statedSentence(withWords(line, input.data))}.`);
  return [
    input.takeaway,
    input.filterStatement ? `${input.filterStatement}.` : "",
    ...sentences,
    ...input.contradicted,
    input.resting ? `${input.resting}.` : "",
    STANDING_SENTENCE,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Graph on the left, legend and sources beside it. */
function sideBySide(input: FigureInput, body: Box): string {
  const colours = PALETTE[input.theme];
  const graph = { ...body, width: body.width - SIDE - GUTTER };
  const scene = figureScene(input, graph);
  const x = body.x + body.width - SIDE;
  const legend = legendSvg(figureLegend(scene, colours), SIDE, 2, colours);
  const top = body.y + 20 + legend.height + 16;
  const notes = { x, y: top + 20, width: SIDE, height: body.y + body.height - top - 20 };
  return [
    graphPart(scene, graph, input),
    legend.height > 0 ? heading("Legend", x, body.y, colours) : "",
    at(legend, x, body.y + 20),
    input.sources.notes.length > 0 ? heading("Sources", x, top, colours) : "",
    notesSvg({ notes: input.sources.notes, box: notes, columns: 1, colours }),
  ].join("\n");
}

/** Graph above, legend and sources under it. */
function stacked(input: FigureInput, body: Box): string {
  const colours = PALETTE[input.theme];
  const columns = body.width > 700 ? 4 : 2;
  const draft = figureScene(input, body);
  const legend = legendSvg(figureLegend(draft, colours), body.width, columns, colours);
  const wanted = notesHeight(input.sources.notes, body.width, 2);
  const notesRoom = Math.min(wanted, Math.max(60, body.height * 0.34));
  const graph = { ...body, height: body.height - legend.height - notesRoom - 64 };
  const scene = figureScene(input, graph);
  const legendTop = graph.y + graph.height + 12;
  const notesTop = legendTop + 20 + legend.height + 12;
  const notes = { x: body.x, y: notesTop + 20, width: body.width, height: notesRoom };
  return [
    graphPart(scene, graph, input),
    legend.height > 0 ? heading("Legend", body.x, legendTop, colours) : "",
    at(legend, body.x, legendTop + 20),
    input.sources.notes.length > 0 ? heading("Sources", body.x, notesTop, colours) : "",
    notesSvg({ notes: input.sources.notes, box: notes, columns: 2, colours }),
  ].join("\n");
}

/** The scene in a box. Where fans of curves leave it, the actors move together to make room for them. */
function figureScene(input: FigureInput, box: Box): Scene {
  const first = sceneIn(input, box, 0);
  const above = Math.max(0, -first.bounds.y);
  const below = Math.max(0, first.bounds.y + first.bounds.height - box.height);
  const over = Math.max(above, below);
  return over === 0 ? first : sceneIn(input, box, Math.min(over + 12, box.height / 5));
}

function sceneIn(input: FigureInput, box: Box, extraRim: number): Scene {
  const { data, lines, layout, plan, candidates } = input;
  const maxNameWidth = nameWidthFor(box.width);
  const used = new Set(lines.flatMap((line) => [line.subject, line.object]));
  const drawn = data.actors.filter((_, position) => used.has(position));
  const sizes = Object.fromEntries(drawn.map((actor) => [actor.id, nodeSize(actor, maxNameWidth)]));
  const { positions } = placeActors({ layout, sizes, pane: box, extraRim, tight: plan !== null });
  const frame = { x: 0, y: 0, width: box.width, height: box.height };
  const isInFrame = drawn.every(({ id }) => contains(frame, positions[id]!));
  return buildScene({
    data,
    positions,
    lines: plan && candidates ? candidates : lines,
    shown: plan && candidates ? new Map(lines.map((line) => [line.id, line])) : null,
    plan,
    roles: input.roles,
    // A drawing that is larger than its box will be made smaller as a whole, words included.
    frame: isInFrame ? frame : null,
    maxNameWidth,
    marks: input.sources.marks,
    // Of many strokes none has its words: they would cover the lines.
    labelAll: plan === null,
  });
}

/** The drawing in its box, made smaller only where many actors need more room than there is. */
function graphPart(scene: Scene, box: Box, input: FigureInput): string {
  if (scene.nodes.length === 0) {
    const style = { size: 16.5, colour: PALETTE[input.theme].ink2, anchor: "middle" } as const;
    return svgText("No line is shown.", box.x + box.width / 2, box.y + box.height / 2, style);
  }
  const { bounds } = scene;
  const scale = Math.min(1, box.width / Math.max(bounds.width, 1), box.height / Math.max(bounds.height, 1));
  const fits =
    bounds.x >= -1 &&
    bounds.y >= -1 &&
    bounds.x + bounds.width <= box.width + 1 &&
    bounds.y + bounds.height <= box.height + 1;
  const x = fits ? box.x : box.x + (box.width - bounds.width * scale) / 2 - bounds.x * scale;
  const y = fits ? box.y : box.y + (box.height - bounds.height * scale) / 2 - bounds.y * scale;
  const scaled = fits || scale === 1 ? "" : ` scale(${n(scale)})`;
  return `<g transform="translate(${n(x)} ${n(y)})${scaled}">
${graphSvg(scene, PALETTE[input.theme])}
</g>`;
}

function at(block: TextBlock, x: number, y: number): string {
  return `<g transform="translate(${n(x)} ${n(y)})">${block.svg}</g>`;
}

function fontFaces(fonts: readonly FigureFont[]): string {
  if (fonts.length === 0) return "";
  const faces = fonts.map(
    ({ weight, base64, range }) =>
      `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${range}}`,
  );
  return `<style>${faces.join("")}</style>\n`;
}
