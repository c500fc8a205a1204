import { mayShare, originWords, withStop } from "@/lib/domain/figure-words";
import { lineSentence, STANDING_SENTENCE, statusMark } from "@/lib/domain/sentence";
import { escapeXml } from "@/lib/text/xml";
import { figureBody } from "./figure-body";
import { figureColours } from "./figure-colours";
import type { FigureFacts } from "./figure-facts";
import { figureFooter, figureHeader, NARROW, type TextBlock } from "./figure-frame";
import type { FigureFont, FigureInput } from "./figure-input";
import { type FigureMark, figureRdf } from "./figure-mark";
import { withWords } from "./line-words";
import type { Box } from "./scene";
import type { SceneLine } from "./scene-input";
import { strokeSentences } from "./stroke-sentences";
import { svgNumber as n } from "./svg";

const END_OF_METADATA = "</metadata>\n";
const MARGIN = 28;
/** In a column of a journal, whose margin is its own. */
const NARROW_MARGIN = 10;
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
  return drawFigure(input).svg;
}

export interface DrawnFigure {
  readonly svg: string;
  readonly facts: FigureFacts;
}

/** Returns the figure as {@link figureSvg} does, and what became of it. */
export function drawFigure(input: FigureInput): DrawnFigure {
  const { preset, data } = input;
  const colours = figureColours(input);
  const page = { width: preset.widthPx / preset.unit, height: preset.heightPx / preset.unit };
  const margin = page.width < NARROW ? NARROW_MARGIN : MARGIN;
  const header = figureHeader(input, page.width - 2 * margin, colours);
  const footer = figureFooter(input, page.width - 2 * margin, colours);
  const box: Box = {
    x: margin,
    y: margin + header.height + 14,
    width: page.width - 2 * margin,
    height: page.height - 2 * margin - header.height - footer.height - 28,
  };
  const body = figureBody(input, box, page.width / page.height);
  const width = n(page.width);
  const height = n(page.height);
  const ground = input.transparent
    ? ""
    : `<rect width="${width}" height="${height}" fill="${colours.paper}"/>\n`;
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${preset.widthPx}" height="${preset.heightPx}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="figure-title figure-text" xml:lang="${escapeXml(data.dossier.language)}" lang="${escapeXml(data.dossier.language)}" font-family="${FONT}">
<title id="figure-title">${escapeXml(input.title)}</title>
<desc id="figure-text">${escapeXml(input.altText ?? figureText(input))}</desc>
<metadata>${figureRdf(markOf(input))}${END_OF_METADATA}${fontFaces(input.fonts)}${ground}${at(header, margin, margin)}
${body.svg}
${at(footer, margin, page.height - margin - footer.height)}
</svg>
`;
  return { svg, facts: { ...body.facts, linkSize: footer.linkSize } };
}

/** Returns a figure that was drawn without fonts with these in it: the same bytes as if it had been drawn with them. */
export function withFonts(svg: string, fonts: readonly FigureFont[]): string {
  return svg.replace(END_OF_METADATA, () => END_OF_METADATA + fontFaces(fonts));
}

/** Returns what a figure's file says of itself, whatever its format. */
export function markOf(input: FigureInput): FigureMark {
  const { id, version, licence, language } = input.data.dossier;
  return {
    ...{ title: input.title, altText: input.altText ?? figureText(input), permalink: input.restores },
    ...{ licence, language, dossier: id, version, hash: input.data.hash },
  };
}

/**
 * Returns the text alternative: takeaway, filter, every shown line as a sentence with who speaks against it, what they rest on,
 * and what lines mean.
 */
export function figureText(
  input: Pick<
    FigureInput,
    "data" | "lines" | "takeaway" | "about" | "filterStatement" | "resting" | "undenied" | "contradicted"
  > &
    Partial<Pick<FigureInput, "plan">>,
): string {
  const sentences = input.plan
    ? strokeSentences({ ...input, plan: input.plan })
    : input.lines.map((line) => `${lineInFull(line, input.data)}.`);
  return [
    withStop(input.takeaway),
    withStop(input.about),
    input.filterStatement ? `${input.filterStatement}.` : "",
    ...sentences,
    ...input.contradicted,
    input.resting ? `${input.resting}.` : "",
    input.undenied ? `${input.undenied}.` : "",
    STANDING_SENTENCE,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** A line with what the drawing says of it by its pattern, in words and without signs. */
function lineInFull(line: SceneLine, data: FigureInput["data"]): string {
  const stated = withWords(line, data);
  const sentence =
    lineSentence(stated) + statusMark(stated, originWords({ ...line, flags: [] }).replaceAll("\u00a0", " "));
  return mayShare(line) ? `${sentence}; its origins may share unnamed sources` : sentence;
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
