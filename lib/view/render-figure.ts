import { type DrawnFigure, drawFigure, markOf, withFonts } from "./figure";
import { typefacesFor } from "./figure-fonts";
import type { FigureInput } from "./figure-input";
import { xmpPacket } from "./figure-mark";
import { outlinedSvg } from "./figure-outlines";
import { figurePdf, type LoadTypeface } from "./figure-pdf";
import { fontsOf } from "./make-figure";
import { withPngMetadata } from "./png-chunks";
import { type Scale, scaled } from "./presets";

/** What making a file needs of the machine. */
export interface FigureTools {
  /** A WOFF2 file of `public/fonts`, in base64. */
  readonly base64Of: (file: string) => string;
  readonly typeface: LoadTypeface;
  /** Returns an SVG without text as a PNG of its own width and height. */
  readonly rasterise: (svg: string) => Uint8Array;
}

export interface RenderInput {
  readonly input: FigureInput;
  readonly format: "svg" | "png" | "pdf";
  /** Of a PNG; the other formats have no pixels. */
  readonly scale: Scale;
  /** The day of the figure, as milliseconds since 1970. */
  readonly madeMs: number;
  readonly tools: FigureTools;
}

/**
 * Returns the file of a figure, and what became of it. Without a browser, and byte for byte the same for the same input: the
 * SVG is the one that the explorer saves, PDF and PNG are made from it with the fonts that it carries.
 */
export async function renderFigure(
  render: RenderInput,
): Promise<{ readonly bytes: Uint8Array; readonly drawn: DrawnFigure }> {
  const { input, format, tools } = render;
  const drawn = drawFigure(input);
  if (format === "pdf") return { bytes: await pdfOf(render, drawn), drawn };
  if (format === "png") return { bytes: pngOf(render), drawn };
  const svg = withFonts(drawn.svg, fontsOf(drawn.svg, tools.base64Of));
  return { bytes: new TextEncoder().encode(svg), drawn };
}

function pngOf({ input, scale, tools }: RenderInput): Uint8Array {
  const preset = scaled(input.preset, scale);
  const { svg } = drawFigure({ ...input, preset });
  const png = tools.rasterise(outlinedSvg(svg, tools.typeface));
  return withPngMetadata(png, { dpi: preset.dpi, xmp: xmpPacket(markOf(input)) });
}

function pdfOf({ input, madeMs, tools }: RenderInput, { svg }: DrawnFigure): Promise<Uint8Array> {
  const { widthPx, heightPx, dpi } = input.preset;
  const points = (pixels: number) => (pixels * 72) / dpi;
  const known = new Set(typefacesFor(svg));
  return figurePdf({
    svg,
    mark: markOf(input),
    widthPt: points(widthPx),
    heightPt: points(heightPx),
    madeMs,
    typeface: (typeface, weight) => tools.typeface(known.has(typeface) ? typeface : "source-sans-3", weight),
  });
}
